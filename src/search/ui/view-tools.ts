/** The controls above the hits: by passage or as a concordance, and the concordance's order. */
import type { SearchTexts } from '../shared/element-data.ts';
import { ORDERS, type SearchState } from '../shared/search-state.ts';
import { button, element } from './dom.ts';

/** @param onChange called with the new state when the reader changes the view or the order */
export function viewTools(
	texts: Pick<SearchTexts, 'view' | 'views' | 'order' | 'orders'>,
	state: SearchState,
	onChange: (state: SearchState) => void,
): HTMLElement[] {
	const views = (['passages', 'lines'] as const).map((view) => {
		const made = button('', texts.views[view], () => onChange({ ...state, view, order: 'record' }));
		made.ariaPressed = String(state.view === view);
		made.dataset['key'] = `view:${view}`;
		return made;
	});
	const group = element('div', 'view-switch', ...views);
	group.role = 'group';
	group.ariaLabel = texts.view;
	if (state.view === 'passages') return [group];
	const select = element('select', '', ...ORDERS.map((order) => new Option(texts.orders[order], order, false, order === state.order)));
	select.dataset['key'] = 'order';
	select.addEventListener('change', () => onChange({ ...state, order: ORDERS[select.selectedIndex] ?? 'record' }));
	return [group, element('label', 'order', texts.order, select)];
}
