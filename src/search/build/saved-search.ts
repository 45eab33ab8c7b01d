/** Saved searches, which site.yaml lists: their hits by a plain scan, and the address under which the search page knows them. Pure. */
import type { SavedSearch } from '../../record/site-identity.ts';
import type { Catalog } from '../shared/catalog.ts';
import { affiliationsAt, affiliationsIn, hitValuesIn, passes } from '../shared/facets.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import { matchPage } from '../shared/match.ts';
import { parseQuery } from '../shared/query.ts';
import type { PageHits } from '../shared/results.ts';
import { AS_PASSAGES, formatSearchState, parseSearchState } from '../shared/search-state.ts';
import { fullTable } from './fold-table.ts';

/** The query part of a saved search's address as the search page writes it, without view and order. */
export function savedAddress({ query }: Pick<SavedSearch, 'query'>): string {
	return formatSearchState({ ...parseSearchState(query), ...AS_PASSAGES });
}

/**
 * Every hit of a saved search, in the record's order: by seminar the pages that have any.
 * @param pages all pages, in the catalog's order
 */
export function savedHits({ query }: Pick<SavedSearch, 'query'>, pages: readonly IndexedPage[], catalog: Catalog): Map<string, PageHits[]> {
	const { text, filters, included } = parseSearchState(query);
	const parsed = parseQuery(text, fullTable);
	const affiliations = affiliationsIn(catalog);
	const byPath = new Map(pages.map((page) => [page.path, page]));
	const found = catalog.seminars.map((seminar): [string, PageHits[]] => {
		const hitValues = hitValuesIn(seminar, affiliationsAt(seminar, affiliations, catalog));
		const own = seminar.pages.flatMap(({ id }): PageHits[] => {
			const page = byPath.get(`${seminar.id}/${id}/`);
			const all = (page && matchPage(page, parsed, fullTable, included)) ?? [];
			const hits = all.filter((hit) => passes(hitValues(hit), filters));
			return page && hits.length > 0 ? [{ page, hits }] : [];
		});
		return [seminar.id, own];
	});
	return new Map(found.filter(([, own]) => own.length > 0));
}
