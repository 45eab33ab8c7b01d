import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { opened } from '../support/opened.ts';
import { done } from '../support/searched.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.based);

interface Passage {
	id: string;
	text: string;
	narration?: [start: number, end: number][];
}
const record = JSON.parse(readFileSync(`${SITES.based.dir}/2024-11-20-knowledge-city/record.json`, 'utf8')) as {
	pages: { id: string; speeches: { speaker: string | null; paragraphs: { passages: Passage[] }[] }[] }[];
};

async function open(path: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(`${site.url}${path}`);
	return page;
}

async function searched(query: string): Promise<Page> {
	const page = await open(`search/?${query}`);
	await done(page);
	return page;
}

const hitsOf = (page: Page) =>
	page.$$eval('[data-search-result] a', (links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hash));

test('the number beside each speaker is the number of passages after choosing it, and the filter is in the address', async () => {
	const page = await searched(`q=${encodeURIComponent('創新')}`);
	const scan = record.pages.flatMap(({ speeches }) =>
		speeches.flatMap(({ speaker, paragraphs }) =>
			paragraphs.flatMap(({ passages }) => passages.filter(({ text }) => text.includes('創新')).map(() => speaker)),
		),
	);
	const counts = await page.$$eval('[data-key^="speaker:"]', (boxes) =>
		boxes.map(
			(box) =>
				[(box as HTMLElement).dataset['key']?.slice(8), Number(box.parentElement?.querySelector('.facet-count')?.textContent)] as const,
		),
	);
	assert.ok(counts.length >= 4);
	for (const [speaker, count] of counts) assert.equal(count, scan.filter((one) => one === speaker).length, speaker);
	await page.click('[data-key="speaker:ju-wenzhong"]');
	await page.waitForFunction(() => location.search.includes('speaker=ju-wenzhong'));
	await done(page);
	const expected = scan.filter((one) => one === 'ju-wenzhong').length;
	await page.waitForFunction((n) => document.querySelectorAll('[data-search-result]').length === n, expected);
	assert.equal(
		await page.$eval('[data-key="speaker:dong-ke"]', (box) => box.parentElement?.querySelector('.facet-count')?.textContent),
		String(scan.filter((one) => one === 'dong-ke').length),
	);
	assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key']), 'speaker:ju-wenzhong');
	const again = await searched(new URL(page.url()).search.slice(1));
	assert.deepEqual(await hitsOf(again), await hitsOf(page));
	await Promise.all([page.close(), again.close()]);
});

test('hits can be filtered by institution and by topic, and the filters can be cleared', async () => {
	const page = await searched(`q=${encodeURIComponent('創新')}`);
	const all = await hitsOf(page);
	for (const facet of ['institution', 'topic']) {
		const box = page.locator(`[data-key^="${facet}:"]`).first();
		const count = Number(await box.locator('xpath=..').locator('.facet-count').textContent());
		await box.click();
		await page.waitForFunction((n) => document.querySelectorAll('[data-search-result]').length === n, count);
		assert.ok(count < all.length);
		await page.click('.clear');
		await page.waitForFunction((n) => document.querySelectorAll('[data-search-result]').length === n, all.length);
	}
	await page.close();
});

test('a name typed in pinyin initials has a direct answer above the passages, in the page’s locale', async () => {
	const page = await open(`hans/search/?q=lxc`);
	await done(page);
	assert.equal(await page.textContent('.answer a'), '李晓超');
	await page.click('.answer a');
	await page.waitForURL(/hans\/speakers\/li-xiaochao\/$/);
	await page.close();
});

test('the concordance has an aligned line for each match, sorted by the text after it', async () => {
	const page = await searched(`q=${encodeURIComponent('創新')}&view=lines&order=after`);
	const matches = Number(await page.getAttribute('[data-summary]', 'data-matches'));
	const lines = await page.$$eval('.concordance-line', (all) =>
		all.map((line) => ({
			left: line.querySelector('mark')?.getBoundingClientRect().left,
			after: line.querySelector('.concordance-after')?.textContent?.slice(2) ?? '',
		})),
	);
	assert.equal(lines.length, matches);
	assert.equal(new Set(lines.map(({ left }) => left)).size, 1);
	const { compare } = new Intl.Collator('zh-u-co-pinyin');
	const letters = lines.map(({ after }) => (after.match(/[\p{L}\p{N}]/gu) ?? []).join(''));
	assert.deepEqual(letters, [...letters].sort(compare));
	const usage = await page.$$eval('.usage tbody tr', (rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
	const said = record.pages.flatMap(({ speeches }) => speeches).filter(({ speaker }) => speaker === 'ju-wenzhong');
	const passages = said.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.passages));
	// The reporter's words are nobody's.
	const isSaid = ({ narration = [] }: (typeof passages)[number], at: number) => !narration.some(([start, end]) => start <= at && at < end);
	const words = passages
		.map((passage) =>
			passage.text
				.split('')
				.filter((_, at) => isSaid(passage, at))
				.join(''),
		)
		.join('');
	const count = words.split('創新').length - 1;
	const share = (count * 2) / (words.match(/[\p{L}\p{N}]/gu)?.length ?? 1);
	const row = usage.find(([name]) => name === '巨文忠');
	assert.equal(row?.[1], String(count));
	assert.ok(Math.abs(Number.parseFloat(row?.[2] ?? '') / 100 - share) < 0.0001, `${row?.[2]} for ${share}`);
	await page.close();
});

