import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import type { IndexedPage } from '../../../src/search/shared/indexed-page.ts';
import { matchPage } from '../../../src/search/shared/match.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

function pageOf(...paragraphs: string[][]): IndexedPage {
	return {
		path: 'x/y/',
		title: '試',
		seminar: '試',
		date: '2024-01-01',
		paragraphs: paragraphs.map((texts, i) => ({ speaker: null, passages: texts.map((text, j) => ({ id: `p${i + 1}-s${j + 1}`, text })) })),
	};
}

function find(page: IndexedPage, typed: string): string | null {
	const hits = matchPage(page, parseQuery(typed, fullTable), fullTable);
	const shown = hits?.map(
		({ id, matches, marks, text }) => `${id}×${matches.length}:${marks.map(({ start, end }) => text.slice(start, end)).join('/')}`,
	);
	return shown?.join(' ') ?? null;
}

test('a match belongs to the passage in which it begins, and is marked to that passage’s end', () => {
	assert.equal(find(pageOf(['池塘很深。', '水很清。']), '很深水'), 'p1-s1×1:很深。');
});

test('a paragraph’s edge is never crossed', () => assert.equal(find(pageOf(['池塘很深。'], ['水很清。']), '很深水'), null));

test('matches are counted from left to right without overlap', () =>
	assert.equal(find(pageOf(['哈哈哈哈哈。']), '哈哈'), 'p1-s1×2:哈哈哈哈'));

test('punctuation inside a wording is marked with it, punctuation around it is not', () => {
	assert.equal(find(pageOf(['處理“城、人、產”的關系。']), '城人产'), 'p1-s1×1:城、人、產');
});

test('all terms must occur on the page, not necessarily in one passage', () => {
	const page = pageOf(['池塘很深。'], ['水很清。']);
	assert.equal(find(page, '池塘 水'), 'p1-s1×1:池塘 p2-s1×1:水');
	assert.equal(find(page, '池塘 火'), null);
});

test('a page with an excluded term does not match', () => {
	assert.equal(find(pageOf(['池塘很深。'], ['水很清。']), '池塘 -水'), null);
});

test('a distance limit counts the characters between two terms, in either order, within one paragraph', () => {
	const page = pageOf(['科技、教育和人才。']);
	assert.equal(find(page, '科技 ~0 教育'), 'p1-s1×2:科技/教育');
	assert.equal(find(page, '人才 ~3 科技'), 'p1-s1×2:科技/人才');
	assert.equal(find(page, '人才 ~2 科技'), null);
	assert.equal(find(pageOf(['科技。'], ['教育。']), '科技 ~10 教育'), null);
});

test('a term with a limit to itself needs a second occurrence', () => {
	assert.equal(find(pageOf(['創新再創新。遠遠遠遠遠的創新。']), '創新 ~2 創新'), 'p1-s1×2:創新/創新');
});
