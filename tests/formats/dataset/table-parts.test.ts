import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '../../../src/formats/dataset/table-parts.ts';

const lines = Array.from({ length: 100 }, (_, i) => `第${i}行\n`);
const texts = (head: string, most: number) => [...partsOf(head, lines, most)].map(({ text }) => text.toString('utf8'));

test('the parts joined are the lines, and each begins with the head', () => {
	const parts = texts('頭\n', 100);
	assert.ok(parts.length > 1);
	assert.ok(parts.every((part) => part.startsWith('頭\n')));
	assert.equal(parts.map((part) => part.slice('頭\n'.length)).join(''), lines.join(''));
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
	const parts = [...partsOf('', ['短\n', `${'長'.repeat(100)}\n`, '短\n'], 100)];
	assert.deepEqual(
		parts.map(({ rows }) => rows),
		[1, 1, 1],
	);
});

test('the same lines make the same bytes', () => {
	assert.deepEqual([...partsOf('', lines, 200)], [...partsOf('', lines, 200)]);
});
