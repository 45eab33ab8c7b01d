/** What the search page shows, as the query part of its address. */
import { FACETS, type Filters } from './facets.ts';
import { type IncludedKinds, OPTIONAL_KINDS } from './hit.ts';
import { cutQuery } from './query-length.ts';

export type View = 'passages' | 'lines';
export const ORDERS = ['record', 'before', 'after', 'speaker'] as const;
/** How concordance lines are sorted: in the record's order, by the text before or after the match, by the speaker. */
export type Order = (typeof ORDERS)[number];

export interface SearchState {
	/** The query as it was typed, at most `MOST_QUERY_LENGTH` long. */
	text: string;
	filters: Filters;
	included: IncludedKinds;
	view: View;
	order: Order;
}

/**
 * Reads the query part of an address. Unknown parameters and values are ignored.
 * @param search with or without `?`
 */
export function parseSearchState(search: string): SearchState {
	const params = new URLSearchParams(search);
	const filters: Filters = {};
	for (const facet of FACETS) {
		const values = params.getAll(facet).filter((value) => value !== '');
		if (values.length > 0) filters[facet] = [...new Set(values)];
	}
	const included: IncludedKinds = {};
	for (const kind of OPTIONAL_KINDS) if (params.getAll('also').includes(kind)) included[kind] = true;
	const view: View = params.get('view') === 'lines' ? 'lines' : 'passages';
	const text = cutQuery(params.get('q') ?? '');
	return { text, filters, included, view, order: ORDERS.find((order) => order === params.get('order')) ?? 'record' };
}

/** Whether the query of an address is longer than what is searched. */
export function isQueryCut(search: string): boolean {
	const text = new URLSearchParams(search).get('q') ?? '';
	return cutQuery(text) !== text;
}

/** Writes the query part of an address, without `?`. Default values are left out. */
export function formatSearchState({ text, filters, included, view, order }: SearchState): string {
	const params = new URLSearchParams();
	if (text !== '') params.set('q', text);
	for (const facet of FACETS) for (const value of filters[facet] ?? []) params.append(facet, value);
	for (const kind of OPTIONAL_KINDS) if (included[kind]) params.append('also', kind);
	if (view !== 'passages') params.set('view', view);
	if (order !== 'record') params.set('order', order);
	return params.toString();
}
