/**
 * `npm run bench -- search-scale [PAGES]`: search in an archive of 1,000 pages of 16,000 characters, made from the record's own words
 * with a fixed seed: exactness by a plain scan, time and bytes of cold queries in a real browser, the index's size, and its build time
 * beside stock Pagefind's on the same pages.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { loadArchive } from '../../src/content/files.ts';
import { paragraphsOf } from '../../src/record/model.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { fullTable } from '../../src/search/build/fold-table.ts';
import type { Catalog } from '../../src/search/shared/catalog.ts';
import { fold } from '../../src/search/shared/fold.ts';
import { type IndexedPage, paragraphText } from '../../src/search/shared/indexed-page.ts';
import { FIRST_HITS } from '../../src/search/shared/results.ts';
import { launch } from '../support/browser.ts';
import { random } from '../support/generated.ts';
import { countingServer, median } from './counting.ts';

const PAGES = Number(process.argv[2] ?? 1000);
const CHARACTERS = 16_000;
const WORDINGS = 500;
const PROMISED = { ms: 50, bytes: 200_000, index: 2.2 };

const next = random(20241120);
const below = (limit: number) => Math.floor(next() * limit);

/** Pages of generated sentences. Each word is as frequent as in the record. */
function generate(): IndexedPage[] {
	const record = loadArchive('content').seminars.flatMap(({ pages }) => pages.flatMap(paragraphsOf));
	const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(record.map(({ text }) => text).join('\n'))]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment);
	const sentence = () =>
		`${Array.from({ length: 6 + below(18) }, () => `${words[below(words.length)]}${next() < 0.12 ? '，' : ''}`).join('')}。`;
	return Array.from({ length: PAGES }, (_, at) => {
		const paragraphs: IndexedPage['paragraphs'] = [];
		for (let length = 0; length < CHARACTERS; ) {
			const passages = Array.from({ length: 6 + below(8) }, (_, i) => ({ id: `p${paragraphs.length + 1}-s${i + 1}`, text: sentence() }));
			length += passages.reduce((sum, { text }) => sum + text.length, 0);
			paragraphs.push({ speaker: null, passages });
		}
		return { path: `archive/page-${at}/`, title: `第${at}頁`, seminar: '檔案', date: '2024-01-01', paragraphs };
	});
}

function catalogOf(pages: readonly IndexedPage[]): Catalog {
	const listed = pages.map(({ path, title }) => ({
		id: path.split('/')[1] ?? '',
		title,
		speeches: [[-1, CHARACTERS]] as [number, number][],
	}));
	return { speakers: [], institutions: [], topics: [], seminars: [{ id: 'archive', title: '檔案', date: '2024-01-01', pages: listed }] };
}

async function stockSeconds(pages: readonly IndexedPage[], dir: string): Promise<number> {
	const start = performance.now();
	const { index } = await pagefind.createIndex();
	if (!index) throw new Error('Pagefind does not start');
	for (const { path, title, paragraphs } of pages) {
		// The generated words are letters, digits and Chinese punctuation: nothing to escape.
		const body = paragraphs.map((paragraph) => `<p>${paragraphText(paragraph)}</p>`).join('');
		const content = `<html lang="zh-Hant-CN"><body><h1>${title}</h1>${body}</body></html>`;
		await index.addHTMLFile({ url: path, content });
	}
	await index.writeFiles({ outputPath: dir });
	await pagefind.close();
	return (performance.now() - start) / 1000;
}

const work = mkdtempSync(join(tmpdir(), 'search-scale-'));
const site = join(work, 'site');
const pages = generate();
const content = { pages, paragraphs: pages.map(({ paragraphs }) => [paragraphs.length]), catalog: catalogOf(pages) };
const utf8 = pages.reduce((sum, { paragraphs }) => paragraphs.reduce((all, one) => all + Buffer.byteLength(paragraphText(one)), sum), 0);

