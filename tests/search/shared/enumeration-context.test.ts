import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { indexedPages } from '../../../src/search/build/index-content.ts';
import { enumerationContexts } from '../../../src/search/shared/enumeration-context.ts';
import { matchPage } from '../../../src/search/shared/match.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

const pages = indexedPages(loadArchive('content'));
const hitsFor = (typed: string) => pages.flatMap((page) => matchPage(page, parseQuery(typed, fullTable), fullTable) ?? []);

test('a hit in a lead-in has the items after it', () => {
	const [hit, ...others] = hitsFor('創新體系');
	assert.equal(others.length, 0);
	assert.deepEqual(
		hit?.items?.map((item) => item.slice(0, 2)),
		['一是', '二是', '三是'],
	);
	assert.equal(hit?.leadIn, undefined);
});

test('a hit in an item has the lead-in before it', () => {
	const [hit] = hitsFor('生產知識的機構');
	assert.match(hit?.leadIn ?? '', /巨文忠表示，創新體系$/);
	assert.equal(hit?.items, undefined);
});

test('of enumerations inside one another the innermost counts, and its lead-in has both', () => {
	const passages = [...'甲乙丙丁戊己'].map((text, i) => ({ id: `p1-s${i + 1}`, text }));
	// 甲: 乙, (丙: 丁, 戊), 己
	const enumerations = [
		[0, 1, 2, 5, 6],
		[2, 3, 4, 5],
	];
	const contexts = enumerationContexts({ paragraphs: [{ speaker: null, passages }], enumerations });
	assert.deepEqual(
		passages.map(({ id }) => contexts.get(id)),
		[
			{ items: ['乙', '丙', '己'] },
			{ leadIn: '甲' },
			{ leadIn: '甲', items: ['丁', '戊'] },
			{ leadIn: '丙' },
			{ leadIn: '丙' },
			{ leadIn: '甲' },
		],
	);
});

test('a passage outside enumerations has neither, nor has one whose enumeration has no lead-in', () => {
	const passages = [...'甲乙丙'].map((text, i) => ({ id: `p1-s${i + 1}`, text }));
	assert.equal(enumerationContexts({ paragraphs: [{ speaker: null, passages }], enumerations: [[-1, 0, 1, 2]] }).size, 0);
});
