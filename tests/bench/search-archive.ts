/**
 * `npm run bench -- search-archive --from FOLDER`: imports the transcripts of a folder, builds the site, and asks its search page from an
 * address, each time in a new browser: page, scripts, engine, index and texts are all counted. On a slow line (150 ms, 1.6 Mbit/s) and on
 * one without limits; then, on the slow one, from the field of the front page after it has had the focus. A plain scan of `record.json` tells which totals are right. With `--site DIR` a site that is built already is asked.
 */
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { fullTable } from '../../src/search/build/fold-table.ts';
import { fold } from '../../src/search/shared/fold.ts';
import { INDEX_PATH } from '../../src/search/shared/manifest.ts';
import { launch } from '../support/browser.ts';
import { random } from '../support/generated.ts';
import { measuredRun } from '../support/measured-run.ts';
import { recordsIn } from '../support/records.ts';
import { median } from './counting.ts';
import { inSeries, type Sent, SLOW, slowServer } from './slow-line.ts';

/** Milliseconds and bytes to the first hits, at the median and at the 95th percentile; bytes of a whole query; index beside text; milliseconds from a field. */
const WANTED = { field: 1000, ms: [2000, 3500], bytes: [200_000, 400_000], whole: 500_000, index: 2.2 } as const;
const COMMON = ['的', '我們', '發展', '可以'];
const DRAWN = 32;
/** So long a reader takes from a field's focus to the end of the query, in milliseconds; and so many queries are asked there. */
const TYPING = 3000;
const FROM_FIELD = 12;

const { values } = parseArgs({ options: { from: { type: 'string' }, site: { type: 'string' } } });
const work = mkdtempSync(join(tmpdir(), 'search-archive-'));

async function builtSite(): Promise<string> {
	if (values.site !== undefined) return values.site;
	if (values.from === undefined) throw new Error('name a folder of transcripts: --from FOLDER');
	const [content, site] = [join(work, 'content'), join(work, 'site')];
	await measuredRun([process.execPath, 'src/commands/run.mjs', 'import', values.from, '--out', content]);
	const environment = { CONTENT_DIR: content, OUT_DIR: site, SITE: 'https://record.example', BASE: '/' };
	await measuredRun([process.execPath, 'src/commands/run.mjs', 'build', '--silent'], environment);
	return site;
}

/** Every paragraph that is searched by default, by page. */
function textsIn(site: string): string[][] {
	return recordsIn(site).flatMap(({ pages }) =>
		pages.map(({ speeches }) =>
			speeches.flatMap(({ paragraphs }) => paragraphs.filter(({ direction }) => !direction).map(({ text }) => text)),
		),
	);
}

/** Wordings of 2 to 9 characters from anywhere, the same in every run. */
function drawn(folds: readonly string[][]): string[] {
	const next = random(13);
	const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
	const wordings: string[] = [];
	while (wordings.length < DRAWN) {
		const text = any(any(folds) ?? []) ?? '';
		const wording = text.slice(Math.floor(next() * text.length)).slice(0, 2 + (wordings.length % 8));
		if (/^\p{Script=Han}{2,}$/u.test(wording)) wordings.push(wording);
	}
	return wordings;
}

function scan(folds: readonly string[][], wording: string): { matches: number; pages: number } {
	const folded = fold(wording, fullTable);
	const counts = folds.map((paragraphs) => paragraphs.reduce((sum, text) => sum + text.split(folded).length - 1, 0));
	return { matches: counts.reduce((sum, count) => sum + count, 0), pages: counts.filter((count) => count > 0).length };
}

interface Asked {
	/** Milliseconds from the address to the first hits, and to the end. */
	first: number;
	whole: number;
	/** What was sent until then. */
	toFirst: Sent[];
	toWhole: Sent[];
	matches: number;
	pages: number;
	isBound: boolean;
}

async function ask(browser: Browser, server: Awaited<ReturnType<typeof slowServer>>, query: string): Promise<Asked> {
	const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
	server.sent();
	const start = performance.now();
	await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
	await page.waitForSelector('[data-search-result], html[data-search-state=done]', { state: 'attached', timeout: 60_000 });
	const first = performance.now() - start;
	const toFirst = server.sent();
	await page.waitForSelector('html[data-search-state=done]', { state: 'attached', timeout: 60_000 });
	const whole = performance.now() - start;
	const toWhole = [...toFirst, ...server.sent()];
	const counts = await page.$eval('[data-summary]', (summary) => {
		const { matches, pages } = (summary as HTMLElement).dataset;
		return { matches: Number(matches), pages: Number(pages), isBound: summary.hasAttribute('data-lower-bound') };
	});
	await page.context().close();
	return { first, whole, toFirst, toWhole, ...counts };
}

