/** What the search page shows, as the query part of its address. */
import { FACETS, type Filters } from './facets.ts';
import { type IncludedKinds, OPTIONAL_KINDS } from './hit.ts';
import { cutQuery } from './query-length.ts';
import { HIT_ORDERS, type HitOrder } from './rank.ts';

/** Hits by passage, as concordance lines, or as charts of how they are distributed; or, of no query, what words are characteristic. */
export const VIEWS = ['passages', 'lines', 'chart', 'words'] as const;
export type View = (typeof VIEWS)[number];
/** What the charts show: matches, or matches per 10,000 characters. */
export const UNITS = ['count', 'rate'] as const;
export type Unit = (typeof UNITS)[number];
/** The orders of passages, and those of concordance lines alone: by the text before or after the match, by the speaker. */
export const ORDERS = [...HIT_ORDERS, 'before', 'after', 'speaker'] as const;
export type Order = (typeof ORDERS)[number];
/** The orders that each view can have. One that a view does not have counts as `record`. */
export const ORDERS_OF: Record<View, readonly Order[]> = {
	passages: HIT_ORDERS,
	lines: ['record', 'oldest', 'before', 'after', 'speaker'],
	chart: ['record'],
	words: ['record'],
};

export interface SearchState {
	/** The query as it was typed, at most `MOST_QUERY_LENGTH` long. */
	text: string;
	filters: Filters;
	included: IncludedKinds;
	view: View;
	order: Order;
	/** The query that the charts compare with; empty for none. Only charts have one. */
	versus: string;
	unit: Unit;
}

/** The part of a state that belongs to the view of passages: what a link to other hits begins with. */
export const AS_PASSAGES: Pick<SearchState, 'view' | 'order' | 'versus' | 'unit'> = {
	view: 'passages',
	order: 'record',
	versus: '',
	unit: 'count',
};

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
	const compared = cutQuery(params.get('vs') ?? '');
	const view = VIEWS.find((one) => one === params.get('view')) ?? (compared === '' ? 'passages' : 'chart');
	return {
		text: cutQuery(params.get('q') ?? ''),
		filters,
		included,
		view,
		order: ORDERS_OF[view].find((order) => order === params.get('order')) ?? 'record',
		versus: view === 'chart' ? compared : '',
		unit: UNITS.find((unit) => view === 'chart' && unit === params.get('unit')) ?? 'count',
	};
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
export function formatSearchState({ text, filters, included, view, order, versus, unit }: SearchState): string {
	const params = new URLSearchParams();
	if (text !== '') params.set('q', text);
	if (versus !== '') params.set('vs', versus);
	for (const facet of FACETS) for (const value of filters[facet] ?? []) params.append(facet, value);
	for (const kind of OPTIONAL_KINDS) if (included[kind]) params.append('also', kind);
	// A second query is compared in charts, which need not be said.
	if (view !== 'passages' && versus === '') params.set('view', view);
	if (order !== 'record') params.set('order', order);
	if (unit !== 'count') params.set('unit', unit);
	return params.toString();
}
