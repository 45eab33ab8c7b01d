/** The link to the feed of the search that is shown, if site.yaml lists that search. */
import type { SavedLink } from '../shared/element-data.ts';
import { AS_PASSAGES, formatSearchState, type SearchState } from '../shared/search-state.ts';
import { element } from './dom.ts';

export function savedLink(saved: readonly SavedLink[], state: SearchState): HTMLElement[] {
	const shown = formatSearchState({ ...state, ...AS_PASSAGES });
	return saved
		.filter(({ query }) => query === shown)
		.map(({ feed, label }) => Object.assign(element('a', '', label), { href: feed, type: 'application/atom+xml' }));
}
