/** The bar's search field and the dialog: both show results while one types. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.root);

/** Where one types and where the results are, after it is opened. */
const PLACES: [name: string, root: string, input: string, open: (page: Page) => Promise<void>][] = [
	['the bar', '.bar-finder', '#bar-q', (page) => page.focus('#bar-q')],
	['the dialog', 'dialog', 'dialog input', (page) => page.keyboard.press('/')],
];

/** A new page whose field was opened and typed into, with the results of the whole text: a pause in typing shows those of its beginning. */
async function typed(open: (page: Page) => Promise<void>, root: string, input: string, text: string, path = ''): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(`${site.url}${path}`);
	await open(page);
	await page.waitForSelector(`${input}:focus`);
	await page.keyboard.type(text);
	await page.waitForSelector(`${root}[data-search-state=done] .finder-foot a[href$="?q=${encodeURIComponent(text)}"]`);
	return page;
}

for (const [name, root, input, open] of PLACES) {
	test(`${name} shows the first hits while one types, and Enter leads to all of them`, async () => {
		const page = await typed(open, root, input, '粤新芯片');
		assert.equal(await page.textContent(`${root} mark`), '粵新芯片');
		assert.match((await page.textContent(`${root} [role=status]`)) ?? '', /1處/);
		await page.keyboard.press('Enter');
		await page.waitForURL(/search\/\?q=/);
		await page.waitForSelector('html[data-search-state=done]');
		await page.close();
	});

	test(`in ${name} ↓ reaches every answer, every hit and the link to all results, and ↑ returns to the field`, async () => {
		for (const text of ['巨文忠', '中國經濟體制改革研究會', '創新', 'juwenzhong', '聚文忠']) {
			const page = await typed(open, root, input, text);
			const links = await page.$$eval(
				`${root} :is(.answers, .suggestions, .finder-foot) a, ${root} [data-search-result] a`,
				(all) => all.length,
			);
			const reached = new Set<string>();
			for (let i = 0; i < links; i++) {
				await page.keyboard.press('ArrowDown');
				const at = await page.evaluate(() => {
					const all = [...document.querySelectorAll('a')];
					return all.indexOf(document.activeElement as HTMLAnchorElement);
				});
				reached.add(String(at));
			}
			assert.ok(links > 1 && !reached.has('-1'));
			assert.equal(reached.size, links, text);
			assert.equal(
				await page.evaluate(() => document.activeElement?.closest('.finder-foot') !== null),
				true,
				'the last one leads to all results',
			);
			await page.keyboard.press('Home');
			await page.keyboard.press('ArrowUp');
			assert.equal(await page.$eval(input, (field) => field === document.activeElement), true);
			await page.close();
		}
	});

	test(`in ${name} a person named in pinyin is answered with what the person says, and a near name is offered`, async () => {
		const page = await typed(open, root, input, 'juwenzhong');
		assert.equal(await page.textContent(`${root} .answer a`), '巨文忠');
		assert.ok((await page.$$(`${root} [data-search-result]`)).length > 3);
		await page.fill(input, '聚文忠');
		await page.waitForSelector(`${root} .suggestions a`);
		assert.equal(await page.textContent(`${root} .suggestions a`), '巨文忠');
		await page.close();
	});
}

test('the code that answers is loaded when the field is focused, and not before', async () => {
	const page = await browser.newPage();
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(request.url()));
	await page.goto(site.url, { waitUntil: 'networkidle' });
	assert.deepEqual(
		loaded.filter((url) => /bar-search|quick-search|search\/index/.test(url)),
		[],
	);
	await page.focus('#bar-q');
	await page.waitForSelector('.bar-finder', { state: 'attached' });
	assert.ok(loaded.some((url) => /bar-search/.test(url)));
	await page.close();
});

test('what was typed before the code arrived is answered too', async () => {
	const page = await browser.newPage();
	let release = (): void => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route('**/bar-search*', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(site.url);
	await page.focus('#bar-q');
	await page.keyboard.type('粤新芯片');
	release();
	await page.waitForSelector('.bar-finder mark');
	await page.close();
});

test('the bar’s results close by Escape, by a click elsewhere and by leaving with Tab, and open again', async () => {
	const page = await typed((one) => one.focus('#bar-q'), '.bar-finder', '#bar-q', '創新');
	const isOpen = () => page.isVisible('.bar-finder');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	assert.deepEqual(
		[await isOpen(), await page.evaluate(() => document.activeElement?.id), await page.inputValue('#bar-q')],
		[false, 'bar-q', '創新'],
	);
	await page.keyboard.type('體');
	await page.waitForSelector('.bar-finder', { state: 'visible' });
	await page.mouse.click(20, 700);
	await page.waitForSelector('.bar-finder', { state: 'hidden' });
	await page.focus('#bar-q');
	assert.equal(await isOpen(), true);
	await page.click('.bar-finder .hit-open');
	assert.equal(await isOpen(), true, 'opening a paragraph leaves the panel open');
	await page.focus('.bar .site-name');
	assert.equal(await isOpen(), false);
	await page.close();
});

test('the bar’s results stay inside the window', async () => {
	for (const width of [840, 1024, 1440]) {
		const page = await browser.newPage({ viewport: { width, height: 500 } });
		await page.goto(site.url);
		await page.focus('#bar-q');
		await page.keyboard.type('創新');
		await page.waitForSelector('.bar-finder mark');
		const box = await page.locator('.bar-finder').boundingBox();
		assert.ok(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 500, `${width}: ${JSON.stringify(box)}`);
		await page.close();
	}
});
