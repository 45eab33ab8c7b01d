import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../support/built.ts';
import { elements, hasClass, pagesOf, textOf } from '../support/html.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';

interface Json {
	pages: { speaker: string | null; about?: string[]; speeches: { speaker: string | null; paragraphs: { text: string }[] }[] }[];
}
const { pages } = JSON.parse(read(SITES.root, `${SEMINAR}/record.json`)) as Json;

test('the front page and the overview count every character of the record, and everyone who speaks or is told of', () => {
	const text = pages.flatMap(({ speeches }) => speeches.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text))).join('');
	const people = new Set(pages.flatMap(({ about = [], speeches }) => [...about, ...speeches.flatMap(({ speaker }) => speaker ?? [])]));
	assert.equal(people.size, 8);
	const html = pagesOf(SITES.root);
	for (const path of ['index.html', `${SEMINAR}/index.html`]) {
		const page = html.get(path);
		assert.ok(page);
		const [kicker] = elements(page, (element) => hasClass(element, 'kicker'));
		assert.ok(kicker);
		assert.match(textOf(kicker), new RegExp(`${people.size}位發言者\\D+${[...text].length}字`));
	}
});
