/** What the views of results share. */
import type { SearchData, SearchTexts } from '../shared/element-data.ts';
import type { PageHits, Results } from '../shared/results.ts';
import { filled } from './dom.ts';

/** What a view needs besides the results; `Keys` are the interface texts that it uses. */
export interface ViewContext<Keys extends keyof SearchTexts> {
	/** The site's address in this locale. */
	site: string;
	/** The query as it was typed; empty where its matches are not to be marked. */
	query: string;
	texts: Pick<SearchTexts, Keys>;
}

/** Reads the data of the element that starts a search. */
export function readSearchData<T>({ dataset }: HTMLElement): SearchData<T> {
	const data = { ...dataset, texts: JSON.parse(dataset['texts'] ?? '{}') as T } as SearchData<T>;
	// A worker needs a full address.
	return { ...data, index: new URL(data.index, location.href).href };
}

/** The address of a page with hits. It has the query, so that the page marks the matches. */
export function pageAddress({ site, query }: ViewContext<never>, { path }: PageHits['page']): string {
	return `${site}${path}${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;
}

/** The address of a passage with hits. */
export function hitAddress(context: ViewContext<never>, page: PageHits['page'], id: string): string {
	return `${pageAddress(context, page)}#${id}`;
}

/** How many matches there are in how many passages and pages, or at least are. */
export function summaryOf(texts: Pick<SearchTexts, 'summary' | 'counted' | 'atLeast'>, results: Results): string {
	const { matches, passages, pageCount: pages, isCounted, uncounted } = results;
	const text = !isCounted ? texts.atLeast : uncounted > 0 ? texts.counted : texts.summary;
	return filled(text, { matches, passages, pages, uncounted });
}
