/** Writes sitemap.xml after the pages are built. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalArchive } from '../../content/gateway.ts';
import { keptJson } from '../../content/kept-results.ts';
import { HEAD_BYTES, isListedPage } from './listing.ts';
import { sitemap } from './sitemap.ts';

/** One for all pages: a new one for each of an archive's pages takes longer than reading them. */
const buffer = Buffer.alloc(HEAD_BYTES);

/** Whether search engines may list a page that was built. */
function mayList(pathname: string, dir: string): boolean {
	const name = pathname === '404/' ? '404.html' : `${pathname}index.html`;
	const file = openSync(join(dir, name), 'r');
	try {
		return isListedPage(buffer.subarray(0, readSync(file, buffer, 0, HEAD_BYTES, 0)));
	} finally {
		closeSync(file);
	}
}

/**
 * Those of some built pages that search engines may list.
 * @param dir the site's folder
 * @param pathnames of pages, without the base: ``, `speakers/`
 */
export function listedIn(dir: string, pathnames: readonly string[]): string[] {
	return pathnames.filter((pathname) => mayList(pathname, dir));
}

/** The code that makes sitemaps, and the versions of packages. */
const MADE_BY = ['src/formats/{site,xml}/*.ts', 'src/i18n/locale.ts', 'package-lock.json'];

/**
 * Writes the sitemap of all pages that search engines may list. It is kept: few corrections change the addresses of pages.
 * @param dir the site's folder
 * @param home the site's absolute address, with a slash at its end
 * @param listed every such page, without the base: ``, `speakers/`
 */
export function writeSitemap(dir: string, home: string, listed: readonly string[]): void {
	const { seminars, site } = originalArchive();
	const langs = seminars.map(({ id, lang }) => [id, lang] as const);
	const slot = keptJson('sitemaps', MADE_BY)(JSON.stringify([listed, home, site.locale, langs]));
	const kept = slot.read() as [file: string, xml: string][] | null;
	const files = kept ?? [...sitemap(listed, home, undefined, site.locale, new Map(langs))];
	if (kept === null) slot.keep(files);
	for (const [file, xml] of files) writeFileSync(join(dir, file), xml);
}
