import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialOf, strokesOf } from '../../../src/search/build/initials.ts';

test('a Chinese name is listed under the first letter of its reading, the surname as surnames are read', () => {
	assert.equal(initialOf('王昇').id, 'w');
	assert.equal(initialOf('單曉明').id, 's');
	assert.equal(initialOf('单晓明').id, 's');
});

test('the record’s own romanization comes before the dictionary’s', () => {
	assert.equal(initialOf('樂嘉', 'Yuè Jiā').id, 'y');
	assert.equal(initialOf('樂嘉', 'Lè Jiā').id, 'l');
});

test('a Latin name is listed under its letter, with or without an accent, in full width too', () => {
	assert.deepEqual(
		['Peggy', 'Émile', 'Ｋurt', 'audrey'].map((name) => initialOf(name).label),
		['P', 'E', 'K', 'A'],
	);
});

test('a name in kana is listed under its row, voiced and katakana too', () => {
	assert.deepEqual(
		['あべ', 'ガク', 'さとう', 'パク', 'わだ', 'ん'].map((name) => initialOf(name).label),
		['あ', 'か', 'さ', 'は', 'わ', 'わ'],
	);
});

test('a name that begins with anything else is listed at the end', () => {
	assert.equal(initialOf('1號').id, 'other');
	assert.equal(initialOf('').id, 'other');
});

test('strokes are counted in the script that the name is written in', () => {
	assert.deepEqual(['丁', '王', '張', '张', '鑫'].map(strokesOf), [2, 4, 11, 7, 24]);
	assert.equal(strokesOf('Peggy'), undefined);
});
