import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { itemsOf } from '../../../src/formats/citation/item.ts';
import { STYLES, textOf } from '../../../src/formats/citation/styles.ts';
import { citationAnswers } from '../../../src/search/engine/citation-answers.ts';
import type { Catalog } from '../../../src/search/shared/catalog.ts';

const archive = loadArchive('content');
const [seminar] = archive.seminars;
assert.ok(seminar);
const pages = seminar.pages.map(({ id, title }) => ({ id, title, speeches: [] }));
const catalog: Catalog = {
	speakers: [],
	institutions: [],
	topics: [],
	seminars: [{ id: seminar.id, title: seminar.short, date: seminar.date, pages }],
};
const places = (text: string) => citationAnswers({ text, catalog }).map(({ path }) => path);

test('a citation in any style and locale, below any base, is answered with the passage it cites', () => {
	for (const item of itemsOf(seminar, archive)) {
		for (const { id, cite } of STYLES) {
			for (const [base, locale] of [
				['', 'hant'],
				['records/hans/', 'hans'],
			] as const) {
				const place = `${item.path}${item.container === null ? '#event' : '?w=p1-s1.0.4.abc#p1-s1'}`;
				assert.deepEqual(
					places(textOf(cite(item, `https://record.example/${base}${place}`, '2026-12-01', locale))),
					[place],
					`${id} ${item.id}`,
				);
			}
		}
	}
});

test('an address is answered with its page or passage, an anchor with the pages that may have it', () => {
	assert.deepEqual(places(`${seminar.id}/dong-ke/#p1-s2~p1-s4`), [`${seminar.id}/dong-ke/#p1-s2~p1-s4`]);
	assert.deepEqual(places(`https://elsewhere.example/${seminar.id}/dong-ke/`), [`${seminar.id}/dong-ke/`]);
	assert.deepEqual(places('dong-ke#p1-s2'), [`${seminar.id}/dong-ke/#p1-s2`]);
	assert.equal(places('p1-s2').length, pages.length);
});

test('words and addresses of other sites have no such answer', () => {
	for (const text of ['新質生產力', 'https://elsewhere.example/a/b/#p1', 'p0', 'GPT-4.0', '城、人、產']) assert.deepEqual(places(text), []);
});
