import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { parse } from 'yaml';
import { loadArchive } from '../../src/content/files.ts';
import { emendationsSchema } from '../../src/content/schemas/emendations-schema.ts';
import { convert } from '../../src/i18n/convert.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { editsOf, emend } from '../../src/record/emendation.ts';
import { convertersOf } from '../../src/record/localize.ts';
import { elements, hasClass, pagesOf, textOf } from '../support/html.ts';
import { restore } from '../support/restore.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const source = readFileSync(`content/${SEMINAR}/source.txt`, 'utf8');
const edits = editsOf(source, emendationsSchema.parse(parse(readFileSync(`content/${SEMINAR}/emendations.yaml`, 'utf8'))));
const emended = emend(source, edits).split('\n');
const pages = pagesOf(SITES.root);

/** Elements inside a page's words that belong to the interface: who speaks, titles of pages. */
const isInterface = (element: Element) => hasClass(element, 'byline') || hasClass(element, 'kicker') || element.tagName === 'h2';

/** The text of each paragraph of a built page, as a reader sees it. */
function shown(page: Root): string[] {
	const words = elements(page, (element) => hasClass(element, 'words'));
	assert.equal(words.length, 1);
	const all = words.map((one) => textOf(one, isInterface).trim()).join('');
	const paragraphs = words
		.flatMap((one) => elements(one, ({ tagName, properties }) => tagName === 'p' && properties['id'] !== undefined))
		.map((one) => textOf(one));
	assert.equal(paragraphs.join(''), all.replace(/\s*\n\s*/g, ''), 'words stand outside the paragraphs');
	return paragraphs;
}

function pageAt(path: string): Root {
	const page = pages.get(path);
	assert.ok(page, path);
	return page;
}

const prefix = (locale: Locale) => (locale === 'hans' ? 'hans/' : '');

/** The paragraphs of all pages, in the order in which the overview lists the pages. */
function pageByPage(locale: Locale): string[] {
	const overview = pageAt(`${prefix(locale)}${SEMINAR}/index.html`);
	const [outline] = elements(overview, (element) => hasClass(element, 'contents'));
	assert.ok(outline);
	const paths = elements(outline, ({ tagName }) => tagName === 'a').map(
		({ properties }) => String(properties['href']).slice(1).split('#')[0] ?? '',
	);
	return [...new Set(paths)].flatMap((path) => shown(pageAt(`${path}index.html`)));
}

const published = emended.filter((line) => line.trim() !== '');

for (const [name, read] of Object.entries({
	'the pages': pageByPage,
	'the whole record on one page': (locale: Locale) => shown(pageAt(`${prefix(locale)}${SEMINAR}/full/index.html`)),
})) {
	for (const locale of LOCALES) {
		test(`${name} in ${locale}: what a reader sees is the source, less the emendations`, () => {
			assert.deepEqual(
				read(locale),
				published.map((line) => convert(line, locale, convertersOf(loadArchive('content'))('zh-Hant-CN', 'hans') ?? undefined)),
			);
		});
	}
	test(`${name}: what a reader sees, with the emendations undone, is the source`, () => {
		const paragraphs = read('hant');
		const lines = emended.map((line) => (line.trim() === '' ? line : (paragraphs.shift() ?? '')));
		assert.deepEqual(paragraphs, []);
		assert.equal(restore(lines.join('\n'), edits), source);
	});
}

test('the source page shows the source as received on one side, and the text as published on the other', () => {
	const rows = elements(pageAt(`${SEMINAR}/source/index.html`), (element) => hasClass(element, 'collated'));
	const side = (row: Element, name: string) => elements(row, (element) => hasClass(element, name));
	const received = rows.map((row) =>
		side(row, 'received')
			.map((one) => textOf(one).trim())
			.join(''),
	);
	assert.deepEqual(
		received,
		source.split('\n').filter((line) => line.trim() !== ''),
	);
	const passages = rows
		.map((row) =>
			side(row, 'passage')
				.map((one) => textOf(one))
				.join(''),
		)
		.filter((text) => text !== '');
	assert.deepEqual(passages, published);
	assert.equal(readFileSync(`${SITES.root.dir}/${SEMINAR}/source.txt`, 'utf8'), source);
});
