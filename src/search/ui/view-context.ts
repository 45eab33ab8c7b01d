/** What the views of results share. */
import type { OtherIndex, SearchData, SearchTexts } from '../shared/element-data.ts';
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

/**
 * Reads the data of the element that starts a search.
 * @param texts the interface texts
 */
export function readSearchData<T>({ dataset }: HTMLElement, texts: T): SearchData<T> {
	const data = { ...dataset, texts } as SearchData<T>;
	const others = JSON.parse(dataset['others'] ?? '[]') as OtherIndex[];
	// A worker needs a full address.
	const full = (address: string) => new URL(address, location.href).href;
	return {
		...data,
		index: full(data.index),
		...(others.length > 0 && { others: others.map(({ index, site }) => ({ index: full(index), site })) }),
	};
}

/** The address of a page with hits. It has the query, so that the page marks the matches. */
export function pageAddress({ site, query }: ViewContext<never>, page: PageHits['page']): string {
	return `${page.site ?? site}${page.path}${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;
}

/** The address of a passage with hits. */
export function hitAddress(context: ViewContext<never>, page: PageHits['page'], id: string): string {
	return `${pageAddress(context, page)}#${id}`;
}

/** Which sites do not answer; nothing where all do. */
export function missingNote(texts: Partial<Pick<SearchTexts, 'missing'>>, { missing = [] }: Pick<Results, 'missing'>): string[] {
	return missing.length > 0 ? [filled(texts.missing ?? '', { sites: missing.join('、') })] : [];
}

type SummaryTexts = Pick<SearchTexts, 'summary' | 'counted' | 'atLeast'> & Partial<Pick<SearchTexts, 'missing'>>;

/** How many matches there are in how many passages and pages, or at least are; and which sites do not answer. */
export function summaryOf(texts: SummaryTexts, results: Results): string {
	const { matches, passages, pageCount: pages, isCounted, uncounted } = results;
	const text = uncounted === 0 ? texts.summary : isCounted ? texts.counted : texts.atLeast;
	return [filled(text, { matches, passages, pages, uncounted }), ...missingNote(texts, results)].join('。');
}
