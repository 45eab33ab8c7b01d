/** Search in an archive of many seminars: what stands on the first screen, orders, filters that are found by typing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fullTable } from '../../src/search/build/fold-table.ts';
import { fold } from '../../src/search/shared/fold.ts';
import { launch } from '../support/browser.ts';
import { buildMany, MANY, matchesIn, saidIn, sums } from '../support/many-seminars.ts';
import { done } from '../support/searched.ts';
import { serve } from '../support/serve.ts';

const built = buildMany('node_modules/.cache/record-tests/many', '{}\n');
const said = saidIn(built.dir);
const [browser, site] = await Promise.all([launch(), serve(built)]);
after(async () => {
	await browser.close();
	site.close();
});

async function searched(query: string, size = { width: 1440, height: 900 }): Promise<Page> {
	const page = await browser.newPage({ viewport: size });
	await page.goto(`${site.url}search/?${query}`);
	await done(page);
	return page;
}

async function countAll(page: Page): Promise<void> {
	const button = page.getByRole('button', { name: '統計全部' });
	if (!(await button.count())) return;
	await button.click();
	await page.waitForSelector('[data-summary]:not([data-lower-bound])');
	await done(page);
}

/** The seminars of the hits, in the order in which they are shown, each once in a row. */
async function seminarsOf(page: Page): Promise<string[]> {
	const ids = await page.$$eval('[data-search-result] a', (links) =>
		links.map((link) => (link as HTMLAnchorElement).pathname.split('/')[1]),
	);
	return ids.flatMap((id, i) => (id === undefined || id === ids[i - 1] ? [] : [id]));
}

test('the search page’s HTML names a fixed number of records, however many there are, and leads to all of them', () => {
	for (const locale of ['', 'hans/']) {
		const html = readFileSync(`${built.dir}/${locale}search/index.html`, 'utf8');
		const links = html.match(/href="[^"]*\/full\/"/g) ?? [];
		assert.equal(links.length, 10, `${links.length} of ${MANY}`);
		assert.match(html, new RegExp(`href="/${locale}#years"`));
		assert.match(readFileSync(`${built.dir}/${locale}index.html`, 'utf8'), / id="years"/);
	}
});

for (const [width, height] of [
	[390, 844],
	[1440, 900],
] as const) {
	test(`the first hit stands on the first screen, below answers and strips of one line each: ${width} px`, async () => {
		// It is in the names of six topics.
		const page = await searched(`q=${encodeURIComponent('發展')}`, { width, height });
		const firstLine = await page.$eval('[data-search-result] .hit-text', (hit) => hit.getBoundingClientRect().top + 28);
		assert.ok(firstLine < height, `${firstLine} of ${height}`);
		const heights = await page.$$eval('[data-answers], [data-strips]', (parts) => parts.map((part) => (part as HTMLElement).offsetHeight));
		assert.equal(heights.length, 2);
		for (const one of heights) assert.ok(one > 20 && one < 64, String(heights));
		await page.click('.answer-more');
		assert.equal(await page.locator('.answer:visible').count(), 6);
		assert.equal(await page.evaluate(() => document.activeElement?.closest('li')?.className), 'answer');
		assert.equal(await page.locator('.strip svg').count(), 0);
		await page.click('.strip-fold summary');
		await page.locator('.strip svg').first().waitFor();
		await page.close();
	});
}

