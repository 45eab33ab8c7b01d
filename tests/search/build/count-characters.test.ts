import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countCharacters } from '../../../src/search/build/count-characters.ts';

test('a character is counted once for each page on which it stands, in the order in which characters come', () => {
	const pages = [
		{ words: ['知識城', '城裡'], others: ['知'] },
		{ words: ['𠮷城'], others: [] },
		{ words: [], others: ['𠮷識𠮷'] },
	];
	const expected = new Map<string, number>();
	for (const { words, others } of pages) {
		for (const char of new Set([...words, ...others].join(''))) expected.set(char, (expected.get(char) ?? 0) + 1);
	}
	assert.deepEqual([...countCharacters(pages)], [...expected]);
	assert.equal(expected.get('𠮷'), 2);
});
