/** Builds the index: Pagefind's files, the pages' texts, the catalogs and the manifest. Does all file access and runs Pagefind. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzipSync, gzip } from 'node:zlib';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import { fold, packTable } from '../shared/fold.ts';
import { type IndexedPage, paragraphText } from '../shared/indexed-page.ts';
import { INDEX_VERSION, type Manifest } from '../shared/manifest.ts';
import { indexWords, listStopCharacters, parseStopCharacters, type StopCharacters } from '../shared/tokens.ts';
import { fullTable, tableFor } from './fold-table.ts';

/** What is indexed in one locale. Both locales have the same pages. */
export interface IndexContent {
	/** In the record's order. */
	pages: readonly IndexedPage[];
	catalog: Catalog;
}

/** The files of Pagefind's bundle that the browser needs. Its user interfaces and fragments are left out. */
const NEEDED = ['pagefind.js', 'wasm.unknown.pagefind', 'index'];
/** The most UTF-16 units of text in a group, unless one page is longer. A small record is one file, a long page has its own. */
const GROUP_LENGTH = 16_000;
/** The texts of an archive of at most this many groups are all searched: 64,000 characters are about 70 KB, as much as Pagefind alone. */
const MOST_SCANNED_GROUPS = 4;
/** How many pages are given to Pagefind at a time. */
const BATCH_LENGTH = 16;
/** The beginning of a fragment: Pagefind's mark, then JSON whose first property is the page's address. */
const FRAGMENT_START = /^pagefind_dcd\{"url":("(?:[^"\\]|\\.)*")/;
/** As many bytes of a packed fragment as contain its beginning. */
const FRAGMENT_START_LENGTH = 2048;
const pack = promisify(gzip);

/** The folds of all that can be searched on a page: paragraphs and labels. */
function foldsOf(page: IndexedPage): string[] {
	const texts = [...page.paragraphs.map(paragraphText), ...(page.labels ?? []).map(({ text }) => text)];
	return texts.map((text) => fold(text, fullTable));
}

/** Pagefind's id of each page, by the page's path. The ids are the names of the fragments. */
async function pagefindIds(fragments: string): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const name of await readdir(fragments)) {
		const packed = (await readFile(join(fragments, name))).subarray(0, FRAGMENT_START_LENGTH);
		const start = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
		const [, url] = FRAGMENT_START.exec(start) ?? [];
		if (url === undefined) throw new Error(`Pagefind's fragment ${name} does not begin with its address`);
		ids.set(JSON.parse(url) as string, name.replace('.pf_fragment', ''));
	}
	return ids;
}

/** On how many pages each folded character occurs. */
function countCharacters(pages: readonly (readonly string[])[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const folds of pages) for (const char of new Set(folds.join(''))) counts.set(char, (counts.get(char) ?? 0) + 1);
	return counts;
}

/** Gives each page's words to Pagefind. */
async function addPages(index: pagefind.PagefindIndex, paths: readonly string[], folds: readonly string[][], stops: StopCharacters) {
	const add = async (url: string, content: string) => {
		const { errors } = await index.addCustomRecord({ url, content, language: 'unknown', meta: { title: url } });
		if (errors.length > 0) throw new Error(`Pagefind cannot index ${url}: ${errors.join('; ')}`);
	};
	let added: Promise<unknown> = Promise.resolve();
	for (let start = 0; start < paths.length; start += BATCH_LENGTH) {
		// Pagefind runs in a process of its own: while it adds a batch, the next one is prepared here.
		const batch = paths.slice(start, start + BATCH_LENGTH);
		const next = batch.map((path, i) => ({ path, content: indexWords(folds[start + i] ?? [], stops) }));
		await added;
		added = Promise.all(next.map(({ path, content }) => add(path, content)));
	}
	await added;
}

async function writeBundle(index: pagefind.PagefindIndex, outputPath: string): Promise<void> {
	const { errors } = await index.writeFiles({ outputPath });
	if (errors.length > 0) throw new Error(`Pagefind cannot write ${outputPath}: ${errors.join('; ')}`);
}

