/** Builds the index into the site's folder, beside the pages. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalArchive } from '../../content/gateway.ts';
import { readRootLocale } from '../../content/root-locale.ts';
import { LOCALES, localeFolder } from '../../i18n/locale.ts';
import { INDEX_PATH, MANIFEST_FILE, type Manifest, wholeManifestFile } from '../shared/manifest.ts';
import { takeArchiveWords } from './archive-words.ts';
import { buildIndex } from './build-index.ts';
import { indexBeside } from './index-beside.ts';
import { contentIn, contentPieces } from './locale-content.ts';
import { withLinks } from './search-page-links.ts';

/**
 * Rewrites both search pages with links to what a first search needs.
 * @param root the built site's folder
 */
async function linkSearchPages(root: string, base: string): Promise<void> {
	const read = (path: string) => readFileSync(join(root, path), 'utf8');
	const files = readdirSync(join(root, '_astro')).map((name) => `_astro/${name}`);
	const { scanned, places } = JSON.parse(read(`${INDEX_PATH}${MANIFEST_FILE}`)) as Manifest;
	for (const locale of LOCALES) {
		const path = `${localeFolder(locale, readRootLocale())}search/index.html`;
		const needed = {
			manifest: `${INDEX_PATH}${scanned ? wholeManifestFile(locale) : MANIFEST_FILE}`,
			// Of a large archive it depends on the query what else is needed.
			places: scanned ? null : `${INDEX_PATH}${places}`,
		};
		writeFileSync(join(root, path), await withLinks(read(path), needed, { files, read, base }));
	}
}

/** A thread takes half a second to start; the index of so many pages is made sooner. */
const FEW_PAGES = 50;

/** @returns what waits for the index */
async function beginBuilding(dir: string): Promise<() => Promise<void>> {
	const pages = originalArchive().seminars.reduce((sum, seminar) => sum + seminar.pages.length, 0);
	if (pages > FEW_PAGES) {
		const { words, index } = await indexBeside({ hant: contentPieces('hant'), hans: contentPieces('hans') }, dir);
		takeArchiveWords(words);
		return index;
	}
	const building = buildIndex({ hant: contentIn('hant'), hans: contentIn('hans') }, dir);
	// What goes wrong is thrown when somebody waits for it; until then it must not end the process.
	building.catch(() => {});
	return () => building;
}

/**
 * Begins to build the index of both locales, while pages are written.
 * @param root the site's folder, empty or with the first pages
 * @param base the path that it is served below, with a slash at both ends
 * @returns what waits for the index, when all pages are written
 */
export async function beginIndex(root: string, base: string): Promise<() => Promise<void>> {
	const wait = await beginBuilding(join(root, INDEX_PATH));
	return async () => {
		await wait();
		await linkSearchPages(root, base);
	};
}
