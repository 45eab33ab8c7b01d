/** Which searches the browser's history keeps. The clock is the test's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.root);

async function started(): Promise<Page> {
	const page = await browser.newPage();
	// Before the page is loaded: a timer that the page has set by then would not be stopped with the clock.
	await page.clock.install();
	await page.goto(`${site.url}search/?q=${encodeURIComponent('教育')}`);
	await shown(page, '教育');
	return page;
}
async function shown(page: Page, wording: string): Promise<void> {
	await page.waitForFunction(
		(q) =>
			document.documentElement.dataset['searchState'] === 'done' &&
			document.querySelector('mark')?.textContent === q &&
			location.search.includes(encodeURIComponent(q)),
		wording,
	);
}
async function typed(page: Page, wording: string): Promise<void> {
	await page.fill('#q', wording);
	await shown(page, wording);
}
/** From now on time passes by `page.clock.runFor` alone: on a slow machine a reader must not seem to rest. */
async function stopClock(page: Page): Promise<void> {
	await page.clock.pauseAt(Date.now() + 60_000);
}
async function back(page: Page): Promise<string | null> {
	const before = page.url();
	await page.goBack();
	await page.waitForFunction((url) => location.href !== url, before);
	return new URL(page.url()).searchParams.get('q');
}

test('a search that the reader rested on stays in the history', async () => {
	const page = await started();
	await stopClock(page);
	await page.fill('#q', '綠色');
	await page.clock.runFor(200);
	await shown(page, '綠色');
	await page.clock.runFor(5000);
	await page.fill('#q', '人才');
	await page.clock.runFor(200);
	await shown(page, '人才');
	assert.equal(await back(page), '綠色');
	assert.equal(await back(page), '教育');
	await page.close();
});

test('a search on whose results the reader acted stays in the history', async () => {
	for (const act of [
		(page: Page) => page.press('#q', 'Enter'),
		(page: Page) => page.press('#q', 'ArrowDown'),
		(page: Page) => page.locator('.hits').click({ position: { x: 1, y: 1 } }),
	]) {
		const page = await started();
		await typed(page, '綠色');
		await act(page);
		await typed(page, '人才');
		assert.equal(await back(page), '綠色', String(act));
		await shown(page, '綠色');
		assert.equal(await back(page), '教育', String(act));
		await page.close();
	}
});

test('what is only typed on the way to another search is no entry', async () => {
	const page = await started();
	await stopClock(page);
	for (const wording of ['綠', '綠色', '人', '人才']) {
		await page.fill('#q', wording);
		await page.clock.runFor(200);
		await shown(page, wording);
	}
	assert.equal(await back(page), '教育');
	await page.close();
});

test('a filter is an entry of its own', async () => {
	const page = await started();
	await typed(page, '創新');
	await page.click('[data-key="speaker:dong-ke"]');
	await page.waitForURL(/speaker=dong-ke/);
	await page.goBack();
	await page.waitForURL((url) => !url.search.includes('speaker'));
	assert.equal(new URL(page.url()).searchParams.get('q'), '創新');
	await page.close();
});
