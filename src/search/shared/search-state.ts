/** What the search page is asked, and the address that says so. Pure. */
import { type Choice, FACETS } from './facets.ts';
import type { Also } from './match.ts';

export type View = 'passages' | 'lines';
export const ORDERS = ['record', 'before', 'after', 'speaker'] as const;
/** By what lines in context are sorted: the record, what precedes or follows the wording, the speaker. */
export type Order = (typeof ORDERS)[number];

export interface Asking {
	text: string;
	choice: Choice;
	also: Also;
	view: View;
	order: Order;
}

/** Reads an address's query part; what it does not know it leaves out. */
export function readAsking(search: string): Asking {
	const params = new URLSearchParams(search);
	const choice: Choice = {};
	for (const facet of FACETS) {
		const values = params.getAll(facet).filter((value) => value !== '');
		if (values.length > 0) choice[facet] = [...new Set(values)];
	}
	const also: Also = {};
	for (const kind of ['direction', 'label'] as const) if (params.getAll('also').includes(kind)) also[kind] = true;
	const view: View = params.get('view') === 'lines' ? 'lines' : 'passages';
	return { text: params.get('q') ?? '', choice, also, view, order: ORDERS.find((order) => order === params.get('order')) ?? 'record' };
}

/** The query part of the address that asks the same, without `?`; empty where nothing is asked. */
export function writeAsking({ text, choice, also, view, order }: Asking): string {
	const params = new URLSearchParams();
	if (text !== '') params.set('q', text);
	for (const facet of FACETS) for (const value of choice[facet] ?? []) params.append(facet, value);
	for (const kind of ['direction', 'label'] as const) if (also[kind]) params.append('also', kind);
	if (view !== 'passages') params.set('view', view);
	if (order !== 'record') params.set('order', order);
	return params.toString();
}
