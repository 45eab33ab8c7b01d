/** New deployments while browsers still have files of former ones in their cache, and pages of them open. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { INDEX_PATH } from '../../src/search/shared/manifest.ts';
import { launch } from '../support/browser.ts';
import { contentOf, inBothLocales } from '../support/index-content.ts';
import { makeLarge } from '../support/large-archive.ts';
import { done } from '../support/searched.ts';
import { SITES } from '../support/sites.ts';

const DAY_MS = 86_400_000;
const dir = mkdtempSync(join(tmpdir(), 'deployment-'));
cpSync(SITES.root.dir, dir, { recursive: true });
const index = join(dir, INDEX_PATH);

/** What the host says of caching; with `public` and nothing else, a browser takes a tenth of a file's age for its freshness. */
let caching = 'public';
/** The files' time on the host. Each deployment is a day later. */
let deployed = Date.now() - 100 * DAY_MS;
/** Whether every file of the index but its manifests is gone. */
let isEmptied = false;
let manifestRequests = 0;
const files = sirv(dir, {
	dev: true,
	etag: false,
	setHeaders: (response) => {
		response.setHeader('Cache-Control', caching);
		response.setHeader('Last-Modified', new Date(deployed).toUTCString());
	},
});
const server = createServer((request, response) => {
	const isManifest = /^\/search\/index\/manifest\.(?:han[ts]\.)?json$/.test(request.url ?? '');
	if (isManifest) manifestRequests++;
	if (isEmptied && !isManifest && request.url?.startsWith(`/${INDEX_PATH}`)) response.writeHead(404).end();
	else if (request.headers['if-modified-since'] === new Date(deployed).toUTCString()) response.writeHead(304).end();
	else files(request, response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const browser = await launch();
after(async () => {
	await browser.close();
	server.close().closeAllConnections();
	rmSync(dir, { recursive: true });
});
beforeEach(() => {
	caching = 'public';
	isEmptied = false;
	manifestRequests = 0;
});

/** Puts another index in place of the last one. @param isLarge whether Pagefind's files are loaded, as in a large archive */
async function deploy(pages: string[][], isLarge = false): Promise<void> {
	rmSync(index, { recursive: true, force: true });
	await buildIndex(inBothLocales(contentOf(...pages)), index);
	deployed += DAY_MS;
	if (isLarge) makeLarge(dir);
}

/** The number of matches that the page says, and the texts that it shows. */
async function found(page: Page): Promise<{ matches: string | null; texts: string[] }> {
	await done(page);
	const texts = await page.$$eval('[data-search-result]', (all) => all.map(({ textContent }) => textContent ?? ''));
	return { matches: await page.getAttribute('[data-summary]', 'data-matches'), texts };
}

async function searched(page: Page, wording: string): ReturnType<typeof found> {
	await page.goto(`http://127.0.0.1:${port}/search/?q=${encodeURIComponent(wording)}`);
	return found(page);
}

/** Searches on a page that is open. */
async function typed(page: Page, wording: string): ReturnType<typeof found> {
	await page.fill('#q', wording);
	await page.waitForFunction((text) => new URL(location.href).searchParams.get('q') === text, wording);
	return found(page);
}

test('a browser with the files of an earlier build in its cache finds what the new build has, and nothing else', async () => {
	caching = 'max-age=3600';
	const page = await (await browser.newContext()).newPage();
	const matches = async (wording: string) => (await searched(page, wording)).matches;
	await deploy([['池塘很深。'], ['水很清。']]);
	assert.deepEqual([await matches('池塘'), await matches('聲明')], ['1', '0']);
	await deploy([['聲明如下。'], ['水很清。'], ['聲明如上。']]);
	assert.deepEqual([await matches('池塘'), await matches('聲明')], ['0', '2']);
});

/** Two builds. Each passage says which it is of; they have as many pages, and other numbers of matches. */
const BUILDS = {
	甲: [['甲的池塘。', '甲的聲明。'], ['甲的水。'], ['甲的池塘。']],
	乙: [['乙的水。'], ['乙的池塘。', '乙的聲明。', '乙的聲明。'], ['乙的聲明。']],
};
const WORDINGS = ['池塘', '聲明', '水'];

/** Asserts that what is shown is all of one build. */
function ofOneBuild(
	wording: string,
	{ matches, texts }: Awaited<ReturnType<typeof found>>,
	builds: readonly (keyof typeof BUILDS)[],
): void {
	const build = builds.find((one) => texts[0]?.includes(one));
	assert.ok(build, `${wording}: ${texts[0]}`);
	const expected = BUILDS[build].flat().filter((text) => text.includes(wording));
	assert.deepEqual([matches, texts.length], [String(expected.length), expected.length], `${wording} in ${build}`);
	assert.ok(texts.every((text) => text.includes(build)));
}

for (const [name, header] of [
	['max-age=600', 'max-age=600'],
	['Last-Modified alone', 'public'],
	['no-cache', 'no-cache'],
] as const) {
	for (const isLarge of [false, true]) {
		test(`with ${name}, readers of a ${isLarge ? 'large' : 'small'} archive who search while A, B and A again are deployed never see two builds at once`, async () => {
			caching = header;
			const context = await browser.newContext();
			const [opened, visiting] = [await context.newPage(), await context.newPage()];
			await deploy(BUILDS.甲, isLarge);
			ofOneBuild('池塘', await searched(opened, '池塘'), ['甲']);
			for (const build of ['甲', '乙', '甲', '乙'] as const) {
				await deploy(BUILDS[build], isLarge);
				for (const wording of WORDINGS) {
					ofOneBuild(wording, await typed(opened, wording), ['甲', '乙']);
					ofOneBuild(wording, await searched(visiting, wording), [build]);
				}
			}
			await context.close();
		});
	}
}

test('a page that is open when a build replaces another opens the new index, once, where a file of its own is gone', async () => {
	caching = 'no-cache';
	const page = await (await browser.newContext()).newPage();
	await deploy(BUILDS.甲, true);
	assert.equal((await searched(page, '沒有')).matches, '0');
	await deploy(BUILDS.乙, true);
	manifestRequests = 0;
	ofOneBuild('聲明', await typed(page, '聲明'), ['乙']);
	assert.equal(manifestRequests, 1);
	isEmptied = true;
	manifestRequests = 0;
	await page.reload();
	assert.equal((await found(page)).matches, null);
	assert.ok(await page.isVisible('[data-retry]'));
	// The page asks, then its worker; and once more where that has failed before the page's script searches.
	assert.ok(manifestRequests === 2 || manifestRequests === 3, String(manifestRequests));
	isEmptied = false;
	await page.click('[data-retry]');
	await page.waitForSelector('html[data-search-state=done]');
	ofOneBuild('聲明', await found(page), ['乙']);
});
