/** Search in a generated archive of several seminars, large enough for Pagefind. One page has a stage direction. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { fullTable } from '../../src/search/build/fold-table.ts';
import { fold } from '../../src/search/shared/fold.ts';
import { launch } from '../support/browser.ts';
import { writeArchive } from '../support/generated.ts';
import { done } from '../support/searched.ts';
import { type Served, serve } from '../support/serve.ts';

const DIR = 'node_modules/.cache/record-tests/several';
const CONTENT = `${DIR}-content`;
const SEMINARS = 8;
let browser: Browser;
let site: Served;

interface Scanned {
	seminar: string;
	year: string;
	/** The folds of its paragraphs and of their passages. */
	paragraphs: string[];
	passages: string[];
}
let pages: Scanned[];

before(async () => {
	for (const dir of [DIR, CONTENT]) rmSync(dir, { recursive: true, force: true });
	mkdirSync(CONTENT, { recursive: true });
	writeArchive(CONTENT, { seminars: SEMINARS, pages: 1, characters: 16_000, days: 150 });
	const [first = ''] = globSync(`${CONTENT}/*/01-part-1.mdx`).sort();
	appendFileSync(first, '\n> （全場起立，長時間鼓掌。）\n');
	const env = { ...process.env, CONTENT_DIR: CONTENT, OUT_DIR: DIR, SITE: 'https://record.example', BASE: '/' };
	assert.equal(spawnSync(process.execPath, ['src/commands/run.mjs', 'build', '--silent'], { stdio: 'inherit', env }).status, 0);
	pages = globSync(`${DIR}/*-seminar-*/record.json`).flatMap((file) => {
		const record = JSON.parse(readFileSync(file, 'utf8')) as {
			id: string;
			date: string;
			pages: { speeches: { paragraphs: { passages: { text: string }[] }[] }[] }[];
		};
		return record.pages.map(({ speeches }) => {
			const passages = speeches.flatMap(({ paragraphs }) => paragraphs.map((one) => one.passages.map(({ text }) => fold(text, fullTable))));
			return {
				seminar: record.id,
				year: record.date.slice(0, 4),
				paragraphs: passages.map((some) => some.join('')),
				passages: passages.flat(),
			};
		});
	});
	[browser, site] = await Promise.all([launch(), serve({ dir: DIR, base: '/' })]);
});
after(async () => {
	await browser.close();
	site.close();
});

/** The number of matches of a wording, and of pages with matches. */
function scan(wording: string, among = pages): { matches: number; pages: number } {
	const folded = fold(wording, fullTable);
	const counts = among.map(({ paragraphs }) => paragraphs.reduce((sum, text) => sum + text.split(folded).length - 1, 0));
	return { matches: counts.reduce((sum, count) => sum + count, 0), pages: counts.filter((count) => count > 0).length };
}

async function searched(query: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(`${site.url}search/?q=${query}`);
	await done(page);
	return page;
}

async function counts(page: Page): Promise<{ matches: number; pages: number; bound: boolean }> {
	return page.$eval('[data-summary]', (summary) => {
		const { matches, pages } = (summary as HTMLElement).dataset;
		return { matches: Number(matches), pages: Number(pages), bound: summary.hasAttribute('data-lower-bound') };
	});
}

/** Clicks the button that counts all passages, and waits for the result. */
async function countAll(page: Page): Promise<void> {
	await page.getByRole('button', { name: '統計全部' }).click();
	await page.waitForSelector('[data-summary][data-passages]:not([data-lower-bound])');
	await done(page);
}

const beside = (page: Page) => page.$$eval('.facet-count', (all) => all.map(({ textContent }) => textContent ?? ''));

test('a common wording shows its first hits with exact totals, and the number of passages on request', async () => {
	for (const wording of ['的', '發展']) {
		const page = await searched(encodeURIComponent(wording));
		const expected = { ...scan(wording), bound: false };
		assert.deepEqual(await counts(page), expected);
		assert.match((await page.textContent('[data-summary]')) ?? '', /先列出\d+句/);
		assert.doesNotMatch((await beside(page)).join(), /[+…]/);
		assert.equal((await page.$$('[data-key^="seminar:"]')).length, SEMINARS);
		await countAll(page);
		assert.deepEqual(await counts(page), expected);
		await page.close();
	}
});

test('where only texts can tell, the first hits stand with a lower bound, and exact counts on request', async () => {
	const page = await searched(encodeURIComponent('發展 ~9 創新'));
	const first = await counts(page);
	assert.ok(first.bound && first.matches >= 10, JSON.stringify(first));
	assert.match((await page.textContent('[data-summary]')) ?? '', /^至少/);
	assert.ok((await beside(page)).some((count) => /[+…]$/.test(count)));
	await countAll(page);
	assert.ok((await counts(page)).matches > first.matches);
	assert.doesNotMatch((await beside(page)).join(), /[+…]/);
	await page.close();
});