/** Groups the pages that share a file. A page is an index into `pages`. */
function groupsOf(pages: readonly IndexedPage[]): number[][] {
	const groups: number[][] = [];
	let length = GROUP_LENGTH;
	for (const [i, { paragraphs }] of pages.entries()) {
		const pageLength = paragraphs.reduce((sum, paragraph) => sum + paragraphText(paragraph).length, 0);
		if (length + pageLength > GROUP_LENGTH) {
			groups.push([]);
			length = 0;
		}
		groups.at(-1)?.push(i);
		length += pageLength;
	}
	return groups;
}

/** Writes each group's texts in every locale. Returns the names of the groups, which are hashes of their texts. */
async function writeGroups(groups: readonly number[][], contents: Record<Locale, IndexContent>, folder: string): Promise<string[]> {
	const names: string[] = [];
	await mkdir(folder, { recursive: true });
	for (const group of groups) {
		const packed = await Promise.all(LOCALES.map((locale) => pack(JSON.stringify(group.map((i) => contents[locale].pages[i])))));
		const name = createHash('sha256').update(Buffer.concat(packed)).digest('hex').slice(0, 10);
		for (const [i, locale] of LOCALES.entries()) await writeFile(join(folder, `${name}.${locale}`), packed[i] ?? '');
		names.push(name);
	}
	return names;
}

/**
 * @param index the folder to write the index into
 * @param bundle a folder for Pagefind's output, of which only a part is needed
 */
async function writeIndex(contents: Record<Locale, IndexContent>, index: string, bundle: string): Promise<void> {
	const { pages } = contents.hant;
	const groups = groupsOf(pages);
	const created = await pagefind.createIndex();
	if (!created.index) throw new Error(`Pagefind does not start: ${created.errors.join('; ')}`);
	const folds = pages.map(foldsOf);
	const counts = countCharacters(folds);
	const stops = listStopCharacters(counts, pages.length);
	await addPages(
		created.index,
		pages.map(({ path }) => path),
		folds,
		parseStopCharacters(stops),
	);
	// Pagefind writes on one core; the texts are packed on another.
	const [names] = await Promise.all([writeGroups(groups, contents, join(index, 'pages')), writeBundle(created.index, bundle)]);
	const ids = await pagefindIds(join(bundle, 'fragment'));
	const entry = JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8')) as unknown;
	const manifest: Manifest = {
		version: INDEX_VERSION,
		scanned: groups.length <= MOST_SCANNED_GROUPS,
		common: stops,
		table: packTable(tableFor(new Set(counts.keys()))),
		entry,
		groups: groups.map((group, i) => {
			const paths = group.map((page) => pages[page]?.path ?? '');
			const missing = paths.find((path) => !ids.has(path));
			if (missing !== undefined) throw new Error(`Pagefind did not index ${missing}`);
			return [names[i] ?? '', ...paths.map((path) => ids.get(path) ?? '')];
		}),
	};
	await writeFile(join(index, 'manifest.json'), JSON.stringify(manifest));
	for (const locale of LOCALES) await writeFile(join(index, `catalog.${locale}.json`), JSON.stringify(contents[locale].catalog));
	const metadata = (await readdir(bundle)).filter((name) => name.endsWith('.pf_meta'));
	for (const name of [...NEEDED, ...metadata]) await rename(join(bundle, name), join(index, name));
}

/**
 * Builds the index.
 * @param outDir the folder to write; its former content is replaced only when the whole index is ready
 * @throws if Pagefind fails or leaves out a page
 */
export async function buildIndex(contents: Record<Locale, IndexContent>, outDir: string): Promise<void> {
	const work = `${outDir.replace(/\/+$/, '')}.part`;
	const index = join(work, 'index');
	await rm(work, { recursive: true, force: true });
	try {
		await writeIndex(contents, index, join(work, 'bundle'));
		await rm(outDir, { recursive: true, force: true });
		await rename(index, outDir);
	} finally {
		await pagefind.close();
		await rm(work, { recursive: true, force: true });
	}
}
