/** A seminar with 60 speakers: its long pages in parts, old links, the outline. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Page } from 'playwright-core';
import { elements, hasClass } from '../support/html.ts';
import { LONG_SEMINAR, writeLongSeminar } from '../support/long-seminar.ts';
import { openedFrom } from '../support/opened.ts';

const MOST_BYTES = 400_000;
const PATIENCE = 60_000;
const SIMPLIFIED = '2024-05-06-simplified';
/** Each differs in traditional characters. */
const simplified = Array.from({ length: 600 }, (_, i) => `第${i + 1}段：知识城的发展离不开人才，这里面有后来的经验。`);
const content = mkdtempSync(join(tmpdir(), 'long-'));
after(() => rmSync(content, { recursive: true, force: true }));
writeLongSeminar(content, { speakers: 60, pages: 6, characters: 2600 }, { id: SIMPLIFIED, lang: 'zh-Hans-CN', words: simplified });
writeLongSeminar(content, { speakers: 60, pages: 40, characters: 5000 });
const { browser, site, out } = await openedFrom(content);
const at = (path: string) => `${site.url}${LONG_SEMINAR}/${path}`;

async function visit(path: string, javaScriptEnabled = true): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE);
	await page.goto(at(path));
	return page;
}

test('no part of the whole record, of the source and of the citations is heavier than 400 KB', () => {
	for (const kind of ['full', 'source', 'cite']) {
		const files = globSync(join(out, `{,hans/}${LONG_SEMINAR}/${kind}/**/index.html`));
		assert.ok(files.length >= (kind === 'cite' ? 2 : 4), `${kind} has parts in both editions`);
		for (const file of files) assert.ok(statSync(file).size <= MOST_BYTES, `${file}: ${statSync(file).size}`);
	}
});

test('every line of a simplified source stands beside the same words of the record, in every part and both editions', () => {
	const source = readFileSync(join(content, SIMPLIFIED, 'source.txt'), 'utf8')
		.trim()
		.split('\n');
	for (const edition of ['', 'hans/']) {
		const files = globSync(join(out, `${edition}${SIMPLIFIED}/source/**/index.html`));
		assert.ok(files.length >= 2, 'the source has parts');
		const isLine = (one: Element) => hasClass(one, 'collated') || (one.tagName === 'li' && /^line-\d+$/.test(String(one.properties['id'])));
		const lines = files.flatMap((file) => elements(fromHtml(readFileSync(file, 'utf8')), isLine));
		assert.equal(
			lines.filter((line) => elements(line, ({ properties }) => /-s1$/.test(String(properties['id']))).length > 0).length,
			source.length,
		);
		assert.deepEqual(
			lines.flatMap((line) => elements(line, ({ tagName }) => tagName === 'ins' || tagName === 'del')),
			[],
		);
	}
});

test('an old link to the whole record on one page leads to the part that has the passage, and so do links to lines of the source', async () => {
	for (const path of ['full/#page-38-p2-s1', 'source/#page-38-p1', 'source/#line-1200']) {
		const page = await visit(path);
		await page.waitForURL(/\/\d+\/#/);
		const anchor = path.split('#')[1] ?? '';
		assert.ok(page.url().endsWith(`#${anchor}`));
		assert.equal(await page.locator(`[id="${anchor}"]`).count(), 1, path);
		await page.context().close();
	}
});

test('without JavaScript each part lists all parts and leads to the next one', async () => {
	const page = await visit('full/', false);
	const first = page.locator('.part-list').first();
	await first.locator('summary').click();
	const links = first.locator('li a');
	assert.ok((await links.count()) >= 2);
	await page.locator('.part-list [rel="next"]').last().click();
	await page.waitForURL(/\/full\/2\/$/);
	assert.equal(
		await page
			.locator('[aria-current="page"]')
			.first()
			.textContent()
			.then((text) => text?.trim()),
		'第2部分',
	);
	await page.context().close();
});

test('the outline shows the current page, and the passage’s links lead to the right parts', async () => {
	const page = await visit('page-38/');
	const isSeen = () =>
		page.evaluate(() => {
			const [outline, current] = [document.querySelector('.outline'), document.querySelector('.outline [aria-current]')];
			const [around, own] = [outline?.getBoundingClientRect(), current?.getBoundingClientRect()];
			return around !== undefined && own !== undefined && own.top >= around.top && own.bottom <= Math.min(around.bottom, innerHeight);
		});
	await page.waitForTimeout(200);
	assert.ok(await isSeen());
	await page.locator('.outline a[href*="/source/"]').click();
	await page.waitForURL(/\/source\/\d+\/#page-38-/);
	await page.context().close();
});

test('a page without points is listed with its speakers and their first words', async () => {
	const page = await visit('');
	// Every fourth page has three speakers.
	const parts = page.locator('.page-board > li').nth(3).locator('.dialogue-parts a');
	assert.ok((await parts.count()) >= 2);
	for (const text of await parts.allTextContents()) assert.match(text, /^\S+ \S+/u);
	assert.equal(await page.locator('.page-board > li > :is(.opening, .dialogue-parts)').count(), 40);
	await page.context().close();
});
