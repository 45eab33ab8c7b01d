import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	cpSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	watch,
	writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, SOUND, startBuild, wholeEdition } from '../support/build.ts';
import { random } from '../support/generated.ts';

/** Where builds are made; the tests of other files build at the same time. */
const WORKS = 'node_modules/.cache/record-build';
const SEED = Number(process.env['SEED'] ?? 20241120);

const dir = mkdtempSync(join(tmpdir(), 'build-'));
const former = join(dir, 'former');
const changed = join(dir, 'changed');
/** What a build of each content is. */
const editions = { former: '', changed: '' };
/** A built site to start from. */
const master = join(dir, 'master');
/** The place that each test builds into, alone in its folder. */
let place: string;
let site: string;

before(() => {
	for (const content of [former, changed]) cpSync(SOUND, content, { recursive: true });
	appendFileSync(join(changed, '2024-01-02-pond/01-opening.mdx'), '\n風從山上來。\n');
	for (const name of ['changed', 'former'] as const) {
		const { status, stderr } = build({ CONTENT_DIR: join(dir, name), OUT_DIR: master }, '--silent');
		assert.equal(status, 0, stderr);
		editions[name] = wholeEdition(master) ?? '';
	}
	assert.notEqual(editions.former, editions.changed);
});
beforeEach(() => {
	place = mkdtempSync(join(dir, 'place-'));
	site = join(place, 'site');
	cpSync(master, site, { recursive: true });
});
after(() => rmSync(dir, { recursive: true }));

/** Folders of builds of this test's that have ended. */
function abandoned(pids: readonly (number | undefined)[]): string[] {
	return readdirSync(WORKS).filter((name) => pids.some((pid) => name.startsWith(`${pid}@`)));
}

test('a build replaces the former site and leaves nothing beside it', () => {
	const { status, stdout } = build({ CONTENT_DIR: changed, OUT_DIR: site });
	assert.equal(status, 0);
	assert.equal(wholeEdition(site), editions.changed);
	assert.match(stdout, new RegExp(`files in .*/site, edition ${editions.changed.slice(0, 12)}`));
	assert.deepEqual(readdirSync(place), ['site']);
});

test('a build that is killed at 20 random moments leaves the old site or the new one whole, and the next clears away the rest', async () => {
	const next = random(SEED);
	const started = performance.now();
	build({ CONTENT_DIR: former, OUT_DIR: site }, '--silent');
	const duration = performance.now() - started;
	const pids: (number | undefined)[] = [];
	const found = { old: 0, new: 0 };
	for (let i = 0; i < 20; i++) {
		const [there, wanted] = wholeEdition(site) === editions.former ? (['former', 'changed'] as const) : (['changed', 'former'] as const);
		const { child, ended } = startBuild({ CONTENT_DIR: join(dir, wanted), OUT_DIR: site });
		pids.push(child.pid);
		if (i % 2 === 0) await sleep(next() * duration);
		else {
			// Every other one near the end: from when the new site is moved beside the old one.
			const watcher = watch(place);
			await Promise.race([
				new Promise((resolve) => watcher.once('change', () => watcher.once('change', () => watcher.once('change', resolve)))),
				ended,
			]);
			watcher.close();
			await sleep(next() * 8);
		}
		child.kill('SIGKILL');
		await ended;
		const edition = wholeEdition(site);
		assert.ok(edition === editions[there] || edition === editions[wanted], `kill ${i} left no whole site`);
		found[edition === editions[there] ? 'old' : 'new']++;
	}
	assert.ok(found.old > 0, JSON.stringify(found));
	assert.equal(build({ CONTENT_DIR: changed, OUT_DIR: site }, '--silent').status, 0);
	assert.equal(wholeEdition(site), editions.changed);
	assert.deepEqual(readdirSync(place), ['site']);
	assert.deepEqual(abandoned(pids), []);
});

test('a build that has nothing to do clears away what a killed one has left', () => {
	build({ CONTENT_DIR: former, OUT_DIR: site }, '--silent');
	const ended = spawnSync(process.execPath, ['--version']).pid;
	mkdirSync(join(WORKS, `${ended}@${hostname()}`), { recursive: true });
	const { status, stdout } = build({ CONTENT_DIR: former, OUT_DIR: site });
	assert.equal(status, 0);
	assert.match(stdout, /nothing has changed/i);
	assert.deepEqual(abandoned([ended]), []);
});

