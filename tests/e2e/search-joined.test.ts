/** Two sites below one origin, each with one year of an archive, which site.yaml has searched as one. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/browser.ts';
import { publishAnchors, startBuild } from '../support/build.ts';
import { writeYears } from '../support/generated.ts';
import { done } from '../support/searched.ts';
import { serve } from '../support/serve.ts';

const YEARS = ['2000', '2001'];
/** Stands once, in the older year. */
const ALONE = '獨此一處的風景';
const work = mkdtempSync(join(tmpdir(), 'search-joined-'));
const out = join(work, 'out');
let browser: Browser;
let site: { url: string; close: () => void };

before(async () => {
	mkdirSync(out);
	writeYears(work, YEARS, { seminars: 10, pages: 1, characters: 8000, days: 73 });
	for (const year of YEARS) writeFileSync(join(work, year, 'site.yaml'), `alsoSearched: [${YEARS.map((one) => `/${one}/`).join(', ')}]\n`);
	const [first = ''] = globSync(`${join(work, '2000')}/2000-*/*.mdx`).sort();
	appendFileSync(first, `\n${ALONE}。\n`);
	for (const year of YEARS) publishAnchors(join(work, year));
	const builds = YEARS.map((year) => startBuild({ CONTENT_DIR: join(work, year), OUT_DIR: join(out, year), BASE: `/${year}/` }));
	assert.deepEqual(await Promise.all(builds.map(({ ended }) => ended)), [0, 0]);
	writeFileSync(join(out, '404.html'), '');
	[browser, site] = await Promise.all([launch(), serve({ dir: out, base: '/' })]);
});
after(async () => {
	await browser?.close();
	site?.close();
	rmSync(work, { recursive: true, force: true });
});

/** How often a wording stands in the records of a year. */
function matchesIn(year: string, wording: string): number {
	const texts = globSync(`${out}/${year}/*-seminar-*/record.txt`).map((file) => readFileSync(file, 'utf8'));
	return texts.reduce((sum, text) => sum + text.split(wording).length - 1, 0);
}

async function searched(path: string): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	await page.goto(`${site.url}${path}`);
	await done(page);
	assert.deepEqual(faults, []);
	return page;
}

async function countAll(page: Page): Promise<void> {
	const button = page.getByRole('button', { name: /^(?:統計全部|统计全部)$/ });
	if (!(await button.count())) return;
	await button.click();
	await page.waitForSelector('[data-summary]:not([data-lower-bound])');
	await done(page);
}

for (const [locale, wording] of [
	['', '人才'],
	['hans/', '创新'],
] as const) {
	test(`the search page of one site has the hits of both, which lead to their own sites: ${locale || 'at the root'}`, async () => {
		const page = await searched(`2001/${locale}search/?q=${encodeURIComponent(wording)}`);
		await countAll(page);
		const hant = wording === '创新' ? '創新' : wording;
		const expected = YEARS.map((year) => matchesIn(year, hant));
		assert.ok(expected.every((count) => count > 10));
		assert.equal(Number(await page.getAttribute('[data-summary]', 'data-matches')), (expected[0] ?? 0) + (expected[1] ?? 0));
		const sites = await page.$$eval('[data-search-result] a', (links) =>
			links.map((link) => (link as HTMLAnchorElement).pathname.split('/').slice(1, 3).join('/')),
		);
		assert.deepEqual([...new Set(sites.map((path) => path.slice(0, 4)))].sort(), YEARS);
		for (const path of sites) assert.equal(path.startsWith(`${path.slice(0, 4)}/hans`), locale === 'hans/', path);
		const link = page.locator('[data-search-result] a[href*="/2000/"]').first();
		await Promise.all([page.waitForURL(/\/2000\/.*#p\d/), link.click()]);
		await page.waitForFunction(() => CSS.highlights.size > 0);
		await page.close();
	});
}

test('filters, charts and the saved table know both sites', async () => {
	const page = await searched(`2001/search/?q=${encodeURIComponent('人才')}`);
	await countAll(page);
	const years = page.locator('[data-facets] label').filter({ hasText: /^\s*200[01]/ });
	assert.equal(await years.count(), 2);
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
	const table = readFileSync(await download.path(), 'utf8');
	for (const year of YEARS) assert.match(table, new RegExp(`${site.url}${year}/${year}-`));
	const rows = table.trim().split('\r\n').slice(1);
	assert.ok(
		rows.every((row) => /"\d{4}-\d\d-\d\d（[0-9a-f]{12}）","http/.test(row)),
		'each row has its edition',
	);
	await page.goto(`${site.url}2001/search/?q=${encodeURIComponent('人才')}&view=chart`);
	await done(page);
	assert.match((await page.locator('[data-list]').textContent()) ?? '', /2000[\s\S]*2001/);
	await page.close();
});

test('the dialog of a page finds what stands in the other site alone', async () => {
	const page = await searched('2001/search/');
	await page.goto(`${site.url}2001/about/`);
	await page.keyboard.press('/');
	await page.locator('dialog input').fill(ALONE);
	const link = page.locator('dialog [data-search-result] a');
	await link.waitFor();
	assert.match((await link.getAttribute('href')) ?? '', /^\/2000\/2000-/);
	await page.close();
});

test('a site that does not answer is named, and the others’ hits are shown with lower bounds', async () => {
	renameSync(join(out, '2000'), join(work, 'gone'));
	try {
		const page = await searched(`2001/search/?q=${encodeURIComponent('人才')}`);
		assert.match((await page.locator('[data-summary]').textContent()) ?? '', /\/2000\/ 未能搜索/);
		assert.notEqual(await page.getAttribute('[data-summary]', 'data-lower-bound'), null);
		assert.equal(Number(await page.getAttribute('[data-summary]', 'data-matches')), matchesIn('2001', '人才'));
		const filters = page.locator('[data-facets] label');
		assert.equal(await filters.filter({ hasText: /^\s*2000/ }).count(), 0);
		await page.goto(`${site.url}2001/search/?q=${encodeURIComponent(ALONE)}`);
		await done(page);
		assert.match((await page.locator('[data-summary]').textContent()) ?? '', /沒有這個字句。 \/2000\/ 未能搜索/);
		renameSync(join(work, 'gone'), join(out, '2000'));
		await page.fill('#q', '人才');
		await page.waitForFunction(() => !document.querySelector('[data-summary]')?.textContent?.includes('未能搜索'));
		await countAll(page);
		// The catalog of a site that answers again.
		await filters.filter({ hasText: /^\s*2000/ }).waitFor();
		await page.close();
	} finally {
		if (existsSync(join(work, 'gone'))) renameSync(join(work, 'gone'), join(out, '2000'));
	}
});
