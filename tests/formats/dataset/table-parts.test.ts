import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plannedParts, textOf } from '../../../src/formats/dataset/table-parts.ts';

/** The lines of three seminars, the second without any. */
const SEMINARS = [Array.from({ length: 60 }, (_, i) => `第${i}行\n`), [], Array.from({ length: 40 }, (_, i) => `另${i}行\n`)];
const ALL = SEMINARS.flat();
const partsOf = (head: string, seminars: readonly string[][], most: number) =>
	plannedParts(
		Buffer.byteLength(head),
		seminars.map((lines) => lines.map((line) => Buffer.byteLength(line))),
		most,
	).toArray();
const texts = (head: string, most: number) =>
	partsOf(head, SEMINARS, most).map((part) => textOf(part, head, (seminar) => SEMINARS[seminar] ?? []).toString('utf8'));

test('the parts joined are the lines, and each begins with the head', () => {
	const parts = texts('頭\n', 100);
	assert.ok(parts.length > 1);
	assert.ok(parts.every((part) => part.startsWith('頭\n')));
	assert.equal(parts.map((part) => part.slice('頭\n'.length)).join(''), ALL.join(''));
	const rows = partsOf('頭\n', SEMINARS, 100).reduce((sum, part) => sum + part.rows, 0);
	assert.equal(rows, ALL.length);
});

test('no part is larger than the limit, and a part ends only where the next line would not fit', () => {
	const parts = texts('', 100);
	for (const [i, part] of parts.entries()) {
		assert.ok(Buffer.byteLength(part) <= 100);
		const next = parts[i + 1]?.split('\n')[0];
		if (next !== undefined) assert.ok(Buffer.byteLength(`${part}${next}\n`) > 100);
	}
});

test('a line longer than the limit is a part alone', () => {
	const parts = partsOf('', [['短\n', `${'長'.repeat(100)}\n`, '短\n']], 100);
	assert.deepEqual(
		parts.map(({ rows }) => rows),
		[1, 1, 1],
	);
});

test('of no lines there is no part', () => assert.deepEqual(partsOf('頭\n', [[], []], 100), []));
