/** An archive of dialogues, one of them long: its front page, years and people, the overview, the page, the source. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { CHANGED, DIRECTION, HOST, LONG, writeDialogueArchive } from '../support/dialogue-archive.ts';
import { openedFrom } from '../support/opened.ts';

const MOST_BYTES = 400_000;
const MOST_PACKED = 60_000;
const content = mkdtempSync(join(tmpdir(), 'browsing-'));
after(() => rmSync(content, { recursive: true, force: true }));
writeDialogueArchive(content);
const { browser, site, out } = await openedFrom(content);

interface Speech {
	speaker: string | null;
	paragraphs: { id: string; text: string; narrative?: boolean }[];
}
interface Scanned {
	id: string;
	date: string;
	speakers: { id: string; name: string }[];
	pages: { id: string; speeches: Speech[] }[];
}
const records = globSync(`${out}/*-*/record.json`).map((file) => JSON.parse(readFileSync(file, 'utf8')) as Scanned);
const wordsOf = ({ paragraphs }: Speech) =>
	paragraphs
		.filter(({ narrative }) => !narrative)
		.map(({ text }) => text)
		.join('');
const speechesOf = ({ pages }: Scanned) => pages.flatMap(({ speeches }) => speeches.filter((one) => wordsOf(one) !== ''));
const lengthOf = (speeches: readonly Speech[]) => speeches.reduce((sum, one) => sum + [...wordsOf(one)].length, 0);

/** Opens a page without JavaScript, does something there, and closes it. */
async function reading(path: string, look: (page: Page) => Promise<void>, javaScriptEnabled = false): Promise<void> {
	const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	await page.goto(`${site.url}${path}`);
	await look(page);
	await context.close();
}

test('no page of the archive has more than 400 KB of HTML, or 60 KB as brotli', () => {
	const pages = globSync(`${out}/**/*.html`);
	assert.ok(pages.length > 400, `${pages.length}`);
	for (const file of pages) {
		const { size } = statSync(file);
		assert.ok(size <= MOST_BYTES, `${file}: ${size}`);
		// A smaller file cannot be larger packed.
		if (size > MOST_PACKED) assert.ok(brotliCompressSync(readFileSync(file)).length <= MOST_PACKED, file);
	}
});

test('the front page names the newest seminars with who spoke, counts years and months, and leads to those who said most', async () => {
	await reading('', async (page) => {
		const newest = await page.locator('.seminar-list .seminar-lines > li').allTextContents();
		assert.equal(newest.length, 10);
		for (const line of newest) assert.match(line, /召集人甲.*等?/u);
		const months = await page.$$eval('.year-months ul ul a', (all) =>
			all.map((one) => ({
				month: (one as HTMLAnchorElement).pathname + one.getAttribute('href')?.split('#')[1],
				text: one.textContent ?? '',
			})),
		);
		const counts = Map.groupBy(records, ({ date }) => `/years/${date.slice(0, 4)}/m${Number(date.slice(5, 7))}`);
		assert.deepEqual(
			new Map(months.map(({ month, text }) => [month, Number(text.split('月')[1])])),
			new Map(
				[...counts]
					.map(([month, some]) => [month, some.length])
					.toSorted()
					.toReversed() as [string, number][],
			),
		);
		const mostWords = await page.locator('.person-lines a').first().getAttribute('href');
		assert.equal(mostWords, `/speakers/${HOST}/`);
		await page.locator('.year-months ul ul a').last().click();
		await page.waitForURL(/#/);
		assert.equal(await page.locator(':target').count(), 1);
	});
});

test('a person with many words is listed year by year: each seminar with the first words, the amount, and the others', async () => {
	const years = [...new Set(records.map(({ date }) => date.slice(0, 4)))].sort().reverse();
	await reading(`speakers/${HOST}/`, async (page) => {
		assert.deepEqual(
			await page.$$eval('.initials a', (all) => all.map((one) => one.getAttribute('href'))),
			years.map((year) => `/speakers/${HOST}/${year}/`),
		);
	});
	for (const year of years) {
		await reading(`speakers/${HOST}/${year}/`, async (page) => {
			const own = records.filter(({ date }) => date.startsWith(year)).toSorted((a, b) => (a.date < b.date ? 1 : -1));
			const lines = page.locator('.seminar-lines > li');
			assert.equal(await lines.count(), own.length);
			for (const [i, record] of own.entries()) {
				const said = speechesOf(record).filter(({ speaker }) => speaker === HOST);
				const text = (await lines.nth(i).textContent()) ?? '';
				assert.ok(text.includes(`發言${said.length}次，${lengthOf(said)}字`), `${record.id}: ${text}`);
				const first = (await lines.nth(i).locator('blockquote').textContent())?.replace('……', '') ?? '';
				assert.ok(first.length > 10 && wordsOf(said[0] as Speech).startsWith(first), first);
				const others = record.speakers.filter(({ id }) => id !== HOST && speechesOf(record).some(({ speaker }) => speaker === id));
				assert.ok(others.some(({ name }) => text.includes(name)));
			}
		});
	}
});

test('the overview of a long dialogue counts as a plain scan does, and its parts lead to the words that they show', async () => {
	const record = records.find(({ id }) => id === LONG);
	assert.ok(record);
	const bySpeaker = [...Map.groupBy(speechesOf(record), ({ speaker }) => speaker)];
	await reading(`${LONG}/`, async (page) => {
		const amounts = await page.locator('.speaker-amounts .amount').allTextContents();
		assert.deepEqual(amounts.toSorted(), bySpeaker.map(([, own]) => `發言${own.length}次，${lengthOf(own)}字`).toSorted());
		const parts = await page.$$eval('.dialogue-parts a', (all) =>
			all.map((one) => ({
				at: one.getAttribute('href')?.split('#')[1] ?? '',
				names: one.querySelector('b')?.textContent ?? '',
				text: one.textContent ?? '',
			})),
		);
		assert.ok(parts.length >= 5 && parts.length <= 13, `${parts.length}`);
		const speeches = speechesOf(record);
		for (const { at, names, text } of parts) {
			const speech = speeches.find(({ paragraphs }) => paragraphs.some(({ id }) => id === at));
			const name = record.speakers.find(({ id }) => id === speech?.speaker)?.name ?? '?';
			assert.ok(speech && names.startsWith(name), `${at}: ${names}`);
			assert.ok(wordsOf(speech).startsWith(text.replace(names, '').replace('……', '').trim()), text);
		}
		assert.deepEqual(await page.locator('.landmarks a').allTextContents(), [DIRECTION]);
		const drawn = await page.$$eval('.strip path', (all) => all.map((one) => one.getAttribute('d')?.match(/M/g)?.length ?? 0));
		assert.equal(
			drawn.reduce((sum, count) => sum + count, 0),
			301,
		);
		const links = await page.$$eval('.strip a', (all) =>
			all.map((one) => ({
				at: one.getAttribute('href')?.split('#')[1]?.replace(/-s1$/, ''),
				label: one.querySelector('title')?.textContent ?? '',
			})),
		);
		assert.ok(links.length >= 20 && links.length <= 41, `${links.length}`);
		for (const [i, { at, label }] of links.entries()) {
			const speech = speeches.find(({ paragraphs }) => paragraphs[0]?.id === at);
			assert.ok(speech, at);
			const name = record.speakers.find(({ id }) => id === speech.speaker)?.name ?? '';
			assert.ok(i === 0 || label.startsWith(name), label);
		}
	});
});

test('a tap on the link beside a speaker’s name leads to the same speaker’s next turn, and the bar names who speaks', async () => {
	const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
	const page = await phone.newPage();
	await page.goto(`${site.url}${LONG}/shi-lu/#p101`);
	await page.waitForFunction(() => document.querySelector('.bar-link')?.textContent?.startsWith('101/300 '));
	await page.locator('#p101').locator('xpath=ancestor::section').locator('a[href="#p103"]').tap();
	await page.waitForFunction(() => location.hash === '#p103' && document.querySelector('.bar-link')?.textContent === '103/300 召集人甲');
	await phone.close();
});

