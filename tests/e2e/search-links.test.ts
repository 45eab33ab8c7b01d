/** What a first search needs is named in the search page's head, so that a browser asks for it at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const LINK = /<link rel="(?:modulepreload|prefetch)" href="([^"]+)">/g;
const PLACES = [
	['root', 'search/'],
	['root', 'hans/search/'],
	['based', 'search/'],
] as const;

for (const [name, path] of PLACES) {
	const { browser, site } = await opened(SITES[name]);
	test(`${path} of the ${name} site names what a first search loads, but for the manifest, and nothing else`, async () => {
		const address = `${site.url}${path}?q=${encodeURIComponent('創新')}`;
		const html = await (await fetch(address)).text();
		const named = [...html.matchAll(LINK)].map(([, href = '']) => new URL(href, address).href);
		const page = await browser.newPage();
		// Without the links, so that only what is needed is loaded.
		await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html.replaceAll(LINK, '') }));
		const loaded: string[] = [];
		page.on('request', (request) => loaded.push(request.url()));
		await page.goto(address);
		await page.waitForSelector('html[data-search-state=done]');
		assert.equal(loaded.filter((url) => url.endsWith('/manifest.json')).length, 1);
		const needed = loaded.filter((url) => /\/_astro\/.*\.js$|\/search\/index\/(?!manifest)/.test(url));
		assert.ok(needed.some((url) => url.includes('/pages/')) && needed.some((url) => url.includes('/worker-')));
		assert.deepEqual(named.toSorted(), needed.toSorted());
		await page.close();
	});
}

test('the worker starts while the page’s style is still loading', async () => {
	const { browser, site } = await opened(SITES.root);
	const page = await browser.newPage();
	let release = (): void => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route('**/*.css', async (route) => {
		await held;
		await route.continue();
	});
	const worker = page.waitForEvent('worker');
	await page.goto(`${site.url}search/?q=${encodeURIComponent('創新')}`, { waitUntil: 'commit' });
	assert.match((await worker).url(), /\/_astro\/worker-/);
	release();
	await page.waitForSelector('html[data-search-state=done]');
	assert.equal(page.workers().length, 1, 'the page takes the worker that has started');
	await page.close();
});
