/** Results of a search saved as tables: in the record, and in a generated archive of which a search first loads only a part. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fullTable } from '../../src/search/build/fold-table.ts';
import { fold } from '../../src/search/shared/fold.ts';
import { parseCsv } from '../support/csv.ts';
import { writeArchive } from '../support/generated.ts';
import { opened } from '../support/opened.ts';
import { done } from '../support/searched.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const DIR = 'node_modules/.cache/record-tests/export';
const CONTENT = `${DIR}-content`;
for (const dir of [DIR, CONTENT]) rmSync(dir, { recursive: true, force: true });
mkdirSync(CONTENT, { recursive: true });
writeArchive(CONTENT, { seminars: 12, pages: 1, characters: 12_000, days: 150 });
const env = { ...process.env, CONTENT_DIR: CONTENT, OUT_DIR: DIR, SITE: 'https://record.example', BASE: '/' };
const built = spawnSync(process.execPath, ['src/commands/run.mjs', 'build', '--silent'], { encoding: 'utf8', env });
const { browser, site } = await opened(SITES.based);
const { site: archive } = await opened({ dir: DIR, base: '/' });

interface RecordJson {
	pages: { url: string; speeches: { paragraphs: { narrative?: true; passages: { url: string; text: string }[] }[] }[] }[];
}

/** Clicks the button of a format, and returns what is saved. */
async function saved(page: Page, ending: string): Promise<{ text: string; name: string }> {
	const download = page.waitForEvent('download');
	await page.click(`[data-key="export:${ending}"]`);
	const file = await download;
	return { text: readFileSync(await file.path(), 'utf8'), name: file.suggestedFilename() };
}

async function searched(address: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(address);
	await done(page);
	return page;
}

test('all hits are saved, one row each, with words, speaker, edition, and the address of each passage, in both scripts', async () => {
	const json = JSON.parse(readFileSync(`${SITES.based.dir}/${SEMINAR}/record.json`, 'utf8')) as RecordJson;
	const { edition: published } = JSON.parse(readFileSync(`content/${SEMINAR}/anchors.json`, 'utf8')) as {
		edition: { date: string; sha256: string };
	};
	for (const [locale, query, speaker] of [
		['', '創新', '畢吉耀'],
		['hans/', '创新', '毕吉耀'],
	] as const) {
		const page = await searched(`${site.url}${locale}search/?q=${encodeURIComponent(query)}`);
		const { text, name } = await saved(page, 'csv');
		assert.equal(name, `${query}.csv`);
		const [head, ...rows] = parseCsv(text);
		assert.equal(head?.length, 8);
		const passages = json.pages.flatMap(({ speeches }) => speeches.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.passages)));
		const expected = passages.filter((passage) => fold(passage.text, fullTable).includes(fold(query, fullTable)));
		assert.ok(expected.length > 10);
		assert.equal(rows.length, expected.length);
		for (const row of rows) {
			const [words = '', , , , date, , edition, address = ''] = row;
			assert.ok(fold(words, fullTable).includes(fold(query, fullTable)), words);
			assert.equal(date, '2024-11-20');
			assert.equal(edition, `${published.date}（${published.sha256.slice(0, 12)}）`);
			assert.ok(address.startsWith(`${site.url}${locale}${SEMINAR}/`), address);
		}
		const hashes = (urls: readonly string[]) => urls.map((url) => url.split(`${SEMINAR}/`)[1]).sort();
		assert.deepEqual(hashes(rows.map((row) => row.at(-1) ?? '')), hashes(expected.map(({ url }) => url)));
		assert.ok(rows.some((row) => row[2] === speaker || row[1] !== ''));
		const markdown = await saved(page, 'md');
		assert.equal(markdown.name, `${query}.md`);
		assert.equal(markdown.text.trimEnd().split('\n').length, expected.length + 2);
		await page.close();
	}
});

test('results that were not loaded yet are loaded and saved too, filters kept', async () => {
	assert.equal(built.status, 0, built.stderr);
	const query = fold('發展', fullTable);
	const seminars = globSync(`${DIR}/*-seminar-*/record.json`).map((file) => JSON.parse(readFileSync(file, 'utf8')) as RecordJson);
	const countIn = (some: readonly RecordJson[]) =>
		some
			.flatMap(({ pages }) =>
				pages.flatMap(({ speeches }) => speeches.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.passages))),
			)
			.filter(({ text }) => fold(text, fullTable).includes(query)).length;
	const page = await searched(`${archive.url}search/?q=${encodeURIComponent('發展')}`);
	const shown = await page.locator('[data-search-result]').count();
	const { text } = await saved(page, 'csv');
	const rows = parseCsv(text).slice(1);
	assert.ok(rows.length > shown, `${rows.length} saved, ${shown} shown`);
	assert.equal(rows.length, countIn(seminars));
	assert.equal(new Set(rows.map((row) => row.at(-1))).size, rows.length);
	assert.equal(await page.locator('.export [role=status]').textContent(), '');
	await page.goto(`${archive.url}search/?q=${encodeURIComponent('發展')}&year=2002`);
	await done(page);
	const ofYear = parseCsv((await saved(page, 'csv')).text).slice(1);
	assert.ok(ofYear.length > 0 && ofYear.length < rows.length);
	for (const row of ofYear) assert.match(row[4] ?? '', /^2002-/);
	await page.close();
});

test('if the editions cannot be loaded, the page says so and nothing is saved', async () => {
	const page = await searched(`${site.url}search/?q=${encodeURIComponent('創新')}`);
	let downloads = 0;
	page.on('download', () => downloads++);
	await page.route('**/editions.json', (route) => route.abort());
	await page.click('[data-key="export:csv"]');
	await page.waitForSelector('[data-key="export:csv"][aria-busy="false"]');
	const told = () => page.textContent('.export [role=status]');
	assert.match((await told()) ?? '', /未能載入/);
	await page.waitForLoadState('networkidle');
	assert.match((await told()) ?? '', /未能載入/, 'a count that comes later does not hide it');
	assert.equal(downloads, 0);
	await page.close();
});
