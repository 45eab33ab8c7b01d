/** What a first search needs is named in the search page's head, so that a browser asks for it at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const LINK = /<link rel="modulepreload" href="([^"]+)">/g;
/** What is loaded behind the first hits. */
const LATER = /\/_astro\/whole-page\.[\w-]+\.js$/;
const PLACES = [
	['root', 'search/', 'hant'],
	['root', 'hans/search/', 'hans'],
	['based', 'search/', 'hant'],
] as const;

for (const [name, path, locale] of PLACES) {
	const { browser, site } = await opened(SITES[name]);
	test(`${path} of the ${name} site names in its head all that the first hits need, and nothing else`, async () => {
		const address = `${site.url}${path}?q=${encodeURIComponent('創新')}`;
		const html = await (await fetch(address)).text();
		const named = [...html.matchAll(LINK)].map(([, href = '']) => new URL(href, address).href);
		const page = await browser.newPage();
		// Without the links, so that only what is needed is loaded.
		await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html.replaceAll(LINK, '') }));
		await page.route(LATER, () => {});
		const loaded: string[] = [];
		page.on('request', (request) => loaded.push(request.url()));
		await page.goto(address);
		await page.waitForSelector('[data-search-result]');
		const ofIndex = loaded.filter((url) => url.includes('/search/index/'));
		assert.deepEqual(ofIndex, [`${site.url}search/index/manifest.${locale}.json`]);
		const scripts = loaded.filter((url) => /\/_astro\/.*\.js$/.test(url) && !LATER.test(url));
		assert.ok(scripts.some((url) => url.includes('/worker-')));
		assert.deepEqual(named.toSorted(), scripts.toSorted());
		await page.close();
	});
}

test('where the file with all that a search needs cannot be loaded, the search finds the same from the others', async () => {
	const { browser, site } = await opened(SITES.root);
	const matchesWith = async (route?: string): Promise<string | null> => {
		const page = await browser.newPage();
		if (route) await page.route(route, (one) => one.abort());
		await page.goto(`${site.url}search/?q=${encodeURIComponent('創新')}`);
		await page.waitForSelector('html[data-search-state=done]');
		const matches = await page.getAttribute('[data-summary]', 'data-matches');
		await page.close();
		return matches;
	};
	assert.equal(await matchesWith('**/manifest.hant.json'), await matchesWith());
});

test('the first hits do not wait for what is shown around them; where that cannot be loaded, a retry loads it', async () => {
	const { browser, site } = await opened(SITES.root);
	const page = await browser.newPage();
	let fail = (): void => {};
	const failing = new Promise<void>((resolve) => {
		fail = resolve;
	});
	await page.route(LATER, async (route) => {
		await failing;
		await route.abort();
	});
	await page.goto(`${site.url}search/?q=${encodeURIComponent('創新')}`);
	await page.waitForSelector('[data-search-result] mark');
	assert.equal(await page.getAttribute('html', 'data-search-state'), 'loading');
	fail();
	await page.waitForSelector('html[data-search-state=error]');
	await page.unroute(LATER);
	await page.click('[data-retry]');
	await page.waitForSelector('html[data-search-state=done]');
	assert.ok(await page.$('[data-facets] input'));
	await page.close();
});

test('the first hits stay where they are when what is shown around them arrives', async () => {
	const { browser, site } = await opened(SITES.root);
	for (const [width, query] of [
		[1280, '人才'],
		[390, '深化改革'],
	] as const) {
		const page = await browser.newPage({ viewport: { width, height: 800 } });
		let release = (): void => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		await page.route(LATER, async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
		const place = async () => (await page.locator('[data-search-result]').first().boundingBox()) ?? { x: -1, y: -1 };
		const before = await place();
		release();
		await page.waitForSelector('html[data-search-state=done]');
		const after = await place();
		assert.ok(Math.abs(after.x - before.x) < 1 && Math.abs(after.y - before.y) < 8, `${width}: ${JSON.stringify([before, after])}`);
		await page.close();
	}
});

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
