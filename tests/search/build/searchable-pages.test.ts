import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { searchablePages } from '../../../src/search/build/index-content.ts';
import { fold } from '../../../src/search/shared/fold.ts';
import type { IndexedPage } from '../../../src/search/shared/indexed-page.ts';

const pageOf = (text: string): IndexedPage => ({
	path: 'a/b/',
	title: '',
	seminar: '',
	date: '',
	paragraphs: [{ speaker: null, passages: [{ id: 'p1-s1', text }] }],
});
const searched = (original: string, converted: string) =>
	searchablePages([pageOf(original)], [pageOf(converted)])[0]?.paragraphs[0]?.passages[0]?.text ?? '';

test('a hit of a converted edition is shown in its script, but for characters by which a query would find something else', () => {
	assert.equal(searched('請瞭解這個計畫', '请了解这个计划'), '请瞭解这个计畫');
	assert.equal(searched('這個計畫', '這個計畫'), '這個計畫');
});

test('where a conversion has another length, the hit is shown as the original has it', () => {
	assert.equal(searched('瞭解軟體', '了解软件们'), '瞭解軟體');
});

test('what is searched folds as the original does', () => {
	for (const [original, converted] of [
		['秉持著𠮷祥，乾淨的後臺', '秉持着𠮷祥，干净的后台'],
		['e\u0301瞭', 'é了'],
		['𧃸瞭', '𧃸了'],
	] as const)
		assert.equal(fold(searched(original, converted), fullTable), fold(original, fullTable));
});
