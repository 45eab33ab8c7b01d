import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import type { Catalog } from '../../src/search/shared/catalog.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.root);

/** Every file of the index that a search needs. */
const FILES = ['manifest.json', 'places.*.json', '*.pf_index', '*.hant', 'catalog.hant.*.json', 'layout.*.json', 'speeches.*.json'];

/** With it, a search would need no other file. */
const WHOLE_MANIFEST = /\/manifest\.han[ts]\.json$/;

async function cutOff(route: Route): Promise<void> {
	const response = await route.fetch();
	const body = await response.body();
	await route.fulfill({ status: 200, contentType: 'application/octet-stream', body: body.subarray(0, Math.floor(body.length / 2)) });
}

/** Answers with the catalog as `change` leaves it. */
function changedCatalog(change: (pages: Catalog['seminars'][number]['pages']) => void): (route: Route) => Promise<void> {
	return async (route) => {
		const catalog = (await (await route.fetch()).json()) as Catalog;
		for (const { pages } of catalog.seminars) change(pages);
		await route.fulfill({ json: catalog });
	};
}

const FAULTS: [string, readonly string[], (route: Route) => Promise<void>][] = [
	['is missing', FILES, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' })],
	['does not load', FILES, (route) => route.abort()],
	['is cut off', FILES, cutOff],
	[
		'is another page that a host answers with',
		FILES,
		(route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Home</h1>' }),
	],
	[
		'is of an older build',
		['manifest.json'],
		async (route) => {
			const manifest = await (await route.fetch()).json();
			await route.fulfill({ json: { ...manifest, version: 1 } });
		},
	],
	[
		'names pages of an older build',
		['manifest.json'],
		async (route) => {
			const manifest = await (await route.fetch()).json();
			await route.fulfill({ json: { ...manifest, groups: [['0123456789', 1]] } });
		},
	],
	['lacks a page', ['catalog.hant.*.json'], changedCatalog((pages) => pages.pop())],
	[
		'is of another build, with as many pages',
		['catalog.hant.*.json'],
		changedCatalog((pages) => pages.splice(0, 1, { id: 'another', title: '', speeches: [] })),
	],
];

async function retried(page: Page): Promise<void> {
	assert.match((await page.textContent('[role=alert]')) ?? '', /索引/);
	assert.equal(await page.getAttribute('[data-summary]', 'data-matches'), null);
	await page.context().unroute('**/search/index/**');
	await page.click('[data-retry]');
	await page.waitForSelector('html[data-search-state=done]');
	assert.equal(await page.textContent('mark'), '人才');
}

/** Answers with the manifest of a large archive: only then are places loaded. */
async function asLarge(route: Route): Promise<void> {
	const manifest = await (await route.fetch()).json();
	await route.fulfill({ json: { ...manifest, scanned: false } });
}

/** Opens a search in which the requests for one file of the index fail. */
async function faulted(file: string, fault: (route: Route) => Promise<void>): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	const pattern = new RegExp(`/${file.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
	await page.context().route('**/search/index/**', (route) => {
		const { pathname } = new URL(route.request().url());
		if (pattern.test(pathname)) return fault(route);
		if (WHOLE_MANIFEST.test(pathname)) return route.abort();
		return pathname.endsWith('/manifest.json') ? asLarge(route) : route.continue();
	});
	await page.goto(`${site.url}search/?q=${encodeURIComponent('人才')}`);
	return page;
}

for (const [what, files, fault] of FAULTS) {
	for (const file of files) {
		test(`a search whose ${file} ${what} shows an error, and a retry succeeds`, async () => {
			const page = await faulted(file, fault);
			await page.waitForSelector('html[data-search-state=error]', { timeout: 9000 });
			await retried(page);
			await page.context().close();
		});
	}
}

for (const file of ['*.pf_index', 'places.*.json', '*.hant']) {
	test(`a ${file} that never arrives is an error after a timeout, with a retry`, async () => {
		const page = await faulted(file, () => new Promise(() => {}));
		await page.waitForSelector('html[data-search-state=error]', { timeout: 20_000 });
		await retried(page);
		await page.context().close();
	});
}
