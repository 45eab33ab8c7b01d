import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.based);

async function searched(page: Page, wording: string, locale = ''): Promise<Record<string, string | undefined>> {
	await page.goto(`${site.url}${locale}search/?q=${encodeURIComponent(wording)}`);
	await page.waitForSelector('html[data-search-state=done]');
	return page.$eval('[data-summary]', (element) => ({ ...(element as HTMLElement).dataset }));
}

test('for sixty wordings in the address, every passage with the wording is found', async () => {
	const record = JSON.parse(readFileSync(`${SITES.based.dir}/2024-11-20-knowledge-city/record.json`, 'utf8'));
	const passages: { url: string; text: string }[] = record.pages.flatMap((page: never) =>
		(page as { speeches: { paragraphs: { passages: never[] }[] }[] }).speeches.flatMap((speech) =>
			speech.paragraphs.flatMap((paragraph) => paragraph.passages),
		),
	);
	const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
	const wording = fc.tuple(fc.constantFrom(...passages), fc.nat(), fc.integer({ min: 1, max: 8 })).map(([{ text }, start, length]) =>
		[...bare(text)]
			.slice(start % [...bare(text)].length)
			.slice(0, length)
			.join(''),
	);
	const page = await browser.newPage();
	for (const one of fc.sample(wording, { numRuns: 60, seed: 20241120 })) {
		await searched(page, one);
		const found = await page.$$eval('[data-search-result] a', (links) => links.map((link) => (link as HTMLAnchorElement).href));
		const inside = passages.filter(({ text }) => bare(text).includes(one)).map(({ url }) => url);
		for (const url of inside) {
			assert.ok(
				found.some((address) => address.replace(/\?[^#]*/, '').endsWith(url)),
				`${one} in ${url}`,
			);
		}
		// A wording may begin in one passage and end in the next, so there may be more hits. Each must have a mark.
		const marks = await page.$$eval('[data-search-result]', (hits) => hits.filter((hit) => !hit.querySelector('mark')).length);
		assert.equal(marks, 0, one);
	}
	await page.close();
});

test('a hit shows its speaker and page and links to the passage, which is in view and marked', async () => {
	const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
	await searched(page, '粤新芯片');
	assert.match((await page.textContent('[data-list]')) ?? '', /黃偉堅/);
	assert.equal(await page.textContent('[data-search-result] mark'), '粵新芯片');
	await page.click('[data-search-result] a');
	await page.waitForFunction(() => CSS.highlights.has('wording'));
	assert.match(page.url(), /huang-weijian\/\?q=.*#p4-s3$/);
	const place = await page.$eval('#p4-s3', (passage) => ({
		top: passage.getBoundingClientRect().top,
		bar: document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0,
		background: getComputedStyle(passage).backgroundColor,
	}));
	assert.ok(place.top >= place.bar && place.top < 700, JSON.stringify(place));
	assert.notEqual(place.background, 'rgba(0, 0, 0, 0)');
	await page.close();
});

test('both scripts give the same counts', async () => {
	const page = await browser.newPage();
	const [traditional, simplified] = [await searched(page, '場景創新'), await searched(page, '场景创新', 'hans/')];
	assert.deepEqual(traditional, simplified);
	assert.ok(Number(traditional['matches']) > 0);
	await page.close();
});

test('without a hit, the page says so and what to try', async () => {
	const page = await browser.newPage();
	const counts = await searched(page, '量子糾纏');
	assert.deepEqual([counts['matches'], counts['passages'], counts['pages']], ['0', '0', '0']);
	assert.match((await page.textContent('[data-summary]')) ?? '', /沒有/);
	assert.ok((await page.$$('[data-list] li')).length >= 2);
	await page.close();
});

test('a query becomes the address, and the browser’s history goes back and forward through queries', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}search/`);
	await page.waitForSelector('html[data-search-state=idle]');
	for (const wording of ['人才', '綠色']) {
		await page.fill('#q', wording);
		await page.press('#q', 'Enter');
		await page.waitForFunction((q) => document.querySelector('mark')?.textContent === q, wording);
		assert.equal(new URL(page.url()).searchParams.get('q'), wording);
	}
	await page.goBack();
	await page.waitForFunction(() => document.querySelector('mark')?.textContent === '人才');
	await page.goForward();
	await page.waitForFunction(() => document.querySelector('mark')?.textContent === '綠色');
	await page.close();
});

test('a query that is typed slowly leaves the last one in the history, and is one entry itself', async () => {
	const page = await browser.newPage();
	const shown = (wording: string) => page.waitForFunction((q) => document.querySelector('mark')?.textContent === q, wording);
	await page.goto(`${site.url}search/?q=${encodeURIComponent('人才')}`);
	await shown('人才');
	for (const typed of ['綠', '綠色']) {
		await page.fill('#q', typed);
		await shown(typed);
	}
	await page.press('#q', 'Enter');
	await page.goBack();
	await shown('人才');
	await page.goForward();
	await shown('綠色');
	await page.close();
});

test('a query is text, never markup', async () => {
	const page = await browser.newPage();
	await searched(page, '<img src=x onerror=alert(1)>“人才”');
	assert.equal(await page.locator('main img').count(), 0);
	await page.close();
});

test('an index that cannot be loaded is an error, and a retry succeeds', async () => {
	const page = await browser.newPage();
	await page.context().route('**/manifest*.json', (route) => route.abort());
	await page.goto(`${site.url}search/?q=${encodeURIComponent('人才')}`);
	await page.waitForSelector('html[data-search-state=error]');
	await page.context().unroute('**/manifest*.json');
	await page.click('[data-retry]');
	await page.waitForSelector('html[data-search-state=done]');
	assert.ok(await page.$('mark'));
	await page.close();
});
