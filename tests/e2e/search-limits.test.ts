/** What search does at its limits: a query that is too long, and code that does not arrive. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { opened } from '../support/opened.ts';
import { done } from '../support/searched.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.based);

for (const [name, path, field] of [
	['search page', 'search/', '#q'],
	['bar', '', '#bar-q'],
	['dialog', '', 'dialog input'],
] as const) {
	test(`the field of the ${name} takes 1,000 characters and no more`, async () => {
		const page = await browser.newPage();
		await page.goto(`${site.url}${path}`);
		if (name === 'dialog') await page.keyboard.press('/');
		await page.focus(field);
		await page.keyboard.insertText('水'.repeat(1200));
		assert.equal((await page.inputValue(field)).length, 1000);
		await page.close();
	});
}

test('of a longer query in an address the first 1,000 characters are searched, and the page says so until one types', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}search/?q=${encodeURIComponent(`人才${' '.repeat(997)}😀創新`)}`);
	await done(page);
	assert.ok(await page.isVisible('[data-cut]'));
	assert.match((await page.textContent('[data-cut]')) ?? '', /1000/);
	assert.equal(await page.inputValue('#q'), `人才${' '.repeat(997)}`);
	assert.ok(Number(await page.getAttribute('[data-summary]', 'data-matches')) > 0);
	await page.fill('#q', '創新');
	await page.waitForSelector('[data-cut]', { state: 'hidden' });
	await page.goto(`${site.url}search/?q=${encodeURIComponent('人才')}`);
	await done(page);
	assert.ok(await page.isHidden('[data-cut]'));
	await page.close();
});

const WAYS: [name: string, width: number, act: (page: Page) => Promise<void>][] = [
	['/', 1440, (page) => page.keyboard.press('/')],
	['Ctrl K', 1440, (page) => page.keyboard.press('Control+k')],
	['搜索 on a phone', 390, (page) => page.click('.bar .to-search')],
];
for (const [name, width, act] of WAYS) {
	test(`where the code of the dialog or its texts cannot be loaded, ${name} leads to the search page of the locale`, async () => {
		for (const [folder, missing] of [
			['', '**/_astro/dialog*'],
			['hans/', '**/finding.json'],
		] as const) {
			const page = await browser.newPage({ viewport: { width, height: 800 } });
			await page.route(missing, (route) => route.abort());
			await page.goto(`${site.url}${folder}2024-11-20-knowledge-city/`, { waitUntil: 'networkidle' });
			// On a busy machine the network is idle before the script has run.
			await page.waitForLoadState('load');
			await act(page);
			await page.waitForURL(`${site.url}${folder}search/`);
			await page.close();
		}
	});
}

test('where the code of the bar’s field cannot be loaded, Enter leads to all results, and no error is thrown', async () => {
	const page = await browser.newPage();
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.route('**/_astro/bar-search*', (route) => route.abort());
	await page.goto(site.url, { waitUntil: 'networkidle' });
	await page.focus('#bar-q');
	await page.keyboard.type('人才');
	await page.keyboard.press('Enter');
	await page.waitForURL(/search\/\?q=/);
	await done(page);
	assert.ok(Number(await page.getAttribute('[data-summary]', 'data-matches')) > 0);
	assert.deepEqual(errors, []);
	await page.close();
});

test('a link to exact words that names what every object has, such as __proto__, names nothing and breaks nothing', async () => {
	for (const name of ['__proto__', 'constructor']) {
		for (const wording of [`${name}.0.3.k`, `p1-s1~${name}.0.3.k`]) {
			const page = await browser.newPage();
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			await page.goto(`${site.url}2024-11-20-knowledge-city/bi-jiyao/?w=${wording}#p1-s1`, { waitUntil: 'networkidle' });
			assert.deepEqual(errors, []);
			assert.equal(await page.evaluate(() => CSS.highlights.has('wording')), false);
			assert.equal(await page.isVisible('.wording-notice'), false);
			await page.close();
		}
	}
});
