/** What a search shows besides its hits, and what it shows where there are none. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { opened } from '../support/opened.ts';
import { done } from '../support/searched.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.root);
const SEMINAR = '2024-11-20-knowledge-city';

interface Passage {
	id: string;
	url: string;
	text: string;
	narrative?: boolean;
}
const record = JSON.parse(readFileSync(`${SITES.root.dir}/${SEMINAR}/record.json`, 'utf8')) as {
	pages: { id: string; speeches: { speaker: string | null; paragraphs: { id: string; passages: Passage[] }[] }[] }[];
};

async function searched(text: string, more = '', locale = ''): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(`${site.url}${locale}search/?q=${encodeURIComponent(text)}${more}`);
	await done(page);
	return page;
}
const hashes = (page: Page) =>
	page.$$eval('[data-search-result] a', (links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hash.slice(1)));

for (const typed of ['juwenzhong', 'ju wenzhong', 'jwz']) {
	test(`a person named in pinyin is found, and what the person says is listed: ${typed}`, async () => {
		const page = await searched(typed);
		assert.equal(await page.textContent('.answer a'), '巨文忠');
		const said = record.pages
			.flatMap(({ speeches }) => speeches)
			.filter(({ speaker }) => speaker === 'ju-wenzhong')
			.flatMap(({ paragraphs }) => paragraphs.flatMap(({ passages }) => passages.filter(({ narrative }) => !narrative)));
		assert.ok(said.length > 3);
		assert.deepEqual(
			await hashes(page),
			said.map(({ id }) => id),
		);
		const summary = (await page.textContent('[data-summary]')) ?? '';
		assert.match(summary, new RegExp(`^巨文忠的發言，列出${said.length}句`));
		assert.equal(await page.getAttribute('[data-summary]', 'data-matches'), '0', 'the wording itself does not occur');
		assert.equal(await page.locator('[data-search-result] a[href*="?q="]').count(), 0, 'there is nothing to mark on the pages');
		await page.close();
	});
}

test('what a person named in pinyin says keeps the filters', async () => {
	const page = await searched('juwenzhong', '&speaker=dong-ke');
	assert.deepEqual(await hashes(page), []);
	await page.close();
});

for (const [typed, name, locale] of [
	['聚文忠', '巨文忠', ''],
	['juwenzong', '巨文忠', ''],
	['聚文忠', '巨文忠', 'hans/'],
] as const) {
	test(`a name with another character or sound is offered and not applied: ${typed} /${locale}`, async () => {
		const page = await searched(typed, '', locale);
		assert.equal(await page.textContent('.suggestions a'), name);
		assert.deepEqual([await page.inputValue('#q'), await page.getAttribute('[data-summary]', 'data-matches')], [typed, '0']);
		assert.deepEqual(await hashes(page), []);
		await page.click('.suggestions a');
		await page.waitForURL((url) => url.searchParams.get('q') === name);
		await done(page);
		assert.equal(await page.textContent('.answer a'), name);
		await page.close();
	});
}

test('terms joined by punctuation without a hit are offered as a search of their own, a wording with a hit is not parted', async () => {
	const page = await searched('創新，人才');
	assert.equal(await page.getAttribute('[data-summary]', 'data-matches'), '0');
	assert.equal(await page.textContent('.suggestions a'), '創新 人才');
	await page.click('.suggestions a');
	await page.waitForURL((url) => url.searchParams.get('q') === '創新 人才');
	await done(page);
	assert.ok(Number(await page.getAttribute('[data-summary]', 'data-matches')) > 1);
	await page.close();
	const whole = await searched('城、人、產');
	assert.equal(await whole.locator('.suggestions').count(), 0);
	await whole.close();
	const nowhere = await searched('創新，量子糾纏');
	assert.equal(await nowhere.locator('.suggestions').count(), 0, 'a search without a hit is not offered');
	await nowhere.close();
});

for (const [typed, twin] of [
	['“場景 創新”', '"場景 創新"'],
	['「場景 創新」', '"場景 創新"'],
	['『場景 創新』', '"場景 創新"'],
	['＂場景　創新＂', '"場景 創新"'],
	['創新 －場景', '創新 -場景'],
	['創新 －「場景 驅動」', '創新 -"場景 驅動"'],
	['科技 ～１０ 人才', '科技 ~10 人才'],
	['＃ｐ１－ｓ２', '#p1-s2'],
] as const) {
	test(`marks and operators in full width work as their ASCII twins do: ${typed}`, async () => {
		const [page, other] = [await searched(typed), await searched(twin)];
		assert.deepEqual(await hashes(page), await hashes(other));
		const answers = (one: Page) => one.$$eval('.answer a', (links) => links.map((link) => link.getAttribute('href')));
		assert.deepEqual(await answers(page), await answers(other));
		assert.ok((await hashes(page)).length + (await answers(page)).length > 0);
		await Promise.all([page.close(), other.close()]);
	});
}

test('an anchor is answered with the pages that have it, and with nothing if no page has it', async () => {
	const anchors = new Map(
		record.pages.map(({ id, speeches }) => [
			id,
			speeches.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => [one.id, ...one.passages.map((passage) => passage.id)])),
		]),
	);
	const all = [...new Set([...anchors.values()].flat())];
	const rare = all.find((id) => [...anchors.values()].filter((own) => own.includes(id)).length === 1 && id.includes('-'));
	assert.ok(rare);
	for (const anchor of ['p2-s2', 'p1', 'p2', rare]) {
		const having = [...anchors].filter(([, own]) => own.includes(anchor)).map(([id]) => `/${SEMINAR}/${id}/#${anchor}`);
		const [only] = having;
		if (having.length > 1) {
			const page = await searched(`#${anchor}`);
			const answers = await page.$$eval('.answer a', (links) => links.map((link) => link.getAttribute('href')));
			assert.deepEqual(answers, having.slice(0, 6), anchor);
			await page.close();
		} else {
			// A single answer opens its passage at once.
			const page = await browser.newPage();
			await page.goto(`${site.url}search/?q=${encodeURIComponent(`#${anchor}`)}`);
			await page.waitForURL(`**${only}`);
			await page.close();
		}
	}
	const page = await searched('#p9-s9');
	assert.equal(await page.locator('.answer').count(), 0);
	await page.close();
});
