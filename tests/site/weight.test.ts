import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadOf } from '../support/load.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
/** Everything a page of the record loads, as brotli, in bytes. */
const BUDGET = 16_000;
/** The scripts among it. */
const SCRIPT_BUDGET = 5_000;
const { browser, site } = await opened(SITES.root);

test('a page of the record loads at most 16 KB, at most 5 KB of it script', async () => {
	const record = JSON.parse(readFileSync(`${SITES.root.dir}/${SEMINAR}/record.json`, 'utf8')) as { pages: { id: string }[] };
	for (const path of record.pages.flatMap(({ id }) => [`${SEMINAR}/${id}/`, `hans/${SEMINAR}/${id}/`])) {
		const { all, script, paths } = await loadOf(browser, `${site.url}${path}`);
		assert.ok(paths.length >= 3 && all <= BUDGET, `${path}: ${all} bytes in ${paths}`);
		assert.ok(script > 0 && script <= SCRIPT_BUDGET, `${path}: ${script} bytes of script in ${paths}`);
	}
});

test('no script lists chunks that it would preload', () => {
	const scripts = globSync('_astro/*.js', { cwd: SITES.root.dir });
	assert.ok(scripts.length > 0);
	for (const path of scripts) assert.doesNotMatch(readFileSync(`${SITES.root.dir}/${path}`, 'utf8'), /mapDeps|VITE_PRELOAD/, path);
});

test('one stylesheet is all that blocks the first paint of a page', async () => {
	const page = await browser.newPage();
	for (const path of [`${SEMINAR}/huang-weijian/`, `${SEMINAR}/full/`, `${SEMINAR}/`, 'topics/talent/', 'search/']) {
		await page.goto(`${site.url}${path}`);
		const blocking = await page.$$eval(
			'link[rel=stylesheet]:not([media]), script[src]:not([type=module]):not([async]):not([defer])',
			(all) => all.map((one) => one.outerHTML),
		);
		assert.equal(blocking.length, 1, `${path}: ${blocking}`);
	}
	await page.close();
});
