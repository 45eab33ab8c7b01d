/** What a site has beside its pages: the search index, tables, lists and share pictures. */
import { drawAhead } from '../cards/seminar-picture.ts';
import { writeDataset } from '../formats/dataset/write-dataset.ts';
import { writeSitemap } from '../formats/site/write-sitemap.ts';
import { beginIndex } from '../search/build/site-index.ts';
import { writeOfflineLists } from './offline/write-offline-lists.ts';
import { writeHeaders } from './write-headers.ts';

export interface BuiltSite {
	/** Its folder. */
	dir: string;
	/** The path that it is served below, with a slash at both ends. */
	base: string;
	/** Its origin; undefined where none is given. */
	site: string | undefined;
}

const NO_SITEMAP = 'no sitemap.xml and no opensearch.xml: they need the site’s origin, in the environment variable SITE';

/**
 * Begins what is made while pages are written. A picture is drawn by the libraries' own threads, so both cores work.
 * @param warn prints what is not as it should be
 * @returns what waits for it, and makes the rest; given the paths of all pages below the base that search engines may list, when pages are written
 */
export async function beginBesidePages(
	{ dir, base, site }: BuiltSite,
	warn: (text: string) => void,
): Promise<(listed: readonly string[]) => Promise<void>> {
	const endIndex = await beginIndex(dir, base);
	// A picture that cannot be drawn fails where its file is written; until then the build only takes longer.
	drawAhead().catch((error: unknown) => warn(`share pictures are not drawn ahead: ${error}`));
	const addressOf = (path: string) => (site === undefined ? `${base}${path}` : new URL(`${base}${path}`, site).href);
	return async (listed) => {
		if (site === undefined) warn(NO_SITEMAP);
		else writeSitemap(dir, addressOf(''), listed);
		await writeDataset(dir, addressOf);
		await endIndex();
		writeOfflineLists(dir);
		writeHeaders(dir, base);
	};
}
