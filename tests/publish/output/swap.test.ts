import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded, OWNER } from '../../../src/publish/output/owner.ts';
import { type Beside, beside, recover, removeBeside, swap } from '../../../src/publish/output/swap.ts';
import { random } from '../../support/generated.ts';

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

test('the folder that was there can be removed by another process, which the next build does not disturb', async () => {
	fill(target, 'old');
	fill(mine.incoming, 'new');
	swap(target, mine, removeBeside);
	recover(target);
	assert.equal(shown(), 'new');
	while (readdirSync(dir).length > 1) await sleep(10);
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
});

test('a build that ended is told from one that runs', () => {
	assert.equal(hasEnded(`${gone}@${hostname()}`, dir), true);
	assert.equal(hasEnded(`${process.ppid}@${hostname()}`, dir), false);
	assert.equal(hasEnded('1@elsewhere', dir), false);
	assert.equal(hasEnded('no owner', dir), false);
	assert.equal(hasEnded('1@elsewhere', join(dir, 'missing')), true);
});

/** Swaps folders of three files of one text into a place, again and again. */
const SWAPPING = `
	import { mkdirSync, writeFileSync } from 'node:fs';
	import { beside, recover, swap } from '${new URL('../../../src/publish/output/swap.ts', import.meta.url)}';
	import { OWNER } from '${new URL('../../../src/publish/output/owner.ts', import.meta.url)}';
	const [, target, times] = process.argv;
	const mine = beside(target, OWNER);
	for (let i = 0; i < Number(times); i++) {
		recover(target);
		mkdirSync(mine.incoming);
		for (const name of ['a', 'b', 'c']) writeFileSync(mine.incoming + '/' + name, OWNER + i);
		swap(target, mine);
	}`;
const swapping = (times: number) => ['--input-type=module', '-e', SWAPPING, target, String(times)];

/** How many different texts the three files have; 1 where the folder is whole. */
function textsIn(folder: string): number {
	return new Set(['a', 'b', 'c'].map((name) => readFileSync(join(folder, name), 'utf8'))).size;
}

test('two processes that swap without pause, at once, leave one whole folder and lose no step', async () => {
	const ends = Array.from({ length: 2 }, () => {
		const child = spawn(process.execPath, swapping(1500), { stdio: ['ignore', 'inherit', 'inherit'] });
		return new Promise((resolve) => child.on('close', resolve));
	});
	assert.deepEqual(await Promise.all(ends), [0, 0]);
	assert.deepEqual(readdirSync(dir), ['site']);
	assert.equal(textsIn(target), 1);
});

test('a process that swaps without pause and is killed leaves a whole folder, in its place or where the next build finds it', async () => {
	const next = random(20241120);
	for (let i = 0; i < 20; i++) {
		const child = spawn(process.execPath, swapping(1e6), { stdio: 'ignore' });
		const ended = new Promise((resolve) => child.on('close', resolve));
		while (!existsSync(target)) await sleep(1);
		await sleep(100 + next() * 20);
		child.kill('SIGKILL');
		await ended;
		recover(target);
		assert.equal(textsIn(target), 1);
		assert.deepEqual(readdirSync(dir), ['site']);
	}
});