test('a long source shows the changed line at first, has every line in order, and unfolds the line that an address names', async () => {
	const source = readFileSync(join(content, LONG, 'source.txt'), 'utf8');
	await reading(`${LONG}/source/`, async (page) => {
		const lines = page.locator('.collated, .folded li');
		const texts = await lines.evaluateAll((all) =>
			all.map((one) => {
				const copy = (one.querySelector('.received') ?? one).cloneNode(true) as Element;
				for (const link of copy.querySelectorAll('p > a')) link.remove();
				return copy.textContent?.trim();
			}),
		);
		assert.deepEqual(
			texts,
			source.split('\n').filter((line) => line !== ''),
		);
		const shown = await lines.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
		assert.deepEqual(shown, [`line-${CHANGED.line}`]);
		await page.locator('.folded summary').first().click();
		const link = lines.nth(1).locator('a');
		await link.click();
		await page.waitForURL(/\/shi-lu\/#p1$/);
	});
	await reading(
		`${LONG}/source/#shi-lu-p200-s1`,
		async (page) => {
			await page.waitForFunction(() => document.getElementById('shi-lu-p200-s1')?.checkVisibility());
			const words = await page.locator('#shi-lu-p200-s1').textContent();
			await page.goto(`${site.url}${LONG}/shi-lu/`);
			assert.equal(words, await page.locator('#p200-s1').textContent());
		},
		true,
	);
});

test('no page of the archive is wider than a narrow screen, in either script', async () => {
	const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
	const paths = [
		'',
		'years/2024/',
		'speakers/',
		'speakers/initial/l/',
		`speakers/${HOST}/`,
		`speakers/${HOST}/2024/`,
		'topics/',
		'search/',
	];
	const own = ['', 'shi-lu/', 'full/', 'source/', 'cite/'].map((path) => `${LONG}/${path}`);
	for (const path of [...paths, ...own].flatMap((one) => [one, `hans/${one}`])) {
		await page.goto(`${site.url}${path}`);
		assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, path);
	}
	await page.close();
});
