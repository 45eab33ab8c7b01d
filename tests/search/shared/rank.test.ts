import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import type { IndexedPage } from '../../../src/search/shared/indexed-page.ts';
import { matchPage } from '../../../src/search/shared/match.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';
import { byRank } from '../../../src/search/shared/rank.ts';

/** One page; each paragraph is a list of passages. */
function ranked(typed: string, ...paragraphs: string[][]): string[] {
	const page: IndexedPage = {
		path: 'x/y/',
		title: '試',
		seminar: '試',
		date: '2024-01-01',
		paragraphs: paragraphs.map((texts, i) => ({ speaker: null, passages: texts.map((text, j) => ({ id: `p${i + 1}-s${j + 1}`, text })) })),
	};
	const hits = matchPage(page, parseQuery(typed, fullTable), fullTable) ?? [];
	return [...hits].sort(byRank).map(({ text }) => text);
}

/** Query, paragraphs of the page, passages in the expected order. */
const cases: [string, string, string[][], string[]][] = [
	[
		'one wording stays in the record’s order',
		'創新',
		[['創新一。', '創新創新二。'], ['創新三。']],
		['創新一。', '創新創新二。', '創新三。'],
	],
	[
		'a passage with both words comes first, wherever it is',
		'人才 創新',
		[['人才很多。', '別的。'], ['創新很好。'], ['人才與創新。']],
		['人才與創新。', '人才很多。', '創新很好。'],
	],
	[
		'of two passages with both, the one where they are closer comes first',
		'人才 創新',
		[['人才說了很久才說到創新。'], ['人才創新。']],
		['人才創新。', '人才說了很久才說到創新。'],
	],
	[
		'words in one paragraph come before words only on one page',
		'人才 創新',
		[['人才甲。'], ['人才乙。', '創新乙。']],
		['人才乙。', '創新乙。', '人才甲。'],
	],
	[
		'the order of the words does not matter',
		'創新 人才',
		[['無。'], ['人才遠遠遠遠的創新。'], ['人才近創新。']],
		['人才近創新。', '人才遠遠遠遠的創新。'],
	],
	['with three words, a passage needs all three', '甲 乙 丙', [['甲乙。', '丙。'], ['丙說甲和乙。']], ['丙說甲和乙。', '甲乙。', '丙。']],
];
for (const [what, typed, paragraphs, expected] of cases) {
	test(`ranking: ${what}`, () => assert.deepEqual(ranked(typed, ...paragraphs), expected));
}