test('the order says what it is, can be chosen with the keyboard, is kept in the address, and holds for all hits', async () => {
	const of = (wording: string) =>
		sums(
			said,
			({ seminar }) => seminar,
			(one) => matchesIn(one, wording),
		);
	const foundIn = (wording: string) => {
		const counts = of(wording);
		return Object.keys(counts).filter((seminar) => (counts[seminar] ?? 0) > 0);
	};
	const wording = said
		.map(({ folded }) => folded.slice(2, 6))
		.find((one) => one.length === 4 && foundIn(one).length > 9 && foundIn(one).length < 25);
	assert.ok(wording, 'the archive has a wording that a part of the seminars have');
	const found = foundIn(wording);
	const page = await searched(`q=${encodeURIComponent(wording)}`);
	await countAll(page);
	const select = page.getByLabel('排序');
	assert.equal(await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.textContent), '由新到舊');
	assert.deepEqual(await seminarsOf(page), found.toSorted().reverse());

	await select.focus();
	await page.keyboard.press('ArrowDown');
	await page.waitForURL(/order=oldest/);
	await done(page);
	assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key']), 'order');
	const oldest = await seminarsOf(page);
	assert.equal(oldest[0], found.toSorted()[0], 'the oldest are looked for first');
	await countAll(page);
	assert.deepEqual(await seminarsOf(page), found.toSorted());

	await page.goto(`${site.url}search/?q=${encodeURIComponent(wording)}&order=amount`);
	await done(page);
	await countAll(page);
	const amounts = (await seminarsOf(page)).map((seminar) => of(wording)[seminar] ?? 0);
	assert.deepEqual(
		amounts,
		amounts.toSorted((a, b) => b - a),
	);
	assert.equal(amounts.length, found.length);

	await page.goto(`${site.url}search/?q=${encodeURIComponent('經濟 發展')}`);
	await done(page);
	assert.equal(await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.textContent), '各詞相近的在前');
	await page.close();
});

test('people and seminars are found by typing: name in either script, pinyin, date; few values are in the document', async () => {
	const page = await searched(`q=${encodeURIComponent('發展')}`);
	await countAll(page);
	const boxes = (facet: string) => page.$$eval(`[data-key^="${facet}:"]`, (all) => all.map((one) => (one as HTMLElement).dataset['key']));
	assert.equal((await boxes('speaker')).length, 10);
	assert.equal((await boxes('seminar')).length, 10);
	const known = said.find(({ speaker, folded }) => speaker === 'dong-ke' && folded.includes('发展'));
	assert.ok(known, 'a speaker of the record speaks in the archive');
	const field = page.getByLabel('按姓名或拼音找發言者');
	for (const typed of ['董珂', 'dongke', 'dk', 'Dǒng']) {
		await field.fill(typed);
		await page.waitForSelector('[data-key="speaker:dong-ke"]');
		assert.ok((await boxes('speaker')).length < 10, typed);
	}
	const other = said.find(({ name, folded }) => name !== null && fold(name, fullTable) !== name && folded.includes('发展'));
	await field.fill(fold(other?.name ?? '', fullTable));
	await page.waitForSelector(`[data-key="speaker:${other?.speaker}"]`);
	await field.fill('董珂');
	const { date = '', seminar = '' } = known ?? {};
	await page.getByLabel('按名稱或日期找研討會').fill(date);
	await page.waitForFunction(() => document.querySelectorAll('[data-key^="seminar:"]').length === 1);
	assert.deepEqual(await boxes('seminar'), [`seminar:${seminar}`]);
	await page.check('[data-key="speaker:dong-ke"]');
	await page.waitForURL(/speaker=dong-ke/);
	await done(page);
	assert.equal(await field.inputValue(), '董珂', 'what was typed stays');
	await field.fill('');
	assert.equal((await boxes('speaker'))[0], 'speaker:dong-ke', 'what is chosen stands first');
	await page.close();
});

/** What the bars of a chart say: value → the matches of each query. */
async function barsOf(page: Page, facet: string): Promise<Record<string, number[]>> {
	const bars = await page.$$eval(`[data-key^="bar:${facet}:"]`, (all) => all.map((bar) => ({ ...(bar as HTMLElement).dataset })));
	const counts: Record<string, number[]> = {};
	for (const { key = '', count } of bars) {
		const value = key.split(':')[2] ?? '';
		counts[value] = [...(counts[value] ?? []), Number(count)];
	}
	return counts;
}

const yearOf = ({ date }: { date: string }) => date.slice(0, 4);

