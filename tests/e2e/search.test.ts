import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../support/browser.ts';
import { type Served, serve } from '../support/serve.ts';
import { SITES } from '../support/sites.ts';

let browser: Browser;
let site: Served;
before(async () => {
	[browser, site] = await Promise.all([launch(), serve(SITES.based)]);
});
after(async () => {
	await browser.close();
	site.close();
});

test('a search below a base path finds simplified wordings and leads to the marked passage', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}search/?q=${encodeURIComponent('粤新芯片')}`);
	await page.waitForSelector('html[data-search-state=done]');
	await page.click('[data-search-result] a');
	await page.waitForFunction(() => CSS.highlights.has('wording'));
	assert.match(page.url(), /huang-weijian\/\?q=.*#p4-s3$/);
	await page.close();
});