test('the first hits are shown while more texts are loading', async () => {
	// The newest two seminars are searched first.
	const newest = [...pages].sort((one, other) => other.seminar.localeCompare(one.seminar)).slice(0, 2);
	const rare = newest[0]?.paragraphs
		.map((text) => text.slice(4, 11))
		.find((wording) => scan(wording).pages > 5 && scan(wording).matches > 9 && scan(wording, newest).matches < 9);
	assert.ok(rare, 'the archive has a wording that most pages have a few times');
	const page = await browser.newPage();
	const held: (() => void)[] = [];
	let texts = 0;
	let holding = true;
	await page.context().route('**/search/index/pages/*', async (route) => {
		if (++texts > 2 && holding) await new Promise<void>((release) => held.push(release));
		await route.continue();
	});
	await page.goto(`${site.url}search/?q=${encodeURIComponent(rare)}`);
	await page.waitForSelector('html[data-search-state=loading] [data-search-result]');
	const first = (await page.$$('[data-search-result]')).length;
	assert.ok(first > 0 && first < 10, String(first));
	holding = false;
	for (const release of held) release();
	await done(page);
	assert.ok((await page.$$('[data-search-result]')).length >= 10);
	await page.close();
});

test('for wordings from anywhere in the archive, counts equal those of a plain scan', async () => {
	const page = await browser.newPage();
	for (let i = 0; i < 24; i++) {
		const { paragraphs } = pages[i % pages.length] ?? { paragraphs: [] };
		const text = paragraphs[(i * 13) % paragraphs.length] ?? '';
		const start = (i * 7) % Math.max(1, text.length - 8);
		const wording = text.slice(start, start + 2 + (i % 8));
		await page.goto(`${site.url}search/?q=${encodeURIComponent(wording)}`);
		await done(page);
		if ((await counts(page)).bound) await countAll(page);
		assert.deepEqual(await counts(page), { ...scan(wording), bound: false }, wording);
	}
	await page.close();
});

test('hits can be filtered by seminar and by year, with correct counts, and the filters are in the address', async () => {
	const page = await searched(encodeURIComponent('知識城'));
	await countAll(page);
	const years = [...new Set(pages.map(({ year }) => year))].sort();
	assert.ok(years.length >= 3);
	const shown = await page.$$eval('[data-key^="year:"]', (boxes) =>
		boxes.map((box) => [(box as HTMLElement).dataset['key'], box.closest('label')?.querySelector('.facet-count')?.textContent]),
	);
	const passagesIn = (among: Scanned[]) =>
		among.reduce((sum, { passages }) => sum + passages.filter((folded) => folded.includes(fold('知識城', fullTable))).length, 0);
	assert.deepEqual(
		shown.sort(),
		years.map((year) => [`year:${year}`, String(passagesIn(pages.filter((one) => one.year === year)))]),
	);
	assert.equal((await page.$$('[data-key^="seminar:"]')).length, SEMINARS);

	const [year = ''] = years;
	await page.check(`[data-key="year:${year}"]`);
	await page.waitForURL(/year=/);
	await done(page);
	const chosen = scan(
		'知識城',
		pages.filter((one) => one.year === year),
	);
	const address = page.url();
	for (const again of [false, true]) {
		if (again) await page.goto(address);
		await done(page);
		const found = await counts(page);
		assert.ok(found.matches === chosen.matches || found.bound, JSON.stringify(found));
		const seminars = await page.$$eval('[data-search-result] a', (links) =>
			links.map((link) => (link as HTMLAnchorElement).pathname.split('/')[1]),
		);
		assert.ok(
			seminars.length > 0 && seminars.every((id) => pages.some((one) => one.seminar === id && one.year === year)),
			String(seminars),
		);
	}
	await page.close();
});

test('with a filter by year, counts are exact without loading the texts of other years', async () => {
	const of = (year: string) => pages.filter((one) => one.year === year);
	const [rare = '', year = ''] =
		pages
			.flatMap((one) => one.paragraphs.map((text) => [text.slice(4, 11), one.year] as const))
			.find(([wording, year]) => scan(wording, of(year)).matches < 9 && scan(wording).pages > of(year).length + 4) ?? [];
	const among = of(year);
	assert.ok(among.length > 0, 'the archive has a wording that is rare in one year and stands in most others');
	const page = await browser.newPage();
	const texts: string[] = [];
	page.context().on('request', (request) => request.url().includes('/search/index/pages/') && texts.push(request.url()));
	await page.goto(`${site.url}search/?q=${encodeURIComponent(rare)}&year=${year}`);
	await done(page);
	assert.deepEqual(await counts(page), { ...scan(rare, among), bound: false });
	assert.ok(texts.length > 0 && texts.length < SEMINARS, `${texts.length} texts`);
	await page.close();
});

test('a stage direction is found only on request, and has no speaker', async () => {
	const wording = encodeURIComponent('長時間鼓掌');
	const page = await searched(wording);
	assert.deepEqual(await counts(page), { matches: 0, pages: 0, bound: false });
	await page.goto(`${site.url}search/?q=${wording}&also=direction`);
	await done(page);
	assert.deepEqual(await counts(page), { matches: 1, pages: 1, bound: false });
	assert.equal(await page.textContent('.hit-speaker'), '會場說明');
	assert.equal(await page.locator('[data-key^="speaker:"]').count(), 0);
	await page.close();
});

test('the dialog shows hits from a large archive', async () => {
	const page = await browser.newPage();
	await page.goto(site.url);
	await page.keyboard.press('/');
	await page.waitForSelector('dialog input:focus');
	await page.keyboard.type('知識城');
	await page.waitForSelector('dialog[data-search-state=done] [data-search-result]');
	assert.match((await page.textContent('dialog [role=status]')) ?? '', /\d+處/);
	await page.close();
});
