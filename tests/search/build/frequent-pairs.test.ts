import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frequentPairs } from '../../../src/search/build/frequent-pairs.ts';

/** Overlapping pairs that stand more than `most` times, counted plainly. */
function counted(folds: readonly string[], most: number): string[] {
	const counts = new Map<string, number>();
	for (const characters of folds.map((folded) => [...folded])) {
		for (const [i, next] of characters.slice(1).entries()) {
			const pair = `${characters[i]}${next}`;
			counts.set(pair, (counts.get(pair) ?? 0) + 1);
		}
	}
	return [...counts].flatMap(([pair, count]) => (count > most ? [pair] : [])).sort();
}

/** Texts of few characters, one of them beyond the basic multilingual plane; the same each time. */
function texts(count: number, length: number): string[] {
	const characters = ['人', '才', '一', '𠮷', 'a', '7'];
	let state = 7;
	const next = () => {
		state = (state * 48271) % 2147483647;
		return characters[state % characters.length] ?? '';
	};
	return Array.from({ length: count }, () => Array.from({ length }, next).join(''));
}

test('the pairs are those that a plain count finds, characters of two units among them', () => {
	const folds = texts(50, 40);
	for (const most of [0, 40, 55, 60, 1000]) assert.deepEqual([...frequentPairs(folds, most)].sort(), counted(folds, most));
});

test('no pair stands across two texts, and a character beside itself is a pair each time', () => {
	assert.deepEqual([...frequentPairs(['人才', '人才', '才才才'], 1)].sort(), ['人才', '才才'].sort());
	assert.deepEqual([...frequentPairs(['人', '才', '人', '才'], 0)], []);
});
