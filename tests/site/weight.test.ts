import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launch } from '../support/browser.ts';
import { type Served, serve } from '../support/serve.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
/** Everything a page of the record loads, as brotli, in bytes. */
const BUDGET = 20_000;
let browser: Browser;
let site: Served;
before(async () => {
	[browser, site] = await Promise.all([launch(), serve(SITES.root)]);
});
after(async () => {
	await browser.close();
	site.close();
});

test('a page of the record loads at most 20 KB', async () => {
	const record = JSON.parse(readFileSync(`${SITES.root.dir}/${SEMINAR}/record.json`, 'utf8')) as { pages: { id: string }[] };
	for (const path of record.pages.flatMap(({ id }) => [`${SEMINAR}/${id}/`, `hans/${SEMINAR}/${id}/`])) {
		const page = await browser.newPage();
		const bodies: Promise<Buffer>[] = [];
		page.on('response', (response) => bodies.push(response.body()));
		await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
		const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
		assert.ok(bodies.length >= 3 && bytes <= BUDGET, `${path}: ${bytes} bytes in ${bodies.length} files`);
		await page.close();
	}
});
