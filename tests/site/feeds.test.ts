import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Element as HtmlElement } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { fileOf, ORIGIN, read } from '../support/built.ts';
import { SITES, type Site } from '../support/sites.ts';
import { named, parseXml, wordsOf } from '../support/xml.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

interface RecordJson {
	pages: {
		speeches: {
			speaker: string | null;
			paragraphs: { narrative?: true; passages: { text: string; narrative?: true; narration?: [number, number][] }[] }[];
		}[];
	}[];
}

/** The addresses of the Atom links of a page, by element: `link` in its head, `a` that readers see. */
function feedLinks(html: string): Record<'link' | 'a', string[]> {
	const found: Record<'link' | 'a', string[]> = { link: [], a: [] };
	visit(fromHtml(html), 'element', ({ tagName, properties: { type, href } }: HtmlElement) => {
		if ((tagName === 'link' || tagName === 'a') && type === 'application/atom+xml') found[tagName].push(String(href));
	});
	return found;
}

/** The children of an element with this name. */
function children(element: Element, name: string): Element[] {
	return element.children.flatMap((child) => (child.type === 'element' && child.name === name ? [child] : []));
}

/** What RFC 4287 wants of a feed (4.1.1) and of an entry (4.1.2) that this site uses. */
function assertValid(feed: Element): void {
	assert.equal(feed.name, 'feed');
	assert.equal(feed.attributes['xmlns'], 'http://www.w3.org/2005/Atom');
	const entries = children(feed, 'entry');
	for (const element of [feed, ...entries]) {
		for (const name of ['id', 'title', 'updated']) assert.equal(children(element, name).length, 1, name);
		assert.match(wordsOf(children(element, 'id')[0] as Element), /^urn:uuid:[0-9a-f-]{36}$/);
		assert.match(wordsOf(children(element, 'updated')[0] as Element), MOMENT);
		assert.ok(children(element, 'author').every((author) => wordsOf(author).trim() !== ''));
		assert.ok(children(element, 'summary').length <= 1);
	}
	assert.equal(children(feed, 'author').length, 1);
	const ids = entries.map((entry) => wordsOf(children(entry, 'id')[0] as Element));
	assert.equal(new Set(ids).size, ids.length, 'each entry has an id of its own');
	const alternates = (element: Element) => children(element, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
	// 4.1.1: no two alternates of the same type and language.
	for (const element of [feed, ...entries]) {
		const types = alternates(element).map(({ attributes }) => attributes['type']);
		assert.ok(types.length > 0);
		assert.equal(new Set(types).size, types.length);
	}
}

/** Whether an address of the site is a file's, and its fragment an id in it. */
function assertLeadsSomewhere(site: Site, address: string): void {
	const file = fileOf(site, address);
	assert.ok(file, `${address} leads nowhere`);
	const { hash } = new URL(address, ORIGIN);
	if (hash) assert.match(readFileSync(file, 'utf8'), new RegExp(` id="${hash.slice(1)}"`), address);
}

for (const [name, site] of Object.entries(SITES)) {
	test(`${name}: every person who speaks and every topic has a feed in both locales, linked in the head and visibly, valid, and its links lead there`, () => {
		const ids = new Set<string>();
		let count = 0;
		for (const page of globSync(['{,hans/}speakers/*/index.html', '{,hans/}topics/*/index.html'], { cwd: site.dir })) {
			const folder = page.replaceAll('\\', '/').replace('index.html', '');
			const links = feedLinks(read(site, page));
			const own = `${site.base}${folder}feed.xml`;
			const isSilent = !globSync(join(site.dir, folder, 'feed.xml')).length;
			assert.equal(links.link.includes(own), !isSilent, page);
			assert.deepEqual(links.a, isSilent ? [] : [own], page);
			if (isSilent) continue;
			count++;
			const feed = parseXml(read(site, `${folder}feed.xml`));
			assertValid(feed);
			const [self] = children(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self');
			assert.equal(self?.attributes['href'], `${ORIGIN}${own}`);
			ids.add(wordsOf(children(feed, 'id')[0] as Element));
			for (const { attributes } of named(feed, 'link')) assertLeadsSomewhere(site, attributes['href'] ?? '');
			assert.equal(feed.attributes['xml:lang'], folder.startsWith('hans/') ? 'zh-Hans-CN' : 'zh-Hant-CN');
		}
		assert.ok(count > 20, `${count} feeds`);
		assert.equal(ids.size, count, 'no two feeds share an id');
	});
}

test('the feed of a person quotes only what the person says, and who only attended has none', () => {
	const site = SITES.root;
	const { pages } = JSON.parse(read(site, `${SEMINAR}/record.json`)) as RecordJson;
	const speeches = Map.groupBy(
		pages.flatMap((page) => page.speeches),
		({ speaker }) => speaker,
	);
	let quoted = 0;
	for (const [speaker, own] of speeches) {
		if (speaker === null) continue;
		const spoken = own.flatMap(({ paragraphs }) =>
			paragraphs.flatMap((paragraph) =>
				paragraph.passages.map(({ text, narrative, narration = [] }) =>
					paragraph.narrative || narrative
						? ''
						: [...text].filter((_, i) => !narration.some(([start, end]) => start <= i && i < end)).join(''),
				),
			),
		);
		for (const summary of named(parseXml(read(site, `speakers/${speaker}/feed.xml`)), 'summary')) {
			const words = wordsOf(summary).replace(/^“|……”$|”$/g, '');
			assert.ok(words.length > 0 && spoken.join('').startsWith(words), `${speaker}: ${words}`);
			quoted++;
		}
	}
	assert.ok(quoted > 5);
	assert.equal(fileOf(site, '/speakers/feng-jin/feed.xml'), undefined);
});

for (const [name, site] of Object.entries(SITES)) {
	test(`${name}: a search that site.yaml lists has a valid feed in both locales, with every seminar that has the words, linked from the search page`, () => {
		const { pages } = JSON.parse(read(site, `${SEMINAR}/record.json`)) as RecordJson;
		const paragraphs = pages.flatMap(({ speeches }) => speeches.flatMap((speech) => speech.paragraphs));
		const passages = paragraphs
			.flatMap((paragraph) => paragraph.passages.map(({ text }) => text))
			.filter((text) => text.includes('新質生產力'));
		for (const locale of ['', 'hans/']) {
			const path = `${locale}search/saved/new-quality-productive-forces/feed.xml`;
			const feed = parseXml(read(site, path));
			assertValid(feed);
			const entries = children(feed, 'entry');
			assert.equal(entries.length, passages.length > 0 ? 1 : 0);
			for (const { attributes } of named(feed, 'link')) assertLeadsSomewhere(site, attributes['href'] ?? '');
			const [page] = children(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
			assert.match(page?.attributes['href'] ?? '', new RegExp(`${locale}search/\\?q=%E6%96%B0`));
			if (locale === '') {
				const quoted = wordsOf(named(feed, 'summary')[0] as Element);
				assert.equal(
					quoted,
					passages
						.slice(0, 3)
						.map((text) => `“${text}”`)
						.join(' '),
				);
			}
			assert.ok(feedLinks(read(site, `${locale}search/index.html`)).link.includes(`${site.base}${path}`));
		}
	});
}
