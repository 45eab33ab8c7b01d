/** Builds the index: Pagefind's files, the pages' texts, the manifest and the catalogs. The edge to the disk and to Pagefind. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzipSync, gzip } from 'node:zlib';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import { fold, packTable } from '../shared/fold.ts';
import { INDEX_VERSION, type Manifest } from '../shared/manifest.ts';
import type { SearchPage } from '../shared/match.ts';
import { type Common, commonFrom, indexWords, listCommon } from '../shared/tokens.ts';
import { fullTable, tableFor } from './fold-table.ts';

/** What is searched in one script; the pages are the same in both. */
export interface Edition {
	/** In the record's order. */
	pages: readonly SearchPage[];
	catalog: Catalog;
}

/** What the browser needs of Pagefind's bundle; its interfaces and fragments are left out. */
const NEEDED = ['pagefind.js', 'wasm.unknown.pagefind', 'index'];
/** Pages share a file until it has so many characters: a small record is one file, a long page one of its own. */
const GROUP_LENGTH = 16_000;
/** An archive of at most so many groups is read through: 64,000 characters are about 70 KB, Pagefind alone is as much. */
const SCANNED = 4;
/** So many pages are handed to Pagefind at a time. */
const BATCH = 16;
/** How a fragment begins: Pagefind's mark, then JSON with the page's address first. */
const FRAGMENT_START = /^pagefind_dcd\{"url":("(?:[^"\\]|\\.)*")/;
/** So many bytes of a packed fragment hold its address, which stands first in it. */
const FRAGMENT_HEAD = 2048;
const pack = promisify(gzip);

function foldsOf(page: SearchPage): string[] {
	const words = page.paragraphs.map(({ passages }) => passages.map(({ text }) => text).join(''));
	return [...words, ...(page.labels ?? []).map(({ text }) => text)].map((text) => fold(text, fullTable));
}

/** Pagefind's id of each page, by the page's path. */
async function idsIn(fragments: string): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const name of await readdir(fragments)) {
		const packed = (await readFile(join(fragments, name))).subarray(0, FRAGMENT_HEAD);
		const head = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
		const [, url] = FRAGMENT_START.exec(head) ?? [];
		if (url === undefined) throw new Error(`Pagefind's fragment ${name} does not begin with its address`);
		ids.set(JSON.parse(url) as string, name.replace('.pf_fragment', ''));
	}
	return ids;
}

/** On how many pages each folded character stands. */
function countCharacters(pages: readonly (readonly string[])[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const folds of pages) for (const char of new Set(folds.join(''))) counts.set(char, (counts.get(char) ?? 0) + 1);
	return counts;
}

/** Hands each page's folds to Pagefind. */
async function feed(index: pagefind.PagefindIndex, paths: readonly string[], folds: readonly string[][], common: Common) {
	const add = async (url: string, content: string) => {
		const { errors } = await index.addCustomRecord({ url, content, language: 'unknown', meta: { title: url } });
		if (errors.length > 0) throw new Error(`Pagefind cannot index ${url}: ${errors.join('; ')}`);
	};
	let taken: Promise<unknown> = Promise.resolve();
	for (let at = 0; at < paths.length; at += BATCH) {
		// Pagefind is a process of its own: while it takes some pages, the next are made ready here.
		const next = paths.slice(at, at + BATCH).map((path, i) => ({ path, content: indexWords(folds[at + i] ?? [], common) }));
		await taken;
		taken = Promise.all(next.map(({ path, content }) => add(path, content)));
	}
	await taken;
}

async function writeBundle(index: pagefind.PagefindIndex, outputPath: string): Promise<void> {
	const { errors } = await index.writeFiles({ outputPath });
	if (errors.length > 0) throw new Error(`Pagefind cannot write ${outputPath}: ${errors.join('; ')}`);
}

/** Runs of pages that share a file, as indexes. */
function groupsOf(pages: readonly SearchPage[]): number[][] {
	const groups: number[][] = [];
	let length = GROUP_LENGTH;
	for (const [i, { paragraphs }] of pages.entries()) {
		const size = paragraphs.reduce((sum, { passages }) => passages.reduce((all, { text }) => all + text.length, sum), 0);
		if (length + size > GROUP_LENGTH) {
			groups.push([]);
			length = 0;
		}
		groups.at(-1)?.push(i);
		length += size;
	}
	return groups;
}

/** Writes each group's texts in every script; returns the names of the groups' files. */
async function writeGroups(groups: readonly number[][], editions: Record<Locale, Edition>, folder: string): Promise<string[]> {
	const names: string[] = [];
	await mkdir(folder, { recursive: true });
	for (const group of groups) {
		const packed = await Promise.all(LOCALES.map((locale) => pack(JSON.stringify(group.map((i) => editions[locale].pages[i])))));
		const name = createHash('sha256').update(Buffer.concat(packed)).digest('hex').slice(0, 10);
		for (const [i, locale] of LOCALES.entries()) await writeFile(join(folder, `${name}.${locale}`), packed[i] ?? '');
		names.push(name);
	}
	return names;
}

/** Writes the index into a folder, by way of Pagefind's bundle in another. */
async function writeIndex(editions: Record<Locale, Edition>, index: string, bundle: string): Promise<void> {
	const { pages } = editions.hant;
	const groups = groupsOf(pages);
	const created = await pagefind.createIndex();
	if (!created.index) throw new Error(`Pagefind does not start: ${created.errors.join('; ')}`);
	const folds = pages.map(foldsOf);
	const counts = countCharacters(folds);
	const common = listCommon(counts, pages.length);
	await feed(
		created.index,
		pages.map(({ path }) => path),
		folds,
		commonFrom(common),
	);
	// While Pagefind writes, which takes one core, the texts are packed.
	const [names] = await Promise.all([writeGroups(groups, editions, join(index, 'pages')), writeBundle(created.index, bundle)]);
	const ids = await idsIn(join(bundle, 'fragment'));
	const entry = JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8')) as unknown;
	const manifest: Manifest = {
		version: INDEX_VERSION,
		scanned: groups.length <= SCANNED,
		common,
		table: packTable(tableFor(new Set(counts.keys()))),
		entry,
		groups: groups.map((group, at) => {
			const paths = group.map((i) => pages[i]?.path ?? '');
			const missing = paths.find((path) => !ids.has(path));
			if (missing !== undefined) throw new Error(`Pagefind has left ${missing} out of its index`);
			return [names[at] ?? '', ...paths.map((path) => ids.get(path) ?? '')];
		}),
	};
	await writeFile(join(index, 'manifest.json'), JSON.stringify(manifest));
	for (const locale of LOCALES) await writeFile(join(index, `catalog.${locale}.json`), JSON.stringify(editions[locale].catalog));
	const metadata = (await readdir(bundle)).filter((name) => name.endsWith('.pf_meta'));
	for (const name of [...NEEDED, ...metadata]) await rename(join(bundle, name), join(index, name));
}

/**
 * Builds the index of some pages.
 * @param outDir the folder to write; what it held before is replaced only when the whole index is there
 */
export async function buildIndex(editions: Record<Locale, Edition>, outDir: string): Promise<void> {
	const work = `${outDir.replace(/\/+$/, '')}.part`;
	const index = join(work, 'index');
	await rm(work, { recursive: true, force: true });
	try {
		await writeIndex(editions, index, join(work, 'bundle'));
		await rm(outDir, { recursive: true, force: true });
		await rename(index, outDir);
	} finally {
		await pagefind.close();
		await rm(work, { recursive: true, force: true });
	}
}
