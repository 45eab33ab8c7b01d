import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isKept, keepFile, keptPath, readKept } from '../../src/content/kept-files.ts';
import { pruneKept } from '../../src/content/prune-kept.ts';

const DAY = 86_400;

/** Keeps a file that was last used so many days ago. */
function kept(name: string, days: number): string {
	const file = keptPath('words', `test-${process.pid}-${name}`);
	assert.ok(keepFile(file, name));
	const time = Date.now() / 1000 - days * DAY;
	utimesSync(file, time, time);
	return file;
}

test('what no build has used for a month is removed; what one has read or asked for is not', () => {
	const [recent, read, asked, unused] = [kept('recent', 29), kept('read', 40), kept('asked', 40), kept('unused', 31)];
	assert.equal(readKept(read)?.toString(), 'read');
	assert.ok(isKept(asked));
	pruneKept();
	assert.deepEqual([recent, read, asked, unused].map(existsSync), [true, true, true, false]);
	assert.equal(readKept(unused), null);
	assert.equal(isKept(unused), false);
});

test('of many bundles the fifty that were used last are left', () => {
	const bundle = (days: number) => {
		const folder = keptPath('bundles', `test-${process.pid}-${days}`);
		assert.ok(keepFile(join(folder, 'pages/entry.mjs'), ''));
		const time = Date.now() / 1000 - days * DAY;
		utimesSync(folder, time, time);
		return folder;
	};
	const made = Array.from({ length: 60 }, (_, i) => bundle(1 + i / 10));
	pruneKept();
	const left = made.filter(existsSync);
	assert.ok(left.length <= 50);
	assert.deepEqual(left, made.slice(0, left.length));
	// Other builds have bundles of their own there, and may make more at any time.
	assert.ok(readdirSync(keptPath('bundles', '')).length >= 50);
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

test('a file that cannot be kept is said not to be', () => {
	const file = kept('plain', 0);
	assert.equal(keepFile(`${file}/below-a-file`, 'words'), false);
});
