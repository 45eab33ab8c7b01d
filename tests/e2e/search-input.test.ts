import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.root);

/** Longer than the pause in typing that starts a search, in milliseconds. */
const LONG = 400;
const state = (page: Page) => page.evaluate(() => document.documentElement.dataset['searchState']);

async function compose(input: CDPSession, text: string): Promise<void> {
	await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

test('no search starts while an input method composes, and one starts with the text it ends with', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}search/`);
	await page.waitForSelector('html[data-search-state=idle]');
	await page.focus('#q');
	const input = await page.context().newCDPSession(page);
	for (const text of ['r', 're', 'ren', 'ren c', 'ren cai']) await compose(input, text);
	await page.waitForTimeout(LONG);
	assert.deepEqual([await state(page), await page.inputValue('#q')], ['idle', 'ren cai']);
	await input.send('Input.insertText', { text: '人才' });
	await page.waitForSelector('html[data-search-state=done]');
	assert.equal(await page.textContent('mark'), '人才');
	assert.equal(new URL(page.url()).searchParams.get('q'), '人才');
	await page.close();
});

test('an Enter that ends a composition does not submit, with the event order of Chrome or Safari, in the bar or on the search page', async () => {
	const page = await browser.newPage();
	for (const path of ['', 'search/']) {
		await page.goto(`${site.url}${path}`);
		await page.waitForLoadState('networkidle');
		const submits = await page.evaluate(() => {
			const field = document.querySelector<HTMLInputElement>('#q, #bar-q');
			let submitted = 0;
			field?.form?.addEventListener('submit', (event) => {
				submitted++;
				event.preventDefault();
			});
			const press = (isComposing: boolean) => {
				const key = new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true, cancelable: true });
				if (field?.dispatchEvent(key)) field.form?.requestSubmit();
			};
			const counts: number[] = [];
			field?.dispatchEvent(new CompositionEvent('compositionstart'));
			press(true);
			field?.dispatchEvent(new CompositionEvent('compositionend', { data: '人才' }));
			counts.push(submitted);
			press(false);
			counts.push(submitted);
			return new Promise<number[]>((resolve) =>
				setTimeout(() => {
					press(false);
					resolve([...counts, submitted]);
				}, 300),
			);
		});
		assert.deepEqual(submits, [0, 0, 1], path);
	}
	await page.close();
});

test('the dialog opens by / and by Ctrl K, shows results while one types, and Escape returns the focus', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}2024-11-20-knowledge-city/`);
	await page.focus('.bar .site-name');
	for (const key of ['/', 'Control+k']) {
		await page.keyboard.press(key);
		await page.waitForSelector('dialog[open]');
		assert.equal(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), true);
		await page.keyboard.type('粤新芯片');
		await page.waitForSelector('dialog[data-search-state=done] mark');
		assert.match((await page.textContent('dialog [role=status]')) ?? '', /1處/);
		await page.keyboard.press('Escape');
		await page.waitForSelector('dialog', { state: 'hidden' });
		assert.equal(await page.evaluate(() => document.activeElement?.className), 'site-name');
	}
	await page.close();
});

test('in the dialog the arrow keys and Enter lead to a passage, Enter in the field to all results', async () => {
	const page = await browser.newPage();
	await page.goto(site.url);
	await page.keyboard.press('/');
	await page.waitForSelector('dialog[open]');
	await page.keyboard.type('粤新芯片');
	await page.waitForSelector('dialog mark');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(/#p4-s3$/);
	await page.keyboard.press('Control+k');
	await page.waitForSelector('dialog[open]');
	await page.keyboard.type('綠色');
	await page.keyboard.press('Enter');
	await page.waitForURL(/search\/\?q=/);
	await page.waitForSelector('html[data-search-state=done]');
	await page.close();
});

test('in the dialog the arrow keys go from the field to the first link, to the second, and back to the field', async () => {
	const page = await browser.newPage();
	await page.goto(site.url);
	await page.keyboard.press('/');
	await page.waitForSelector('dialog[open]');
	await page.keyboard.type('創新');
	await page.waitForSelector('dialog[data-search-state=done] mark');
	const links = await page.$$eval('dialog .answers a, dialog [data-search-result] a', (all) =>
		all.map((link) => link.getAttribute('href')),
	);
	assert.ok(links.length > 2);
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName);
	for (const [key, target] of [
		['ArrowDown', links[0]],
		['ArrowDown', links[1]],
		['ArrowUp', links[0]],
		['ArrowUp', 'INPUT'],
	] as const) {
		await page.keyboard.press(key);
		assert.equal(await focused(), target, key);
	}
	await page.close();
});

test('on a phone the dialog fits into the screen above the keyboard', async () => {
	const page = await browser.newPage({ viewport: { width: 390, height: 700 }, hasTouch: true });
	await page.goto(site.url);
	await page.click('.bar .to-search');
	await page.waitForSelector('dialog[open]');
	await page.keyboard.type('創新');
	await page.waitForSelector('dialog mark');
	await page.setViewportSize({ width: 390, height: 380 });
	await page.waitForFunction(() => (document.querySelector('dialog')?.getBoundingClientRect().bottom ?? 999) <= 380);
	const field = await page.$eval('dialog input', (input) => input.getBoundingClientRect().top);
	assert.ok(field >= 0 && field < 100);
	await page.close();
});

test('on the page of a hit all matches are marked, with buttons to step through them and to clear the marks', async () => {
	const page = await browser.newPage();
	for (const locale of ['', 'hans/']) {
		await page.goto(`${site.url}${locale}2024-11-20-knowledge-city/ju-wenzhong/?q=${encodeURIComponent('創新')}#p1-s4`);
		await page.waitForSelector('search-marks:not([hidden])');
		const all = await page.evaluate(() => CSS.highlights.get('wording')?.size ?? 0);
		const words = await page.$eval('.words', (element) => element.textContent ?? '');
		assert.equal(all, words.split(locale ? '创新' : '創新').length - 1);
		const at = async () => Number(/(\d+)\/\d+/.exec((await page.textContent('[data-count]')) ?? '')?.[1]);
		const start = await at();
		assert.ok(start > 1);
		await page.click('[data-step="1"]');
		assert.equal(await at(), start + 1);
		await page.click('[data-step="clear"]');
		assert.equal(await page.evaluate(() => CSS.highlights.has('wording')), false);
		assert.deepEqual([new URL(page.url()).search, await page.$('search-marks')], ['', null]);
	}
	await page.close();
});
