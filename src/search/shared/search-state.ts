/** What the search page shows, as the query part of its address. */
import { FACETS, type Filters } from './facets.ts';
import { type IncludedKinds, OPTIONAL_KINDS } from './hit.ts';
import { cutQuery } from './query-length.ts';
import { HIT_ORDERS, type HitOrder } from './rank.ts';

export type View = 'passages' | 'lines';
/** The orders of passages, and those of concordance lines alone: by the text before or after the match, by the speaker. */
export const ORDERS = [...HIT_ORDERS, 'before', 'after', 'speaker'] as const;
export type Order = (typeof ORDERS)[number];
/** The orders that each view can have. One that a view does not have counts as `record`. */
export const ORDERS_OF: Record<View, readonly Order[]> = {
	passages: HIT_ORDERS,
	lines: ['record', 'oldest', 'before', 'after', 'speaker'],
};

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
	return { text, filters, included, view, order: ORDERS_OF[view].find((order) => order === params.get('order')) ?? 'record' };
}

/** Whether the query of an address is longer than what is searched. */
export function isQueryCut(search: string): boolean {
	const text = new URLSearchParams(search).get('q') ?? '';
	return cutQuery(text) !== text;
}

/** The order in which the engine looks for hits of a state. */
export function hitOrderOf({ order }: Pick<SearchState, 'order'>): HitOrder {
	return HIT_ORDERS.find((one) => one === order) ?? 'record';
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