test('a build that is interrupted clears away what it has begun', async () => {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		const { child, ended } = startBuild({ CONTENT_DIR: changed, OUT_DIR: site });
		while (abandoned([child.pid]).length === 0) await sleep(10);
		await sleep(500);
		child.kill(signal);
		assert.equal(await ended, signal === 'SIGINT' ? 130 : 143);
		assert.equal(wholeEdition(site), editions.former);
		assert.deepEqual(readdirSync(place), ['site']);
		assert.deepEqual(abandoned([child.pid]), []);
	}
});

test('two builds at once lose no file, in one place or in two', async () => {
	const other = join(place, 'other');
	const [one, two, three] = await Promise.all([
		startBuild({ CONTENT_DIR: changed, OUT_DIR: site }).ended,
		startBuild({ CONTENT_DIR: former, OUT_DIR: site }).ended,
		startBuild({ CONTENT_DIR: changed, OUT_DIR: other }).ended,
	]);
	assert.deepEqual([one, two, three], [0, 0, 0]);
	assert.ok([editions.former, editions.changed].includes(wholeEdition(site) ?? ''));
	assert.equal(wholeEdition(other), editions.changed);
	assert.deepEqual(readdirSync(place).sort(), ['other', 'site']);
});

test('content with a fault leaves the former site, and nothing half-written', () => {
	const faulty = join(place, 'faulty');
	cpSync(former, faulty, { recursive: true });
	cpSync('tests/content/fixtures/unknown-speaker', faulty, { recursive: true });
	const { status, stdout, stderr } = build({ CONTENT_DIR: faulty, OUT_DIR: site }, '--silent');
	assert.equal(status, 1);
	assert.match(`${stdout}${stderr}`, /02-lin-yi\.mdx:3: no speaker “lin-er”\n\s+→ /);
	assert.equal(wholeEdition(site), editions.former);
	assert.deepEqual(readdirSync(place).sort(), ['faulty', 'site']);
});

test('a folder with files that no build wrote is refused, and kept as it is', () => {
	const thesis = join(place, 'thesis');
	mkdirSync(thesis);
	writeFileSync(join(thesis, 'thesis.tex'), 'years of work');
	const { status, stderr } = build({ CONTENT_DIR: former, OUT_DIR: thesis });
	assert.equal(status, 1);
	assert.ok(stderr.startsWith(`OUT_DIR=${thesis} holds thesis.tex, but no build.json, which every build writes: move them away `), stderr);
	assert.equal(stderr.trim().split('\n').length, 1);
	assert.deepEqual(readdirSync(thesis), ['thesis.tex']);
});

test('a folder that is a link is replaced where the link leads, and a folder beside the project is one like any other', () => {
	const link = join(place, 'link');
	symlinkSync('site', link);
	assert.equal(build({ CONTENT_DIR: changed, OUT_DIR: link }, '--silent').status, 0);
	assert.ok(lstatSync(link).isSymbolicLink());
	assert.equal(wholeEdition(site), editions.changed);
	// Its path begins with the project's, without a slash behind.
	const near = `${process.cwd()}-test-${process.pid}`;
	try {
		const { status, stderr } = build({ CONTENT_DIR: changed, OUT_DIR: near }, '--silent');
		assert.equal(status, 0, stderr);
		assert.equal(wholeEdition(near), editions.changed);
	} finally {
		rmSync(near, { recursive: true, force: true });
	}
});

test('wrong variables and arguments are reported in one line, before anything is built', () => {
	const cases: [variables: Record<string, string>, said: RegExp][] = [
		[{ SITE: 'record.example' }, /^SITE=record\.example has no scheme: write SITE=https:\/\/record\.example\n$/],
		[{ SITE: 'https://record.example/records/' }, /^SITE=.* has a path: write SITE=https:\/\/record\.example BASE=\/records\/\n$/],
		[{ PORT: 'abc' }, /^PORT=abc is no port: .*\n$/],
		[{ BASE: '//records' }, /^BASE=\/\/records is no path .*\n$/],
		[{ OUT_DIR: 'src' }, /^OUT_DIR=src lies in src, .*\n$/],
		[{ OUT_DIR: '/proc/site' }, /^.*cannot be written.*the former site is as it was\.\n$/],
	];
	for (const [variables, said] of cases) {
		const { status, stdout, stderr } = build({ OUT_DIR: site, ...variables });
		assert.equal(status, 1);
		assert.equal(stdout, '');
		assert.match(stderr, said);
	}
	assert.match(build({ OUT_DIR: site }, '--unknown').stderr, /^Unknown option '--unknown'[\s\S]*npm run build/);
});

