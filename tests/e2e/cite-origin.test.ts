import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { opened } from '../support/opened.ts';
import type { Site } from '../support/sites.ts';

const SITE: Site = { dir: 'node_modules/.cache/record-tests/no-origin', base: '/records/' };
rmSync(SITE.dir, { recursive: true, force: true });
const env = { ...process.env, SITE: '', BASE: SITE.base, OUT_DIR: SITE.dir, CONTENT_DIR: 'content' };
const built = spawnSync(process.execPath, ['src/commands/run.mjs', 'build', '--silent'], { encoding: 'utf8', env });
const { browser, site } = await opened(SITE);
const { origin } = new URL(site.url);
const SEMINAR = '2024-11-20-knowledge-city';

before(() => assert.equal(built.status, 0, built.stderr));

/** Clicks something that saves a file, and returns the file's text and name. */
async function saved(page: Page, selector: string): Promise<{ text: string; name: string }> {
	const download = page.waitForEvent('download');
	await page.locator(selector).first().click();
	const file = await download;
	return { text: readFileSync(await file.path(), 'utf8'), name: file.suggestedFilename() };
}

test('a site built without its origin cites with the origin that it is read from: on the page, copied, and in saved files', async () => {
	const page = await browser.newPage();
	for (const locale of ['', 'hans/']) {
		const own = `${site.url}${locale}${SEMINAR}/bi-jiyao/`;
		await page.goto(`${site.url}${locale}${SEMINAR}/cite/`);
		const shown = await page.locator('#bi-jiyao .citation').allTextContents();
		assert.equal(shown.length, 8);
		for (const text of shown) assert.ok(text.includes(own.replace('http://', '')), text);
		assert.ok((shown[4] ?? '').includes(`, ${own.replace('http://', '')}.`), 'MLA writes no scheme');
		for (const [format, start] of [
			['bib', 'url = {'],
			['ris', 'UR  - '],
			['json', '"URL": "'],
		]) {
			const { text, name } = await saved(page, `.facts a[href$="cite.${format}"]`);
			assert.equal(name, `${SEMINAR}.${format}`);
			assert.ok(text.includes(`${start}${own}`), text);
			assert.equal(text.split(start ?? '').length, text.split(`${start}${origin}`).length, 'every address has its origin');
		}
		assert.equal(await page.locator('noscript').count(), 1);
	}
	await page.close();
});

test('without JavaScript such a site says that its addresses lack the origin', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/cite/`);
	assert.ok(await page.locator('noscript p', { hasText: '網站地址' }).isVisible());
	assert.ok((await page.locator('#bi-jiyao .citation').first().textContent())?.includes(` ${SITE.base}${SEMINAR}/bi-jiyao/.`));
	await context.close();
});

test('the key of an entry and the name of its file carry the passage or the exact words that are cited', async () => {
	const page = await browser.newPage();
	const keys = [];
	for (const cited of ['p1-s2', 'p1-s3', 'p1-s2.0.4.zzz', 'p1-s2~p1-s3.4.9.1x2y3z']) {
		await page.goto(`${site.url}${SEMINAR}/cite/?at=${cited}#bi-jiyao`);
		await page.locator('#bi-jiyao summary').first().click();
		const { text, name } = await saved(page, '#bi-jiyao [data-save="bib"]');
		const key = /^@inproceedings\{([^,{}~\s]+),$/m.exec(text)?.[1] ?? '';
		assert.equal(key, `${SEMINAR}-bi-jiyao-${cited.replace('~', '-')}`);
		assert.equal(name, `${key}.bib`);
		keys.push(key);
		const ris = await page.locator('#bi-jiyao pre').nth(1).textContent();
		assert.ok(ris?.includes(`\nID  - ${key}\n`), ris ?? '');
	}
	assert.equal(new Set(keys).size, 4);
	await page.close();
});
