import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { hasEnded, OWNER } from '../../../src/publish/output/owner.ts';
import { type Beside, beside, recover, swap } from '../../../src/publish/output/swap.ts';

let dir: string;
let target: string;
let mine: Beside;
/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;
const ended = () => beside(target, `${gone}@${hostname()}`);

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'swap-'));
	target = join(dir, 'site');
	mine = beside(target, OWNER);
});
afterEach(() => rmSync(dir, { recursive: true }));

function fill(folder: string, text: string): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.html'), text);
}
const shown = (folder = target) => readFileSync(join(folder, 'index.html'), 'utf8');

test('a folder takes the place of another, of an empty one and of none, and nothing is left beside it', () => {
	fill(mine.incoming, 'first');
	swap(target, mine);
	assert.equal(shown(), 'first');
	fill(mine.incoming, 'second');
	swap(target, mine);
	assert.equal(shown(), 'second');
	rmSync(target, { recursive: true });
	mkdirSync(target);
	fill(mine.incoming, 'third');
	swap(target, mine);
	assert.equal(shown(), 'third');
	assert.deepEqual(readdirSync(dir), ['site']);
});

test('where the new folder is missing, the old one stays', () => {
	fill(target, 'old');
	assert.throws(() => swap(target, mine), /ENOENT/);
	assert.equal(shown(), 'old');
	assert.deepEqual(readdirSync(dir), ['site']);
});

test('a process killed between the two renames leaves the old folder, and the next build puts it back', () => {
	fill(ended().outgoing, 'old');
	fill(ended().incoming, 'new');
	recover(target);
	assert.equal(shown(), 'old');
	assert.deepEqual(readdirSync(dir), ['site']);
});

test('of two old folders without a place, the one that was moved last is put back', () => {
	fill(beside(target, `${gone}@${hostname()}`).outgoing, 'older');
	spawnSync('sleep', ['0.05']);
	fill(beside(target, `${gone}@elsewhere`).outgoing, 'newer');
	recover(target);
	assert.equal(shown(), 'newer');
});

test('half-removed and half-copied folders of ended builds are cleared away and never served', () => {
	fill(ended().removed, 'half');
	fill(ended().incoming, 'half');
	recover(target);
	assert.deepEqual(readdirSync(dir), []);
});

test('the folders of a build that runs, and of one on another machine today, stay', () => {
	fill(target, 'old');
	const running = beside(target, `${process.ppid}@${hostname()}`);
	const elsewhere = beside(target, '1@elsewhere');
	fill(running.incoming, 'new');
	fill(elsewhere.incoming, 'new');
	recover(target);
	assert.ok(existsSync(running.incoming) && existsSync(elsewhere.incoming));
});

test('folders of other names beside the place are nobody’s', () => {
	fill(join(dir, `.sites.new-${gone}@${hostname()}`), 'another');
	fill(join(dir, 'site.new-1'), 'another');
	recover(target);
	assert.equal(readdirSync(dir).length, 2);
});

test('a build that ended is told from one that runs', () => {
	assert.equal(hasEnded(`${gone}@${hostname()}`, dir), true);
	assert.equal(hasEnded(`${process.ppid}@${hostname()}`, dir), false);
	assert.equal(hasEnded('1@elsewhere', dir), false);
	assert.equal(hasEnded('no owner', dir), false);
	assert.equal(hasEnded('1@elsewhere', join(dir, 'missing')), true);
});

test('two processes that swap without pause, at once, leave one whole folder and lose no step', () => {
	const script = `
		import { mkdirSync, writeFileSync } from 'node:fs';
		import { beside, recover, swap } from '${new URL('../../../src/publish/output/swap.ts', import.meta.url)}';
		import { OWNER } from '${new URL('../../../src/publish/output/owner.ts', import.meta.url)}';
		const mine = beside(process.argv[1], OWNER);
		for (let i = 0; i < 300; i++) {
			recover(process.argv[1]);
			mkdirSync(mine.incoming);
			for (const name of ['a', 'b', 'c']) writeFileSync(mine.incoming + '/' + name, OWNER + i);
			swap(process.argv[1], mine);
		}`;
	const one = `'${process.execPath}' --input-type=module -e "$SCRIPT" '${target}'`;
	const { status, stderr } = spawnSync('sh', ['-c', `${one} & first=$!; ${one}; second=$?; wait $first && exit $second`], {
		encoding: 'utf8',
		env: { ...process.env, SCRIPT: script },
	});
	assert.equal(status, 0, stderr);
	assert.deepEqual(readdirSync(dir), ['site']);
	const texts = ['a', 'b', 'c'].map((name) => readFileSync(join(target, name), 'utf8'));
	assert.equal(new Set(texts).size, 1);
});
