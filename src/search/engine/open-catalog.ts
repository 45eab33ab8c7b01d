/** Loads a locale's catalog and prepares it for searching. */
import type { Locale } from '../../i18n/locale.ts';
import { type Catalog, pagePathsIn } from '../shared/catalog.ts';
import type { FoldTable } from '../shared/fold.ts';
import { hashOfPaths, type Manifest } from '../shared/manifest.ts';
import { type PackedCatalog, unpackCatalog } from '../shared/packed-catalog.ts';
import type { NamedEntry } from './answer-request.ts';
import type { CheckedFetch } from './checked-fetch.ts';
import { namesIn } from './name-answers.ts';
import { type PageFacets, pageFacetsIn } from './page-facets.ts';
import type { Speeches } from './speeches.ts';

/** A catalog and what is computed from it once. */
export interface OpenCatalog {
	catalog: Catalog;
	pageFacets: PageFacets[];
	names: NamedEntry[];
}

/** Manifest and catalog are joined by the pages' positions: with other pages, hits would be lost or get wrong facets. */
function checkPages(catalog: Catalog, { groups, paths }: Manifest): void {
	const catalogPaths = pagePathsIn(catalog);
	const pageCount = groups.reduce((sum, [, pages]) => sum + pages, 0);
	if (catalogPaths.length !== pageCount) throw new Error(`the catalog has ${catalogPaths.length} pages, the manifest has ${pageCount}`);
	if (hashOfPaths(catalogPaths) !== paths) throw new Error('the catalog has other pages than the manifest');
}

/**
 * @param speeches those of a large archive: of these the catalog gets the speakers alone, without lengths
 * @throws if the catalog cannot be loaded, is damaged, or has other pages than the manifest
 */
export async function openCatalog(
	locale: Locale,
	manifest: Manifest,
	table: FoldTable,
	{ json }: CheckedFetch,
	speeches: Pick<Speeches, 'speakers' | 'withSpeakers'> | null,
): Promise<OpenCatalog> {
	const [packed] = await Promise.all([json<PackedCatalog>(manifest.catalogs[locale]), speeches?.speakers()]);
	const named = unpackCatalog(packed);
	checkPages(named, manifest);
	const catalog = speeches ? await speeches.withSpeakers(named) : named;
	return { catalog, pageFacets: pageFacetsIn(catalog), names: namesIn(catalog, table) };
}
