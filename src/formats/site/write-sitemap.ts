/** Writes sitemap.xml after the pages are built. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalArchive } from '../../content/gateway.ts';
import { isListed } from './listing.ts';
import { sitemap } from './sitemap.ts';

/** Enough for the head of a page; a whole page can have some hundred thousand bytes. */
const HEAD_BYTES = 32_768;

/** One for all pages: a new one for each of an archive's pages takes longer than reading them. */
const buffer = Buffer.alloc(HEAD_BYTES);

/** The beginning of a built page. Its markup is ASCII; to decode the words between takes longer than reading them. */
function headOf(pathname: string, dir: string): string {
	const name = pathname === '404/' ? '404.html' : `${pathname}index.html`;
	const file = openSync(join(dir, name), 'r');
	try {
		const length = readSync(file, buffer, 0, HEAD_BYTES, 0);
		return buffer.toString('latin1', 0, length);
	} finally {
		closeSync(file);
	}
}

/**
 * Writes the sitemap of all pages that search engines may list.
 * @param dir the site's folder
 * @param home the site's absolute address, with a slash at its end
 * @param pathnames every page, without the base: ``, `speakers/`
 */
export function writeSitemap(dir: string, home: string, pathnames: readonly string[]): void {
	const listed = pathnames.filter((pathname) => isListed(headOf(pathname, dir)));
	const { seminars, site } = originalArchive();
	const langs = new Map(seminars.map(({ id, lang }) => [id, lang]));
	for (const [file, xml] of sitemap(listed, home, undefined, site.locale, langs)) writeFileSync(join(dir, file), xml);
}
