/** How the search page shows hits. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { opened } from '../support/opened.ts';
import { done } from '../support/searched.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.root);
const SEMINAR = '2024-11-20-knowledge-city';
const record = JSON.parse(readFileSync(`${SITES.root.dir}/${SEMINAR}/record.json`, 'utf8')) as {
	pages: { id: string; speeches: { paragraphs: { text: string; passages: { text: string }[] }[] }[] }[];
};

async function searched(text: string, more = '', width = 1280): Promise<Page> {
	const page = await browser.newPage({ viewport: { width, height: 800 } });
	await page.goto(`${site.url}search/?q=${encodeURIComponent(text)}${more}`);
	await done(page);
	return page;
}

test('passages with all terms, paragraphs with all, and pages with all are apart from each other', async () => {
	const page = await searched('場景 創新');
	const groups = await page.$$eval('.hit-group', (all) =>
		all.map((group) => ({
			label: group.querySelector('h2')?.textContent ?? '',
			hits: [...group.querySelectorAll('[data-search-result]')].map((hit) => ({
				marks: [...hit.querySelectorAll('a mark')].map(({ textContent }) => textContent ?? ''),
				text: hit.querySelector('a')?.textContent ?? '',
			})),
		})),
	);
	assert.ok(groups.length >= 2);
	const meets = (text: string) => text.includes('場景') && text.includes('創新');
	const paragraphs = record.pages.flatMap(({ speeches }) => speeches.flatMap((speech) => speech.paragraphs));
	for (const { label, hits } of groups) {
		assert.equal(label.replace(/\D/g, ''), String(hits.length), label);
		for (const { text } of hits) {
			const inParagraph = paragraphs.some((one) => meets(one.text) && one.passages.some((passage) => passage.text === text));
			const expected = meets(text) ? '同在一句' : inParagraph ? '同在一段' : '同在一頁';
			assert.match(label, new RegExp(expected), text);
		}
	}
	assert.equal((await page.$$('[data-search-result]')).length, groups.flatMap(({ hits }) => hits).length);
	await page.close();
	const one = await searched('場景');
	assert.equal(await one.locator('.hit-group').count(), 0, 'one term has nothing to meet');
	await one.close();
});

test('the heading of a result is a link to its page, with the query', async () => {
	const page = await searched('粤新芯片');
	const heading = page.locator('.page-hits :is(h2, h3) a');
	assert.match((await heading.textContent()) ?? '', /^黃偉堅/);
	await heading.click();
	await page.waitForURL(/huang-weijian\/\?q=/);
	await page.waitForSelector('search-marks:not([hidden])');
	await page.close();
});

test('a result names its speaker once, and narration in a speech is not named by the speaker', async () => {
	const page = await searched('創新');
	const sections = await page.$$eval('.page-hits', (all) =>
		all.map((section) => ({
			title: section.querySelector('h2')?.textContent ?? '',
			named: [...section.querySelectorAll('.hit-speaker')].map(({ textContent }) => textContent ?? ''),
		})),
	);
	const titled = sections.filter(({ title }) => title.startsWith('巨文忠'));
	assert.ok(titled.length > 0);
	for (const { named } of titled) assert.ok(!named.includes('巨文忠'), String(named));
	await page.close();
	const narrated = await searched('巨文忠表示');
	assert.equal(await narrated.textContent('.hit-speaker'), '記錄');
	await narrated.close();
});

test('a hit in a lead-in shows the items, a hit in an item shows the lead-in', async () => {
	const page = await searched('創新體系');
	assert.equal((await page.$$('[data-search-result]')).length, 1);
	const items = await page.$$eval('.hit-items li', (all) => all.map(({ textContent }) => textContent?.slice(0, 2)));
	assert.deepEqual(items, ['一是', '二是', '三是']);
	assert.equal((await page.$$('[data-search-result] a')).length, 1, 'only the passage itself is the hit');
	await page.close();
	const item = await searched('生產知識的機構');
	assert.match((await item.textContent('.hit-lead-in')) ?? '', /表示，創新體系$/);
	await item.close();
});

test('a hit opens to its whole paragraph in place, with its marks, and closes again', async () => {
	const page = await searched('創新體系');
	const passage = await page.textContent('.hit-text');
	const paragraph = record.pages
		.flatMap(({ speeches }) => speeches.flatMap(({ paragraphs }) => paragraphs))
		.find(({ text }) => text.includes('創新體系'));
	const button = page.locator('.hit-open');
	assert.equal(await button.getAttribute('aria-expanded'), 'false');
	await button.focus();
	await page.keyboard.press('Enter');
	assert.equal(await button.getAttribute('aria-expanded'), 'true');
	assert.equal(await page.textContent('.hit-text'), paragraph?.text);
	assert.deepEqual(await page.$$eval('.hit-text mark', (marks) => marks.map(({ textContent }) => textContent)), ['創新體系']);
	assert.equal(await page.isVisible('.hit-items'), false, 'the paragraph has the items');
	assert.equal(await page.evaluate(() => document.activeElement?.className), 'hit-open');
	await page.keyboard.press('Enter');
	assert.deepEqual([await page.textContent('.hit-text'), await page.isVisible('.hit-items')], [passage, true]);
	await page.close();
	const several = await searched('創新');
	await several
		.locator('.hit', { has: several.locator('.hit-text', { hasText: '三是看創新鏈' }) })
		.locator('.hit-open')
		.click();
	const opened = several.locator('.hit:has([aria-expanded="true"]) .hit-text');
	const marks = await opened.locator('mark').allTextContents();
	assert.equal(marks.length, ((await opened.textContent()) ?? '').split('創新').length - 1, 'every match of the paragraph is marked');
	await several.close();
});

test('a skip link leads to the first hit, and is not there without hits', async () => {
	const page = await searched('創新');
	await page.focus('#q');
	for (let presses = 0; presses < 3; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate(() => document.activeElement?.matches('[data-skip]'))) break;
	}
	assert.equal(await page.evaluate(() => document.activeElement?.textContent), '跳到第一條結果');
	await page.keyboard.press('Enter');
	assert.equal(await page.evaluate(() => document.activeElement === document.querySelector('[data-search-result] a')), true);
	await page.close();
	const none = await searched('量子糾纏');
	assert.equal(await none.isVisible('[data-skip]'), false);
	await none.close();
});

test('only filters and kinds of text that the archive has are shown', async () => {
	const page = await searched('創新', '&speaker=nobody-at-all');
	const empty = await page.$$eval('.facet', (all) =>
		all.filter((facet) => !facet.querySelector('input')).map(({ textContent }) => textContent),
	);
	assert.deepEqual(empty, []);
	await page.click('.clear');
	await page.waitForSelector('[data-search-result]');
	assert.ok(await page.$('[data-key="also:label"]'));
	assert.equal(await page.locator('[data-key="also:direction"]').count(), 0, 'this record has no stage direction');
	await page.close();
});

test('the table of usage sums to the number of matches', async () => {
	for (const [text, more] of [
		['創新', ''],
		['創新', '&also=label'],
		['巨文忠', ''],
	] as const) {
		const page = await searched(text, `${more}&view=lines`);
		const matches = Number(await page.getAttribute('[data-summary]', 'data-matches'));
		const rows = await page.$$eval('.usage tbody tr', (all) => all.map((row) => Number(row.children[1]?.textContent)));
		const total = Number(await page.textContent('.usage tfoot td'));
		assert.deepEqual([rows.reduce((sum, n) => sum + n, 0), total], [matches, matches], `${text}${more}`);
		await page.close();
	}
});

/** The distinct colours of a one-pixel column of a picture. */
async function coloursAt(picture: Buffer, left: number): Promise<number> {
	const { height = 0 } = await sharp(picture).metadata();
	const pixels = await sharp(picture).extract({ left, top: 0, width: 1, height }).removeAlpha().raw().toBuffer();
	const colours = new Set<string>();
	for (let i = 0; i < pixels.length; i += 3) colours.add(pixels.subarray(i, i + 3).join());
	return colours.size;
}

for (const width of [390, 820, 1280]) {
	test(`the concordance cuts no glyph and uses the width of a screen of ${width} pixels`, async () => {
		const page = await searched('創新', '&view=lines', width);
		for (const part of ['before', 'after']) {
			const boxes = await page.$$(`.concordance-${part}`);
			assert.ok(boxes.length > 10);
			for (const box of boxes) {
				await box.scrollIntoViewIfNeeded();
				const bounds = await box.boundingBox();
				assert.ok(bounds);
				// The column of pixels at the edge where the text is cut off.
				const x = part === 'before' ? Math.ceil(bounds.x) : Math.floor(bounds.x + bounds.width) - 1;
				const clip = { x, y: bounds.y + 2, width: 1, height: bounds.height - 4 };
				assert.equal(await coloursAt(await page.screenshot({ clip }), 0), 1, (await box.textContent()) ?? '');
			}
		}
		const used = await page.$eval('.concordance-line', (line) => line.getBoundingClientRect().width / document.body.clientWidth);
		if (width < 640) assert.ok(used > 0.95, String(used));
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false);
		await page.close();
	});
}
