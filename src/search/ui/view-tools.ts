/** The controls above the hits: how they are shown, and in which order. */
import { subjectOf } from '../shared/characteristic.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import { AS_PASSAGES, ORDERS_OF, type Order, type SearchState, VIEWS, type View } from '../shared/search-state.ts';
import { button, element } from './dom.ts';

/** What can be said of the order that is there by itself. */
export interface DefaultOrder {
	/** Whether the query has several terms: hits with the terms close together come first. */
	isByDistance: boolean;
	/** Whether the archive has several seminars: the newest comes first. */
	isByDate: boolean;
	/** Whether there are hits that have not been counted, and so not been sorted. */
	isPartial: boolean;
}

/** The orders that differ from each other here, each with what it is called. */
function ordersIn(texts: Pick<SearchTexts, 'orders'>, view: View, { isByDistance, isByDate }: DefaultOrder): [Order, string][] {
	const isNear = view === 'passages' && isByDistance;
	const own = isNear ? texts.orders.near : isByDate ? texts.orders.newest : texts.orders.record;
	return ORDERS_OF[view]
		.filter((order) => (order === 'newest' ? isNear && isByDate : order !== 'oldest' || isByDate))
		.map((order) => [order, order === 'record' ? own : texts.orders[order]]);
}

/** Orders that are right only within what has been counted: the others begin with what was looked for first. */
const WITHIN_COUNTED: readonly Order[] = ['amount', 'before', 'after', 'speaker'];

/** @param onChange called with the new state when the reader changes the view or the order */
export function viewTools(
	texts: Pick<SearchTexts, 'view' | 'views' | 'order' | 'orders' | 'orderPartial'>,
	state: SearchState,
	byDefault: DefaultOrder,
	onChange: (state: SearchState) => void,
): HTMLElement[] {
	const subject = subjectOf(state.filters);
	const views = VIEWS.filter((view) => view !== 'words' || subject).map((view) => {
		const made = button('', texts.views[view], () => onChange({ ...state, ...AS_PASSAGES, view }));
		made.ariaPressed = String(state.view === view);
		made.dataset['key'] = `view:${view}`;
		return made;
	});
	const group = element('div', 'view-switch', ...views);
	group.role = 'group';
	group.ariaLabel = texts.view;
	// These are in no other order.
	if (state.view === 'chart' || state.view === 'words') return [group];
	const orders = ordersIn(texts, state.view, byDefault);
	const select = element('select', '', ...orders.map(([order, label]) => new Option(label, order, false, order === state.order)));
	select.dataset['key'] = 'order';
	select.addEventListener('change', () => onChange({ ...state, order: orders[select.selectedIndex]?.[0] ?? 'record' }));
	const note = byDefault.isPartial && WITHIN_COUNTED.includes(state.order) ? [element('span', 'quiet', texts.orderPartial)] : [];
	return [group, element('label', 'order', texts.order, select), ...note];
}