/** Milliseconds from a query in the front page's field to its first hits, after the field has had the focus for a while. */
async function askInField(browser: Browser, url: string, query: string): Promise<number> {
	const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
	await page.goto(url);
	await page.focus('#bar-q');
	await page.waitForTimeout(TYPING);
	const start = performance.now();
	await page.fill('#bar-q', query);
	await page.waitForSelector('.bar-finder [data-search-result]', { state: 'attached', timeout: 60_000 });
	const taken = performance.now() - start;
	await page.context().close();
	return taken;
}

const bytesOf = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const percentile = (numbers: readonly number[], share: number) =>
	numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;

try {
	const site = await builtSite();
	const texts = textsIn(site);
	const folds = texts.map((page) => page.map((text) => fold(text, fullTable)));
	const length = folds.flat().join('').length;
	const textBytes = texts.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	const index = join(site, INDEX_PATH);
	const size = globSync('**/*', { cwd: index, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
	const ratio = size / textBytes;
	console.log(
		`${folds.length} pages, ${(length / 1e6).toFixed(1)} million letters and digits; index ${ratio.toFixed(2)} × the text in UTF-8`,
	);
	const wordings = [...COMMON, ...drawn(folds)];
	const [a = '', b = ''] = drawn(folds);
	const queries = [...wordings, `${a} ${b}`, `發展 -${a}`, '開放 ~10 資料'];
	const browser = await launch();
	let isKept = ratio <= WANTED.index;
	for (const [name, line] of [
		['slow line', SLOW],
		['fast line', null],
	] as const) {
		const server = await slowServer(site, line);
		const all: Asked[] = [];
		let exact = 0;
		for (const query of queries) {
			const asked = await ask(browser, server, query);
			all.push(asked);
			if (!wordings.includes(query)) continue;
			const expected = scan(folds, query);
			const isRight = !asked.isBound && asked.matches === expected.matches && asked.pages === expected.pages;
			if (isRight) exact++;
			else console.log(`  ${query}: ${asked.matches} on ${asked.pages}${asked.isBound ? ', a bound' : ''}; ${JSON.stringify(expected)}`);
		}
		server.close();
		const times = all.map(({ first }) => first);
		const bytes = all.map(({ toFirst }) => bytesOf(toFirst));
		const wholes = all.map(({ toWhole }) => bytesOf(toWhole));
		const series = Math.max(...all.map(({ toFirst }) => inSeries(toFirst)));
		console.log(`${name}, ${queries.length} queries: totals exact at once for ${exact} of ${wordings.length} wordings`);
		console.log(`  first hits: median ${median(times).toFixed(0)} ms, ${kilobytes(median(bytes))}`);
		console.log(`  95th percentile ${percentile(times, 0.95).toFixed(0)} ms, ${kilobytes(percentile(bytes, 0.95))}`);
		console.log(
			`  in series at most ${series}; whole query: median ${median(all.map(({ whole }) => whole)).toFixed(0)} ms, ${kilobytes(median(wholes))}`,
		);
		console.log(`  at most ${kilobytes(Math.max(...wholes))}`);
		const kinds = Map.groupBy(
			all.flatMap(({ toWhole }) => toWhole),
			({ path }) =>
				path
					.replace(/^.*\/(?=[^/]*\/[^/]*$)/, '')
					.replace(/[\w-]+\.(?=[a-z_]+$)/, '*.')
					.replace(/[0-9a-f]{10}/, '*'),
		);
		for (const [kind, sent] of [...kinds].sort(([, one], [, other]) => bytesOf(other) - bytesOf(one)).slice(0, 14)) {
			console.log(
				`    ${kind.padEnd(34)} ${(sent.length / all.length).toFixed(1)} requests, ${kilobytes(bytesOf(sent) / all.length)} a query`,
			);
		}
		if (line === null) continue;
		isKept &&= exact === wordings.length && Math.max(...wholes) <= WANTED.whole;
		isKept &&= median(times) <= WANTED.ms[0] && percentile(times, 0.95) <= WANTED.ms[1];
		isKept &&= median(bytes) <= WANTED.bytes[0] && percentile(bytes, 0.95) <= WANTED.bytes[1];
	}
	const server = await slowServer(site, SLOW);
	const fromField: number[] = [];
	for (const query of wordings.slice(0, FROM_FIELD)) fromField.push(await askInField(browser, server.url, query));
	server.close();
	console.log(
		`slow line, from a field: first hits after ${median(fromField).toFixed(0)} ms at the median, ${Math.max(...fromField).toFixed(0)} at most`,
	);
	isKept &&= median(fromField) <= WANTED.field;
	await browser.close();
	console.log(isKept ? 'Every promise is kept.' : 'A promise is broken.');
	process.exitCode = isKept ? 0 : 1;
} finally {
	rmSync(work, { recursive: true, force: true });
}
