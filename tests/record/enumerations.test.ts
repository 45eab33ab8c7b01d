import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { parsePage } from '../../src/content/mdx/parse.ts';
import { readPage } from '../../src/content/read-page.ts';
import { anchorOf, type Enumeration, enumerationByPassage, enumerationsOf } from '../../src/record/enumerations.ts';
import { EMPTY_PAGE } from '../../src/record/ledger.ts';
import { localizedArchive } from '../../src/record/localize.ts';
import { type Page, paragraphsOf } from '../../src/record/model.ts';

const speakers = new Map(['an', 'bo'].map((id) => [id, { id, name: id, aliases: [], posts: [], sameAs: [] }]));

function pageOf(file: string): Page {
	const { page } = parsePage(readFileSync(file, 'utf8'), file);
	const read = readPage(file, 'seminar', page, EMPTY_PAGE, { speakers, topics: new Map() }, { isReport: true });
	assert.deepEqual(read.problems, []);
	return read.page ?? assert.fail(file);
}

/** One line for each enumeration: the lead-in (`-` if none), then the items. */
function lines(enumerations: readonly Enumeration[]): string {
	return enumerations
		.map(({ leadIn, items }) => `${leadIn?.id ?? '-'}: ${items.map((item) => item.map(({ id }) => id).join(' ')).join(' | ')}\n`)
		.sort()
		.join('');
}

for (const file of globSync('tests/record/fixtures/enumerations/*.mdx').sort()) {
	test(`the enumerations of a page are those beside it: ${basename(file, '.mdx')}`, () => {
		assert.equal(lines(enumerationsOf(pageOf(file))), readFileSync(file.replace(/\.mdx$/, '.txt'), 'utf8'));
	});
}

const archive = loadArchive('content');
const pages = (one: typeof archive) => one.seminars.flatMap((seminar) => seminar.pages);

test('the record has Huang’s five sections, Bi’s four proposals and Ju’s three criteria, and nothing else', () => {
	const found = pages(archive).flatMap((page) =>
		enumerationsOf(page).map((one) => [page.id, anchorOf(one), one.leadIn?.id, one.items.length]),
	);
	assert.deepEqual(found, [
		['huang-weijian', 'p1-s1~p6-s3', 'p1-s1', 5],
		['bi-jiyao', 'p1-s2~p1-s5', undefined, 4],
		['ju-wenzhong', 'p1-s1~p1-s4', 'p1-s1', 3],
	]);
});

test('both scripts have the same enumerations', () => {
	const simplified = pages(localizedArchive(archive, 'hans'));
	assert.deepEqual(
		pages(archive).map((page) => lines(enumerationsOf(page))),
		simplified.map((page) => lines(enumerationsOf(page))),
	);
});

test('a passage in two enumerations belongs to the inner one', () => {
	const byPassage = enumerationByPassage(enumerationsOf(pageOf('tests/record/fixtures/enumerations/inside-an-item.mdx')));
	const anchors = ['p1-s1', 'p1-s2', 'p1-s5'].map((id) => anchorOf(byPassage.get(id) ?? assert.fail(id)));
	assert.deepEqual(anchors, ['p1-s1~p1-s3', 'p1-s1~p1-s3', 'p1-s4~p1-s6']);
});

test('an enumeration’s passages follow one another on the page', () => {
	for (const page of pages(archive)) {
		const order = paragraphsOf(page).flatMap(({ passages }) => passages.map(({ id }) => id));
		for (const { leadIn, items } of enumerationsOf(page)) {
			const ids = [...(leadIn ? [leadIn] : []), ...items.flat()].map(({ id }) => id);
			const start = order.indexOf(ids[0] ?? '');
			assert.deepEqual(ids, order.slice(start, start + ids.length));
		}
	}
});
