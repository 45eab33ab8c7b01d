/** The site's pages for search engines (sitemaps.org 0.9), each with its address in the other locale. */
import { x } from 'xastscript';
import {
	DEFAULT_ROOT,
	LANG,
	LOCALES,
	type Locale,
	langIn,
	localeFolder,
	localeOf,
	otherLocale,
	type RecordLang,
} from '../../i18n/locale.ts';
import { multiline, xmlDocument } from '../xml/write.ts';

/** The protocol allows 50,000 addresses and 50 MB in a file. 20,000 addresses with their alternates take about 12 MB. */
const MOST_PER_FILE = 20_000;

const NAMESPACES = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };

/**
 * @param pathnames every page that may be listed, without the base: ``, `hans/speakers/`
 * @param home the absolute address of the site, with a slash at its end
 * @param mostPerFile how many addresses one file can have
 * @param root the locale at the root
 * @param langs id of a seminar → the language of its record
 * @returns file name → XML: `sitemap.xml`, and if that is an index, the files in it
 */
export function sitemap(
	pathnames: readonly string[],
	home: string,
	mostPerFile = MOST_PER_FILE,
	root = DEFAULT_ROOT,
	langs: ReadonlyMap<string, RecordLang> = new Map(),
): Map<string, string> {
	const folder = localeFolder(otherLocale(root), root);
	const known = new Set(pathnames);
	const paths = new Set(pathnames.map((pathname) => (pathname.startsWith(folder) ? pathname.slice(folder.length) : pathname)));
	const url = (path: string, locale: Locale) => new URL(`${localeFolder(locale, root)}${path}`, home).href;
	const langOf = (path: string) => langs.get(path.slice(0, Math.max(path.indexOf('/'), 0)));
	const entries = [...paths].sort().flatMap((path) => {
		const alternate = (hreflang: string, href: string) => x('xhtml:link', { rel: 'alternate', hreflang, href });
		const lang = langOf(path);
		// A sparse archive has some pages in one locale only.
		const locales = LOCALES.filter((one) => known.has(`${localeFolder(one, root)}${path}`));
		const alternates = locales.map((one) => alternate(lang ? langIn(lang, one) : LANG[one], url(path, one)));
		const original = lang ? localeOf(lang) : root;
		alternates.push(alternate('x-default', url(path, locales.find((one) => one === original) ?? locales[0] ?? root)));
		return locales.map((locale) => x('url', [x('loc', url(path, locale)), ...alternates]));
	});
	if (entries.length <= mostPerFile) return new Map([['sitemap.xml', xmlDocument(multiline('urlset', NAMESPACES, entries))]]);
	const files = new Map<string, string>();
	for (let at = 0; at < entries.length; at += mostPerFile) {
		files.set(`sitemap-${files.size + 1}.xml`, xmlDocument(multiline('urlset', NAMESPACES, entries.slice(at, at + mostPerFile))));
	}
	const parts = [...files.keys()].map((file) => x('sitemap', [x('loc', new URL(file, home).href)]));
	return files.set('sitemap.xml', xmlDocument(multiline('sitemapindex', { xmlns: NAMESPACES.xmlns }, parts)));
}
