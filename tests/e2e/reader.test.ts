import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { bothLocales, KINDS } from '../support/kinds.ts';
import { opened } from '../support/opened.ts';
import { serve } from '../support/serve.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.based);

const choose = async (page: Page, ...choices: string[]) => {
	await page.click('.settings-button');
	for (const choice of choices) await page.getByText(choice, { exact: true }).click();
	await page.keyboard.press('Escape');
};
const style = (page: Page, selector: string, property: string) =>
	page.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('the switch between locales keeps the page, the query, the anchor and the scroll position, there and back', async () => {
	const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
	await page.goto(`${site.url}${KINDS.record}?q=創新#p2-s2`);
	await page.evaluate(() => document.querySelector('#p5')?.scrollIntoView());
	const place = () => page.$eval('#p5', (paragraph) => Math.round(paragraph.getBoundingClientRect().top));
	const before = await place();
	// Playwright's click would scroll first.
	const turn = () => page.$eval('a[data-script]', (link) => (link as HTMLAnchorElement).click());
	await turn();
	await page.waitForURL(`${site.url}hans/${KINDS.record}?q=*#p2-s2`);
	await page.waitForFunction((top) => Math.abs((document.querySelector('#p5')?.getBoundingClientRect().top ?? 1e6) - top) < 3, before);
	assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hans-CN');
	await turn();
	await page.waitForURL(`${site.url}${KINDS.record}?q=*#p2-s2`);
	await page.waitForFunction((top) => Math.abs((document.querySelector('#p5')?.getBoundingClientRect().top ?? 1e6) - top) < 3, before);
	await page.close();
});

test('the chosen locale is stored and shown by the switch, but does not redirect a reader who follows a link', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${site.url}${KINDS.speakers}`);
	assert.equal(await page.locator('.preferred').count(), 0);
	await page.click('a[data-script]');
	await page.waitForURL(`${site.url}hans/${KINDS.speakers}`);
	assert.equal(await page.locator('.preferred').count(), 0);
	await page.goto(`${site.url}${KINDS.record}#p4-s2`, { waitUntil: 'networkidle' });
	assert.equal(page.url(), `${site.url}${KINDS.record}#p4-s2`);
	assert.match((await page.getAttribute('a.preferred', 'title')) ?? '', /上次/);
	await context.close();
});

test('every page has a switch that leads to the same page in the other locale, without JavaScript too', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	for (const path of Object.values(KINDS)) {
		const [hant = '', hans = ''] = bothLocales(path.split('?')[0] ?? '').map((one) => `${site.url}${one}`);
		await page.goto(hant);
		assert.equal(await page.$eval('a[data-script]', (link) => (link as HTMLAnchorElement).href), hans);
		await page.goto(hans);
		assert.equal(await page.$eval('a[data-script]', (link) => (link as HTMLAnchorElement).href), hant);
	}
	await context.close();
});

test('size, leading, scheme and the visibility of the editors’ additions take effect, and are stored for every page', async () => {
	const context = await browser.newContext({ colorScheme: 'light' });
	const page = await context.newPage();
	await page.goto(`${site.url}${KINDS.record}`);
	const [size, leading, paper] = [
		await style(page, '.words', 'font-size'),
		await style(page, '.words', 'line-height'),
		await style(page, 'body', 'background-color'),
	];
	await choose(page, '大', '鬆', '深色', '隱藏');
	for (const path of [KINDS.record, KINDS.full]) {
		await page.goto(`${site.url}${path}`);
		assert.ok(Number.parseFloat(await style(page, '.words', 'font-size')) > Number.parseFloat(size));
		assert.ok(Number.parseFloat(await style(page, '.words', 'line-height')) > 1.2 * Number.parseFloat(leading));
		assert.notEqual(await style(page, 'body', 'background-color'), paper);
	}
	await page.goto(`${site.url}hans/${KINDS.record}`);
	for (const selector of ['.editorial-notes', '.note-ref']) assert.equal(await style(page, selector, 'display'), 'none');
	assert.match((await page.textContent('#p4-s2')) ?? '', /160个在建项目，预计产值达1200亿/);
	await context.close();
});

