/** Builds the index: Pagefind's files, the pages' texts, the catalogs and the manifest. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import { fold, packTable } from '../shared/fold.ts';
import { type IndexedPage, paragraphText } from '../shared/indexed-page.ts';
import { hashOfPaths, INDEX_VERSION, MANIFEST_FILE, type Manifest } from '../shared/manifest.ts';
import { listStopCharacters, parseStopCharacters } from '../shared/tokens.ts';
import { hashOfContent } from './content-hash.ts';
import { fullTable, tableFor } from './fold-table.ts';
import { soundsOf } from './name-sounds.ts';
import { addPages, moveBundle, pagefindIds, writeBundle } from './pagefind-bundle.ts';

/** What is indexed in one locale. Both locales have the same pages. */
export interface IndexContent {
	/** In the record's order. */
	pages: readonly IndexedPage[];
	catalog: Catalog;
}

/** The most UTF-16 units of text in a group, unless one page is longer. A small record is one file, a long page has its own. */
const GROUP_LENGTH = 16_000;
/** The texts of an archive of at most this many groups are all searched: 64,000 characters are about 70 KB, as much as Pagefind alone. */
const MOST_SCANNED_GROUPS = 4;
const pack = promisify(gzip);

/** The folds of all that can be searched on a page: paragraphs and labels. */
function foldsOf(page: IndexedPage): string[] {
	const texts = [...page.paragraphs.map(paragraphText), ...(page.labels ?? []).map(({ text }) => text)];
	return texts.map((text) => fold(text, fullTable));
}

/** On how many pages each folded character occurs. */
function countCharacters(pages: readonly (readonly string[])[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const folds of pages) for (const char of new Set(folds.join(''))) counts.set(char, (counts.get(char) ?? 0) + 1);
	return counts;
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
		const name = hashOfContent(Buffer.concat(packed));
		for (const [i, locale] of LOCALES.entries()) await writeFile(join(folder, `${name}.${locale}`), packed[i] ?? '');
		names.push(name);
	}
	return names;
}

/** Writes a locale's catalog. Returns the file's name. */
async function writeCatalog(locale: Locale, catalog: Catalog, folder: string): Promise<string> {
	const json = JSON.stringify(catalog);
	const file = `catalog.${locale}.${hashOfContent(json)}.json`;
	await writeFile(join(folder, file), json);
	return file;
}

/** Writes the characters that sound like those of the catalog's names. Names no file if there are no names. */
async function writeSounds({ speakers, institutions, topics }: Catalog, folder: string): Promise<Pick<Manifest, 'sounds'>> {
	const syllables = [...speakers, ...institutions, ...topics].flatMap(({ roman }) =>
		roman.split(' ').filter((syllable) => syllable !== ''),
	);
	if (syllables.length === 0) return {};
	const json = JSON.stringify(soundsOf(new Set(syllables)));
	const sounds = `sounds.${hashOfContent(json)}.json`;
	await writeFile(join(folder, sounds), json);
	return { sounds };
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
	const manifest: Manifest = {
		version: INDEX_VERSION,
		scanned: groups.length <= MOST_SCANNED_GROUPS,
		common: stops,
		table: packTable(tableFor(new Set(counts.keys()))),
		...(await moveBundle(bundle, index)),
		catalogs: {
			hant: await writeCatalog('hant', contents.hant.catalog, index),
			hans: await writeCatalog('hans', contents.hans.catalog, index),
		},
		...(await writeSounds(contents.hant.catalog, index)),
		paths: hashOfPaths(pages.map(({ path }) => path)),
		groups: groups.map((group, i) => {
			const paths = group.map((page) => pages[page]?.path ?? '');
			const missing = paths.find((path) => !ids.has(path));
			if (missing !== undefined) throw new Error(`Pagefind did not index ${missing}`);
			return [names[i] ?? '', ...paths.map((path) => ids.get(path) ?? '')];
		}),
	};
	await writeFile(join(index, MANIFEST_FILE), JSON.stringify(manifest));
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