/** Whether this machine lets a test mount a disk of its own, which nothing else sees. */
const mounts = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', tmpdir()]).status === 0;
const noMounts = mounts ? false : 'mounting a small disk needs root and unshare';

/** Builds in a shell that has mounted disks of its own; the folder around the site is copied to `left` before they are gone. */
function buildWithin(mount: string, variables: Record<string, string>): { status: number | null; stderr: string; left: string } {
	const left = mkdtempSync(join(dir, 'left-'));
	const script = `set -e; ${mount}; status=0; "$NODE" src/commands/run.mjs build --silent || status=$?; cp -a "$(dirname "$OUT_DIR")/." "$LEFT"; exit $status`;
	const env = { ...process.env, SITE: '', BASE: '/', NODE: process.execPath, LEFT: left, ...variables };
	const { status, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', script], { encoding: 'utf8', env });
	return { status, stderr, left };
}

test('a full disk leaves the former site whole, and a message of one line', { skip: noMounts }, () => {
	const disk = join(place, 'disk');
	mkdirSync(disk);
	const size = Math.ceil(Number(spawnSync('du', ['-sk', site], { encoding: 'utf8' }).stdout.split('\t')[0]) * 1.5);
	const full = /^\S+: the disk is full\. Free some space and build again; the former site is as it was\.\n$/;

	// Room for one site and a half where the site is served.
	const target = buildWithin(`mount -t tmpfs -o size=${size}k tmpfs '${disk}'; cp -a '${site}' '${disk}/site'`, {
		CONTENT_DIR: changed,
		OUT_DIR: join(disk, 'site'),
	});
	assert.equal(target.status, 1);
	assert.match(target.stderr, full);
	assert.equal(wholeEdition(join(target.left, 'site')), editions.former);
	assert.deepEqual(readdirSync(target.left), ['site']);

	// Room for half a site where it is built.
	mkdirSync(WORKS, { recursive: true });
	const work = buildWithin(`mount -t tmpfs -o size=${Math.ceil(size / 3)}k tmpfs '${WORKS}'`, { CONTENT_DIR: changed, OUT_DIR: site });
	assert.equal(work.status, 1);
	assert.match(work.stderr, full);
	assert.equal(wholeEdition(site), editions.former);
	assert.deepEqual(readdirSync(place).sort(), ['disk', 'site']);
});

test('a folder that cannot be written leaves the former site whole, and a message of one line', { skip: noMounts }, () => {
	const { status, stderr } = buildWithin(`mount --bind '${place}' '${place}'; mount -o remount,bind,ro '${place}'`, {
		CONTENT_DIR: changed,
		OUT_DIR: site,
	});
	assert.equal(status, 1);
	assert.match(
		stderr,
		/^.*\/\.site\.new-\S+ cannot be written \(EROFS\)\. Let the user who builds write there, .*the former site is as it was\.\n$/,
	);
	assert.equal(wholeEdition(site), editions.former);
});

test('a site with a link that leads nowhere is not published, and the link is named', () => {
	const faulty = join(place, 'faulty');
	cpSync(former, faulty, { recursive: true });
	const page = join(faulty, '2024-01-02-pond/01-opening.mdx');
	writeFileSync(page, `${readFileSync(page, 'utf8')}\n見[林二](/speakers/lin-er/)。\n`);
	const { status, stderr } = build({ CONTENT_DIR: faulty, OUT_DIR: site }, '--silent');
	assert.equal(status, 1);
	assert.match(stderr, /^The new site has \d+ fault\(s\) and was not published; the former one is as it was\.\n/);
	assert.match(stderr, /^2024-01-02-pond\/opening\/index\.html: \/speakers\/lin-er\/ leads nowhere$/m);
	assert.equal(wholeEdition(site), editions.former);
});

test('the folder’s mode is kept', () => {
	chmodSync(site, 0o750);
	assert.equal(build({ CONTENT_DIR: changed, OUT_DIR: site }, '--silent').status, 0);
	assert.equal(statSync(site).mode & 0o777, 0o750);
});
