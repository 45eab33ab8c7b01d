import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../support/built.ts';
import { elements, hasClass, pagesOf, textOf } from '../support/html.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';

interface Passage {
	url: string;
	text: string;
	narration?: [number, number][];
}
interface Json {
	speakers: { id: string; name: string }[];
	pages: { speeches: { speaker: string | null; paragraphs: { passages: Passage[] }[] }[] }[];
}
const { speakers, pages } = JSON.parse(read(SITES.root, `${SEMINAR}/record.json`)) as Json;
const nameOf = new Map(speakers.map(({ id, name }) => [id, name]));
/** The address of every passage → who speaks and what of it they say. */
const said = new Map(
	pages.flatMap(({ speeches }) =>
		speeches.flatMap(({ speaker, paragraphs }) =>
			paragraphs.flatMap(({ passages }) =>
				passages.map(({ url, text, narration = [] }) => {
					const words = [...narration].reverse().reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), text);
					return [url, { name: nameOf.get(speaker ?? ''), words }] as const;
				}),
			),
		),
	),
);
const html = pagesOf(SITES.root);
const front = html.get('index.html');
const overview = html.get(`${SEMINAR}/index.html`);
assert.ok(front && overview);
const hrefOf = (element: ReturnType<typeof elements>[number]) => String(element.properties['href']);

test('the front page quotes three passages in the exact words of those it names, and links to them', () => {
	const figures = elements(front, ({ tagName }) => tagName === 'figure');
	assert.equal(figures.length, 3);
	for (const figure of figures) {
		const [link, name] = elements(figure, ({ tagName }) => tagName === 'a');
		assert.ok(link && name);
		assert.deepEqual(said.get(hrefOf(link)), { name: textOf(name), words: textOf(link) });
	}
});

test('the front page says who spoke, with posts, what was asked, and leads to reading, search and topics', () => {
	const [list] = elements(front, (element) => hasClass(element, 'who-spoke'));
	assert.ok(list);
	const people = elements(list, ({ tagName }) => tagName === 'li').map((item) => textOf(item));
	assert.equal(people.length, 8);
	assert.ok(people.some((text) => text.includes('董珂') && text.includes('中國城市規劃設計研究院副總規劃師')));
	assert.ok(people.some((text) => /馮楚軍.*主持/.test(text)));
	const [questions] = elements(front, (element) => hasClass(element, 'questions'));
	assert.ok(questions);
	for (const link of elements(questions, ({ tagName }) => tagName === 'a')) assert.ok(said.has(hrefOf(link)), hrefOf(link));
	const [main] = elements(front, ({ tagName }) => tagName === 'main');
	assert.ok(main);
	const addresses = elements(main, ({ tagName }) => tagName === 'a').map(hrefOf);
	for (const address of [`/${SEMINAR}/full/`, `/${SEMINAR}/`, '/topics/', '/topics/talent/'])
		assert.ok(addresses.includes(address), address);
	assert.equal(elements(main, ({ tagName }) => tagName === 'form').length, 1);
});

test('each key figure stands below the name of the speaker who gives it', () => {
	const [section] = elements(overview, (element) => hasClass(element, 'key-figures'));
	assert.ok(section);
	let claimant = '';
	let figures = 0;
	for (const element of elements(section, ({ tagName }) => tagName === 'h3' || tagName === 'li')) {
		if (element.tagName === 'h3') claimant = textOf(element);
		else {
			const [link] = elements(element, ({ tagName }) => tagName === 'a');
			const [value] = elements(element, ({ tagName }) => tagName === 'b');
			assert.ok(link && value);
			const passage = said.get(hrefOf(link));
			assert.ok(passage, hrefOf(link));
			assert.ok(passage.words.includes(textOf(value)), textOf(element));
			assert.equal(claimant, `${passage.name}所說`);
			figures++;
		}
	}
	assert.ok(figures >= 9, `${figures}`);
});

test('the strip says what its widths and colours mean, and names the speakers', () => {
	const [strip] = elements(overview, (element) => hasClass(element, 'strip'));
	assert.ok(strip);
	const [legend] = elements(strip, ({ properties }) => properties['id'] === 'strip-legend');
	assert.ok(legend && /越寬字數越多/.test(textOf(legend)));
	assert.match(JSON.stringify(strip.properties['ariaDescribedBy']), /strip-legend/);
	assert.match(textOf(strip), /黃偉堅/);
});
