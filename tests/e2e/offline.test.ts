/** Reading without a network: what a reader keeps can be read and searched, stays whole over deployments, and can be cleared. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { filesIn } from '../../src/publish/files-in.ts';
import { offlineLists } from '../../src/publish/offline/offline-lists.ts';
import { launch } from '../support/browser.ts';
import { build, SOUND } from '../support/build.ts';
import { Host } from '../support/host.ts';
import { makeLarge } from '../support/large-archive.ts';
import { done } from '../support/searched.ts';

const POND = '2024-01-02-pond';
const HILL = '2025-02-03-hill';
const KEPT = '已存好，沒有網絡時也可閱讀、搜索。';
const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const dirOf = (name: string) => join(folder, name);

/** Builds an archive of two seminars, with other words in the first. */
function buildSite(name: string, words: string): void {
	const content = join(folder, `content-${name}`);
	cpSync(SOUND, content, { recursive: true });
	const opening = join(content, POND, '01-opening.mdx');
	writeFileSync(opening, readFileSync(opening, 'utf8').replace('池塘很深。', words));
	mkdirSync(join(content, HILL));
	writeFileSync(join(content, HILL, 'seminar.yaml'), 'title: 山上\ndate: 2025-02-03\n');
	writeFileSync(join(content, HILL, '01-hill.mdx'), '---\ntitle: 山\norder: 1\n---\n山上有風。\n');
	const built = build({ CONTENT_DIR: content, OUT_DIR: dirOf(name) }, '--silent');
	assert.equal(built.status, 0, built.stderr);
}

/** The same site as one whose seminars are kept one by one, and which searches with Pagefind. */
function asLarge(name: string, large: string): void {
	cpSync(dirOf(name), dirOf(large), { recursive: true });
	const manifest = makeLarge(dirOf(large));
	const read = (file: string) => readFileSync(join(dirOf(large), file));
	// The newest seminar comes first.
	const pages = [`${HILL}/hill/`, `${POND}/opening/`, `${POND}/lin-yi/`];
	const site = {
		root: 'hant' as const,
		files: filesIn(dirOf(large)),
		read,
		hash: (path: string) => hash('sha256', read(path)),
		size: (path: string) => read(path).length,
		manifest,
		pages,
		largestWhole: 0,
	};
	const lists = offlineLists(site, 'hant', [
		{ id: POND, short: '池塘' },
		{ id: HILL, short: '山上' },
	]);
	for (const [list, content] of lists) writeFileSync(join(dirOf(large), list), JSON.stringify(content));
}

const host = new Host(dirOf('a'));
let browser: Browser;
let context: BrowserContext;
let page: Page;
before(async () => {
	buildSite('a', '池塘很深。');
	buildSite('b', '池塘不深。');
	asLarge('a', 'large');
	await host.start();
	browser = await launch();
});
beforeEach(async () => {
	await context?.close();
	await host.stop();
	host.dir = dirOf('a');
	host.fault = () => null;
	await host.start();
	context = await browser.newContext();
	page = await context.newPage();
});
after(async () => {
	await browser?.close();
	await host.stop();
	rmSync(folder, { recursive: true, force: true });
});

async function keep(seminar: string, message: string): Promise<void> {
	await page.goto(`${host.url}${seminar}/`);
	await page.click('offline-offer button');
	await page.waitForSelector(`offline-offer [role=status]:has-text("${message}")`);
}

async function matchesOf(wording: string): Promise<string | null> {
	await page.goto(`${host.url}search/?q=${encodeURIComponent(wording)}`);
	await done(page);
	return page.getAttribute('[data-summary]', 'data-matches');
}

const cacheNames = () => page.evaluate(() => caches.keys());

/** Resolves when the caches are as wanted. */
async function untilCaches(areWanted: (names: string[]) => boolean): Promise<void> {
	while (!areWanted(await cacheNames())) await page.waitForTimeout(100);
}

/** Opens a page, and waits until the version that is kept is another one, and the only one. */
async function updated(former: readonly string[]): Promise<void> {
	await page.evaluate(() => sessionStorage.clear());
	await page.goto(`${host.url}${POND}/`);
	await untilCaches((names) => names.length === former.length && names.every((name) => !former.includes(name)));
}

test('a reader who asks for nothing loads nothing for it', async () => {
	host.asked.length = 0;
	await page.goto(`${host.url}${POND}/`);
	await page.waitForSelector('offline-offer:not([hidden])');
	await page.waitForLoadState('networkidle');
	assert.deepEqual(
		host.asked.filter((path) => /offline|keep|register|update/.test(path) && !path.includes('OfflineOffer')),
		[],
	);
	assert.deepEqual(await cacheNames(), []);
});