test('the settings work without JavaScript, and the keyboard alone reaches them', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}${KINDS.record}`);
	await page.focus('.settings-button');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	const size = await style(page, '.words', 'font-size');
	await page.keyboard.press('ArrowRight');
	assert.notEqual(await style(page, '.words', 'font-size'), size);
	await context.close();
});

test('in vertical text, lines run from right to left, the wheel scrolls, links land, digits stand upright and the words stay the same', async () => {
	const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
	const page = await context.newPage();
	await page.goto(`${site.url}${KINDS.record}`);
	const words = (await page.textContent('#p6')) ?? '';
	await choose(page, '豎排');
	await page.goto(`${site.url}${KINDS.record}#p6-s2`, { waitUntil: 'networkidle' });
	assert.equal(await style(page, '.words', 'writing-mode'), 'vertical-rl');
	const [first, second] = await page.$$eval('.words p', (all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().left));
	assert.ok((first ?? 0) > (second ?? 0));
	const landed = await page.$eval('#p6-s2', (passage) => passage.getBoundingClientRect());
	assert.ok(landed.left >= 0 && landed.right <= 900 && landed.top < 700, JSON.stringify(landed));
	assert.equal(await style(page, '#p3-s2 .tcy', 'text-combine-upright'), 'all');
	assert.equal(await page.textContent('#p3-s2 .tcy'), '81');
	assert.equal(await page.textContent('#p6'), words);
	const before = await page.$eval('.words', (element) => element.scrollLeft);
	await page.mouse.move(450, 400);
	await page.mouse.wheel(0, -200);
	await page.waitForFunction((left) => (document.querySelector('.words')?.scrollLeft ?? left) > left, before);
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
	await context.close();
});

test('nothing moves while a page loads, whatever its kind', async () => {
	for (const width of [390, 1440]) {
		const page = await browser.newPage({ viewport: { width, height: 800 } });
		for (const path of Object.values(KINDS)
			.filter((one) => !one.startsWith('search'))
			.flatMap(bothLocales)) {
			await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
			const shift = await page.evaluate(
				() =>
					new Promise<number>((resolve) => {
						let sum = 0;
						new PerformanceObserver((list) => {
							for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
						}).observe({ type: 'layout-shift', buffered: true });
						setTimeout(() => resolve(sum), 50);
					}),
			);
			assert.equal(shift, 0, `${path} at ${width}`);
		}
		await page.close();
	}
});

test('the bar, the heading and the quotations stand still while a slow line brings a page in pieces', async (t) => {
	const slow = await serve(SITES.root, { slow: true });
	t.after(slow.close);
	for (const width of [390, 1440]) {
		const page = await browser.newPage({ viewport: { width, height: 800 } });
		for (const path of [KINDS.front, KINDS.full]) {
			await page.goto(`${slow.url}${path}`, { waitUntil: 'networkidle' });
			const moved = await page.evaluate(
				() =>
					new Promise<string[]>((resolve) => {
						const seen: string[] = [];
						new PerformanceObserver((list) => {
							for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[])
								for (const { node } of sources) {
									const within = node instanceof Element ? node : node?.parentElement;
									// A justified line of text is set anew when its rest comes.
									if (within?.closest('.bar, .page-head, figure')) seen.push(within.outerHTML.slice(0, 80));
								}
						}).observe({ type: 'layout-shift', buffered: true });
						setTimeout(() => resolve(seen), 50);
					}),
			);
			assert.deepEqual(moved, [], `${path} at ${width}`);
		}
		await page.close();
	}
});

test('the page for a wrong address suggests the nearest right address, in the locale asked for', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}hans/2024-11-20-knowledge-city/huang-wei`);
	const nearest = page.locator('.nearest:visible a');
	assert.equal(await nearest.count(), 1);
	assert.equal(await nearest.evaluate((link) => (link as HTMLAnchorElement).href), `${site.url}hans/${KINDS.record}`);
	await page.close();
});

test('stored settings take effect before any script file has loaded', async () => {
	const context = await browser.newContext({ colorScheme: 'light' });
	const page = await context.newPage();
	await page.goto(`${site.url}${KINDS.record}`);
	await choose(page, '深色', '大');
	const chosen = await style(page, 'body', 'background-color');
	await page.route('**/*.js', (route) => route.abort());
	for (const path of bothLocales(KINDS.record)) {
		await page.goto(`${site.url}${path}`);
		assert.deepEqual(await page.$$eval('#settings :is([value=dark], [value=l]):checked', (all) => all.length), 2);
		assert.equal(await style(page, 'body', 'background-color'), chosen);
	}
	await context.close();
});