test('the strip has labelled ticks that link to hits, and arrow keys go from tick to tick', async () => {
	const page = await searched(`q=${encodeURIComponent('人才')}`);
	const ticks = await page.$$eval('.tick', (all) =>
		all.map((tick) => ({ label: tick.getAttribute('aria-label'), href: tick.getAttribute('href'), tab: tick.getAttribute('tabindex') })),
	);
	assert.ok(ticks.length >= 5);
	for (const { label, href } of ticks) {
		assert.match(label ?? '', /，.+：.*人才/);
		assert.match(href ?? '', /\?q=.+#p\d+-s\d+$/);
	}
	assert.equal(ticks.filter(({ tab }) => tab === '0').length, 1);
	await page.focus('.tick');
	await page.keyboard.press('ArrowRight');
	assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), ticks[1]?.href);
	await page.close();
});

test('editors’ labels are found only on request, and have no speaker', async () => {
	const wording = encodeURIComponent('四鏈協同');
	const page = await searched(`q=${wording}`);
	assert.equal(await page.getAttribute('[data-summary]', 'data-matches'), '0');
	await page.goto(`${site.url}search/?q=${wording}&also=label`);
	await done(page);
	assert.deepEqual([await page.getAttribute('[data-summary]', 'data-matches'), await page.textContent('.hit-speaker')], ['1', '編者']);
	assert.equal(await page.locator('[data-key^="speaker:"]').count(), 0);
	await page.close();
});

test('the arrow keys go from the field through the hits and back, Escape returns to the field', async () => {
	const page = await searched(`q=${encodeURIComponent('綠色')}`);
	await page.focus('#q');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const second = await page.evaluate(() => document.activeElement?.getAttribute('href'));
	assert.equal(second, await page.locator('[data-answers] a, [data-search-result] a').nth(1).getAttribute('href'));
	await page.keyboard.press('Escape');
	assert.equal(await page.evaluate(() => document.activeElement?.id), 'q');
	await page.close();
});

for (const locale of ['', 'hans/']) {
	test(`every example of the help page finds something: /${locale}`, async () => {
		const page = await open(`${locale}search/help/`);
		const links = await page.$$eval('.examples a', (all) => all.map((link) => (link as HTMLAnchorElement).href));
		assert.ok(links.length > 10);
		assert.ok(links.some((link) => link.includes('&vs=')));
		for (const link of links) {
			await page.goto(link);
			await done(page);
			assert.ok(await page.$('[data-search-result], .answer, .chart-bar'), decodeURIComponent(link));
		}
		await page.close();
	});
}

test('without JavaScript the search page says what it needs and offers the whole record', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}`);
	await page.fill('.bar input[name=q]', '人才');
	await page.press('.bar input[name=q]', 'Enter');
	await page.waitForURL(/search\/\?q=/);
	assert.match((await page.textContent('main')) ?? '', /JavaScript/);
	await page.click('main li a[href$="/full/"]');
	await page.waitForURL(/\/full\/$/);
	await context.close();
});

test('a search that the site lists is offered before anything is asked, and its feed is linked while it is shown', async () => {
	const page = await open('search/');
	await done(page);
	await page.getByRole('link', { name: '新質生產力' }).last().click();
	await done(page);
	const feed = page.getByRole('link', { name: '訂閱“新質生產力”的新內容（Atom）' });
	const answer = await page.request.get(new URL((await feed.getAttribute('href')) ?? '', page.url()).href);
	assert.match(await answer.text(), /<feed [^>]*Atom/);
	await page.goto(`${site.url}search/?q=${encodeURIComponent('新質生產力')}&view=lines`);
	await done(page);
	assert.equal(await feed.count(), 1, 'the same search in another view');
	await page.goto(`${site.url}search/?q=${encodeURIComponent('新質生產')}`);
	await done(page);
	assert.equal(await feed.count(), 0);
	await page.close();
});