test('what is kept is read and searched without a network; a new version takes its place as a whole; it can be seen and cleared', async () => {
	await keep(POND, KEPT);
	await host.stop();
	for (const path of ['', `${POND}/`, `${POND}/lin-yi/`, `${POND}/full/`, `${HILL}/hill/`, 'speakers/', 'topics/']) {
		const response = await page.goto(`${host.url}${path}`);
		assert.equal(response?.status(), 200, path);
		assert.ok(await page.evaluate(() => getComputedStyle(document.body).margin === '0px'), 'with its style');
	}
	await page.goto(`${host.url}${POND}/opening/`);
	assert.match((await page.textContent('.words')) ?? '', /池塘很深。/);
	assert.deepEqual([await matchesOf('池塘很深'), await matchesOf('山上'), await matchesOf('池塘不深')], ['1', '1', '0']);
	await page.goto(`${host.url}${POND}/`);
	await page.keyboard.press('/');
	await page.waitForSelector('dialog[open]');
	await page.goto(`${host.url}hans/${POND}/`);
	await page.getByText('這一頁也沒有存下').waitFor();

	const former = await cacheNames();
	host.dir = dirOf('b');
	await host.start();
	await page.goto(`${host.url}${POND}/opening/`);
	assert.match((await page.textContent('.words')) ?? '', /池塘不深。/, 'with a network the newest version is shown at once');
	await updated(former);
	await host.stop();
	await page.goto(`${host.url}${POND}/opening/`);
	assert.match((await page.textContent('.words')) ?? '', /池塘不深。/);
	assert.deepEqual([await matchesOf('池塘很深'), await matchesOf('池塘不深')], ['0', '1']);

	await page.goto(`${host.url}offline/`);
	await page.getByRole('link', { name: '全站' }).waitFor();
	await page.getByRole('button', { name: '清除' }).click();
	await page.waitForSelector('[data-empty]:not([hidden])');
	assert.deepEqual(await cacheNames(), []);
	assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test('while a new version cannot be had whole, the former one stays in use as a whole', async () => {
	await keep(POND, KEPT);
	const former = await cacheNames();
	await host.stop();
	host.dir = dirOf('b');
	host.fault = (path) => (path === `${POND}/full/index.html` ? 503 : null);
	await host.start();
	await page.evaluate(() => sessionStorage.clear());
	host.asked.length = 0;
	await page.goto(`${host.url}${POND}/`);
	while (!host.asked.includes(`/${POND}/full/`)) await page.waitForTimeout(100);
	await untilCaches((names) => names.length === former.length);
	assert.deepEqual(await cacheNames(), former);
	await host.stop();
	await page.goto(`${host.url}${POND}/opening/`);
	assert.match((await page.textContent('.words')) ?? '', /池塘很深。/);
	assert.deepEqual([await matchesOf('池塘很深'), await matchesOf('池塘不深')], ['1', '0']);
});

test('files of another version are never kept with a list: the reader is told that the site is changing, and nothing is left', async () => {
	await page.goto(`${host.url}${POND}/`);
	const list = readFileSync(join(dirOf('b'), 'offline.json'), 'utf8');
	await context.route('**/offline.json', (route) =>
		route.request().url().includes(POND) ? route.continue() : route.fulfill({ contentType: 'application/json', body: list }),
	);
	await page.click('offline-offer button');
	await page.waitForSelector('offline-offer [role=status]:has-text("正在更新")');
	assert.deepEqual(await cacheNames(), []);
});

for (const [what, error, message] of [
	['is full', 'QuotaExceededError', '存儲空間不足'],
	['is refused', 'SecurityError', '不允許本站存儲'],
] as const) {
	test(`storage that ${what} is told, leaves nothing, and the page works on`, async () => {
		const said: string[] = [];
		page.on('pageerror', (fault) => said.push(fault.message));
		await page.addInitScript((name) => {
			Cache.prototype.put = () => Promise.reject(new DOMException('no', name));
		}, error);
		await keep(POND, message);
		assert.deepEqual(await cacheNames(), []);
		assert.equal(await matchesOf('池塘很深'), '1');
		assert.deepEqual(said, []);
	});
}

test('a network that is gone while a seminar is kept is told', async () => {
	await page.goto(`${host.url}${POND}/`);
	await page.click('offline-offer button');
	await page.waitForSelector(`offline-offer [role=status]:has-text("${KEPT}")`);
	await page.goto(`${host.url}offline/`);
	await page.getByRole('button', { name: '清除' }).click();
	await page.waitForSelector('[data-empty]:not([hidden])');
	await page.goto(`${host.url}${POND}/`);
	await host.stop();
	await page.click('offline-offer button');
	await page.waitForSelector('offline-offer [role=status]:has-text("網絡中斷")');
});

test('of a large archive seminars are kept one by one, and all that are kept are searched', async () => {
	await host.stop();
	host.dir = dirOf('large');
	await host.start();
	await keep(POND, KEPT);
	await host.stop();
	assert.deepEqual([await matchesOf('池塘很深'), await matchesOf('山上有風')], ['1', '0']);
	await page.goto(`${host.url}${HILL}/hill/`);
	await page.getByText('這一頁也沒有存下').waitFor();
	await host.start();
	await keep(HILL, KEPT);
	await host.stop();
	assert.deepEqual([await matchesOf('池塘很深'), await matchesOf('山上有風')], ['1', '1']);
	await page.goto(`${host.url}offline/`);
	// The list is read from the browser's storage after the page has loaded.
	await page.waitForFunction(() => document.querySelectorAll('kept-list li').length === 2);
	await page.getByRole('listitem').filter({ hasText: '山上' }).getByRole('button').click();
	await page.waitForFunction(() => document.querySelectorAll('kept-list li').length === 1);
	assert.deepEqual([await matchesOf('池塘很深'), await matchesOf('山上有風')], ['1', '0']);
});