test('charts show a search’s matches by year and speaker as a plain scan counts them, also per 10,000 characters, and bounds as bounds', async () => {
	// Where one word stands is known before the texts are read; whether two stand near each other is not.
	const page = await searched(`q=${encodeURIComponent('經濟 ~9 發展')}&view=chart`);
	assert.match((await page.textContent('.chart-number')) ?? '', /^≥ /);
	assert.ok((await page.$$('.chart-bar:not([data-lower-bound])')).length === 0);
	await countAll(page);
	assert.equal((await page.$$('.chart-bar[data-lower-bound]')).length, 0);
	await page.goto(`${site.url}search/?q=${encodeURIComponent('發展')}&view=chart`);
	await done(page);
	assert.equal((await page.$$('.chart-bar[data-lower-bound]')).length, 0);
	assert.equal(await page.getByRole('button', { name: '統計全部' }).count(), 0);
	const matches = (one: (typeof said)[number]) => matchesIn(one, '發展');
	const byYear = sums(said, yearOf, matches);
	assert.deepEqual(await barsOf(page, 'year'), Object.fromEntries(Object.entries(byYear).map(([year, count]) => [year, [count]])));
	const bySpeaker = sums(said, ({ speaker }) => speaker ?? '', matches);
	const most = Object.values(bySpeaker)
		.sort((a, b) => b - a)
		.slice(0, 20)
		.filter((count) => count > 0);
	assert.deepEqual(Object.values(await barsOf(page, 'speaker')).flat(), most);

	await page.getByRole('button', { name: '每萬字' }).click();
	await page.waitForURL(/unit=rate/);
	await done(page);
	await countAll(page);
	const characters = sums(said, yearOf, ({ folded }) => folded.length);
	for (const [year, count] of Object.entries(byYear)) {
		const rate = new Intl.NumberFormat('zh', { maximumFractionDigits: 2 }).format((count * 10_000) / (characters[year] ?? 1));
		assert.equal(await page.getByRole('link', { name: `${year}，` }).textContent(), `${year}，每萬字${rate}處`);
	}
	await page.close();
});

test('a bar of a chart is a link to its hits, which are filtered by it', async () => {
	const page = await searched(`q=${encodeURIComponent('發展')}&view=chart`);
	const bar = page.locator('[data-key^="bar:year:"]').nth(2);
	const year = (await bar.getAttribute('data-key'))?.split(':')[2] ?? '';
	const href = await bar.getAttribute('href');
	await bar.focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(new RegExp(`year=${year}`));
	await done(page);
	assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, href);
	const seminars = await seminarsOf(page);
	assert.ok(seminars.length > 0 && seminars.every((id) => said.some((one) => one.seminar === id && yearOf(one) === year)));
	assert.ok(await page.isChecked(`[data-key="year:${year}"]`));
	await page.close();
});

test('two wordings are compared in one chart: by an address, or from the field above the charts', async () => {
	const page = await searched(`q=${encodeURIComponent('發展')}`);
	await page.getByRole('button', { name: '分佈' }).click();
	await page.getByLabel('與另一字句比較').fill('創新');
	await page.keyboard.press('Enter');
	await page.waitForURL(/[?&]vs=/);
	await done(page);
	assert.equal(new URL(page.url()).search, `?q=${encodeURIComponent('發展')}&vs=${encodeURIComponent('創新')}`);
	for (const again of [false, true]) {
		if (again) await page.reload();
		await done(page);
		await countAll(page);
		await page.waitForFunction(() => !document.querySelector('.chart-bar[data-lower-bound]'));
		const [first, second] = ['發展', '創新'].map((wording) => sums(said, yearOf, (one) => matchesIn(one, wording)));
		for (const [year, counts] of Object.entries(await barsOf(page, 'year')))
			assert.deepEqual(counts, [first?.[year], second?.[year]], year);
		const legend = await page.$$eval('.chart-legend a', (links) => links.map(({ textContent }) => textContent));
		assert.deepEqual(legend, ['發展', '創新']);
	}
	await page.close();
});
