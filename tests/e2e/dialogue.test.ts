/** A seminar in which two people speak in turn: its overview, and one page of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLIPBOARD, copiedText, emptyClipboard } from '../support/clipboard.ts';
import { openedFrom } from '../support/opened.ts';

const { browser, site } = await openedFrom('tests/record/fixtures/dialogue');
const at = (path: string) => `${site.url}2024-03-04-well/${path}`;

/** Waits until the page says that something was copied. */
const toast = (page: Page, what: string) =>
	page.waitForFunction((said) => document.querySelector('.toast')?.textContent?.includes(said), what);

test('the overview leads to each speaker’s first words, to each speech and to stage directions, and names pages by what is in them', async () => {
	const page = await browser.newPage();
	await page.goto(at(''));
	const hrefs = (selector: string) =>
		page.$$eval(selector, (all) => all.map((one) => new URL(one.getAttribute('href') ?? '', location.href).href.split('well/')[1]));
	assert.deepEqual(await hrefs('.speaker-amounts .amount'), ['shi-lu-1/#p2', 'shi-lu-1/#p4']);
	assert.deepEqual((await hrefs('.strip a')).slice(1, 4), ['shi-lu-1/#p2-s1', 'shi-lu-1/#p4-s1', 'shi-lu-1/#p5-s1']);
	assert.deepEqual(await hrefs('.landmarks a'), ['shi-lu-1/#p1']);
	assert.deepEqual(await page.locator('.page-board > li > a').allTextContents(), ['林一、陳二', '第二場']);
	await page.close();
});

test('every turn is quoted and cited as its own speaker’s, on its page and in the whole record, though only the first says who that is', async () => {
	const context = await browser.newContext(CLIPBOARD);
	const page = await context.newPage();
	for (const [path, prefix] of [
		['shi-lu-1/', ''],
		['full/', 'shi-lu-1-'],
	]) {
		await page.goto(at(path ?? ''));
		assert.equal(await page.locator('[data-as]').count(), 3);
		for (const [passage, named, cited] of [
			['p4-s1', '陳二', 'shi-lu-1-chen-er'],
			['p5-s1', '林一', 'shi-lu-1-lin-yi'],
			['p11-s1', '陳二', 'shi-lu-1-chen-er'],
			['p17-s1', '林一', 'shi-lu-1-lin-yi'],
		]) {
			await page.locator(`[id="${prefix}${passage}"] .anchor`).focus();
			await page.keyboard.press('Enter');
			const cite = page.locator(`passage-bar:popover-open [data-do=cite][href*="?at=${passage}#"]`);
			assert.match((await cite.getAttribute('href')) ?? '', new RegExp(`/2024-03-04-well/cite/\\?at=${passage}#${cited}$`));
			// Enter copies the passage's address; the quotation takes its place.
			await toast(page, '鏈接');
			await emptyClipboard(page);
			await page.click('passage-bar [data-do=quote]');
			await toast(page, '引文');
			assert.match(await copiedText(page), new RegExp(`”（${named}，.*${at(`shi-lu-1/#${passage}`)}）$`));
		}
	}
	await context.close();
});

test('without JavaScript links of a byline lead to the same speaker’s turns; posts stand at the first one only', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(at('shi-lu-1/'));
	const links = page.locator('.dialogue .byline > a[href^="#"]');
	assert.deepEqual(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href'))), [
		'#p5',
		'#p11',
		'#p2',
		'#p17',
		'#p4',
		'#p5',
	]);
	for (const { width, height } of await links.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))) {
		assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
	}
	assert.deepEqual(await page.locator('.dialogue .posts').allTextContents(), ['水井研究所所長']);
	await context.close();
});

test('the keys [ and ] follow one speaker, and the outline shows the turn that is read', async () => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 600 } });
	await page.goto(at('shi-lu-1/#p2'));
	await page.waitForSelector('.turns [aria-current]');
	const hash = (wanted: string) => page.waitForFunction((one) => location.hash === one, wanted);
	await page.keyboard.press(']');
	await hash('#p5');
	await page.waitForSelector('.turns a[href="#p5"][aria-current]');
	await page.keyboard.press(']');
	await hash('#p17');
	await page.keyboard.press('[');
	await hash('#p5');
	await page.close();
});