const built = spawnSync(process.execPath, ['src/commands/run.mjs', 'build', '--silent'], {
	stdio: 'inherit',
	env: { ...process.env, OUT_DIR: site, BASE: '/' },
});
if (built.status !== 0) process.exit(1);
const index = join(work, 'index');
/** The faster of two builds, in turns with stock Pagefind: other work on the machine can only slow a build down. */
let seconds = Number.POSITIVE_INFINITY;
let stock = Number.POSITIVE_INFINITY;
for (let turn = 0; turn < 2; turn++) {
	const start = performance.now();
	await buildIndex({ hant: content, hans: content }, index);
	seconds = Math.min(seconds, (performance.now() - start) / 1000);
	stock = Math.min(stock, await stockSeconds(pages, join(work, `stock-${turn}`)));
}
const size = globSync('**/*', { cwd: index, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
rmSync(join(site, 'search/index'), { recursive: true });
cpSync(index, join(site, 'search/index'), { recursive: true });
console.log(`${PAGES} pages, ${(utf8 / 1e6).toFixed(1)} MB of text; index built in ${seconds.toFixed(0)} s, ${(size / 1e6).toFixed(1)} MB`);
console.log(`build beside stock Pagefind: ${seconds.toFixed(0)} / ${stock.toFixed(0)} s = ${(seconds / stock).toFixed(2)} (at most 1)`);
console.log(`index beside the text in UTF-8: ${(size / utf8).toFixed(2)} (at most ${PROMISED.index})`);

const folds = pages.map(({ paragraphs }) => paragraphs.map((one) => fold(paragraphText(one), fullTable)));
const neither = ['ghost', '量子糾纏', 'xq', 'ありがとう', '鑫', '犇犇', '大學大學大學大', '한국'];
const wordings = Array.from({ length: WORDINGS }, (_, i) => {
	if (i % 25 === 24) return neither[below(neither.length)] ?? '';
	const paragraphs = folds[below(folds.length)] ?? [];
	const text = paragraphs[below(paragraphs.length)] ?? '';
	return text.slice(below(text.length - 8)).slice(0, 1 + (i % 8));
});

/** Matches and pages by a plain scan. */
function scan(folded: string): { matches: number; pages: number } {
	const counts = folds.map((paragraphs) => paragraphs.reduce((sum, text) => sum + text.split(folded).length - 1, 0));
	return { matches: counts.reduce((sum, count) => sum + count, 0), pages: counts.filter((count) => count > 0).length };
}

const BLANK = '<!doctype html><html lang="zh-Hant-CN"><meta charset="utf-8"><title>scale</title><body></body></html>';
const worker = globSync('_astro/worker-*.js', { cwd: site })[0] ?? globSync('**/*worker*.js', { cwd: join(site, '_astro') })[0] ?? '';
const server = await countingServer(site, { '/blank/': BLANK });
const browser = await launch();
const page = await (await browser.newContext()).newPage();
await page.goto(`${server.url}blank/`);

interface Reply {
	/** Milliseconds until the first hits, or until it was known that there are none; until the final results. */
	first: number;
	ms: number;
	matches: number;
	passages: number;
	pages: number;
	isCounted: boolean;
}

/** Starts a worker for each query, so that it is cold: only the engine is loaded beforehand. */
async function search(query: string, hitsWanted: number): Promise<Reply> {
	return page.evaluate(
		async ({ script, base, query, hitsWanted }) => {
			const made = new Worker(script, { type: 'module' });
			let first = 0;
			const request = (message: object) =>
				new Promise<Record<string, never>>((resolve, reject) => {
					made.onmessage = ({ data }) => {
						if ('error' in data) reject(new Error(data.error));
						if ('first' in data) first = performance.now();
						if ('catalog' in data || 'results' in data) resolve(data);
					};
					made.postMessage({ base, ...message });
				});
			await request({ id: 1, type: 'catalog', locale: 'hant', isWhole: false });
			const start = performance.now();
			const { results } = (await request({
				id: 2,
				type: 'search',
				query,
				options: { hitsWanted: hitsWanted < 0 ? Number.POSITIVE_INFINITY : hitsWanted },
			})) as unknown as {
				results: { matches: number; passages: number; pageCount: number; isCounted: boolean };
			};
			const ms = performance.now() - start;
			made.terminate();
			return {
				first: first > 0 ? first - start : ms,
				ms,
				matches: results.matches,
				passages: results.passages,
				pages: results.pageCount,
				isCounted: results.isCounted,
			};
		},
		{
			script: `${server.url}${worker.startsWith('_astro') ? worker : `_astro/${worker}`}`,
			base: `${server.url}search/index/`,
			query,
			hitsWanted,
		},
	);
}

/** The bytes that the engine loads before its first query. */
server.sent();
await search('鑫', FIRST_HITS);
const engine = [...server.sent().values()].reduce((sum, bytes) => sum + bytes, 0);
const cold: { wording: string; first: number; ms: number; bytes: number; bounded: boolean }[] = [];
const wrong: string[] = [];
for (const wording of wordings) {
	await page.context().clearCookies();
	const session = await page.context().newCDPSession(page);
	await session.send('Network.clearBrowserCache');
	await session.detach();
	server.sent();
	const reply = await search(wording, FIRST_HITS);
	const files = [...server.sent()].filter(([path]) => /\.(pf_index|hant)$|\/counts\//.test(path));
	cold.push({
		wording,
		first: reply.first,
		ms: reply.ms,
		bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
		bounded: !reply.isCounted,
	});
	const expected = scan(fold(wording, fullTable));
	const right = reply.isCounted
		? reply.matches === expected.matches && reply.pages === expected.pages
		: reply.matches <= expected.matches && reply.pages <= expected.pages && reply.passages >= FIRST_HITS;
	if (!right) wrong.push(`${wording}: ${JSON.stringify(reply)} for ${JSON.stringify(expected)}`);
}
const common = ['的', '發展', '新质生产力'];
for (const wording of common) {
	const { first } = await search(wording, FIRST_HITS);
	const all = await search(wording, -1);
	const expected = scan(fold(wording, fullTable));
	if (!all.isCounted || all.matches !== expected.matches || all.pages !== expected.pages) wrong.push(`${wording}, counted out`);
	console.log(
		`${wording}: first hits in ${first.toFixed(0)} ms; all ${all.matches} matches on ${all.pages} pages counted in ${(all.ms / 1000).toFixed(1)} s`,
	);
}
await browser.close();
server.close();
rmSync(work, { recursive: true });

const first = median(cold.map((one) => one.first));
const bytes = median(cold.map((one) => one.bytes));
console.log(`exactness: ${wordings.length + common.length - wrong.length} of ${wordings.length + common.length} wordings right`);
for (const one of wrong.slice(0, 10)) console.log(`  wrong: ${one}`);
console.log(
	`cold query, median: first hits in ${first.toFixed(0)} ms (at most ${PROMISED.ms}), ${(bytes / 1000).toFixed(0)} KB (at most ${PROMISED.bytes / 1000}); ` +
		`first page of hits or exact counts in ${median(cold.map((one) => one.ms)).toFixed(0)} ms`,
);
console.log('  by length of the wording:');
for (const length of [1, 2, 3, 4, 5, 6, 7, 8]) {
	const some = cold.filter(({ wording }) => [...wording].length === length);
	const middle = (what: 'first' | 'ms' | 'bytes') => median(some.map((one) => one[what]));
	console.log(
		`  ${length}: ${middle('first').toFixed(0)} ms, whole ${middle('ms').toFixed(0)} ms, ${(middle('bytes') / 1000).toFixed(0)} KB`,
	);
}
console.log(
	`  a lower bound at first: ${cold.filter(({ bounded }) => bounded).length} of ${cold.length}; before the first query the engine loads ${(engine / 1000).toFixed(0)} KB`,
);
const kept = wrong.length === 0 && first <= PROMISED.ms && bytes <= PROMISED.bytes && size / utf8 <= PROMISED.index && seconds <= stock;
console.log(kept ? 'Every promise is kept.' : 'A promise is broken.');
process.exit(kept ? 0 : 1);
