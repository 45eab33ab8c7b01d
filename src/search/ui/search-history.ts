/** The search page's entries in the browser's history: a query that is being typed replaces the last one, what was looked at stays. */
import { formatSearchState, type SearchState } from '../shared/search-state.ts';

/** Results that the reader looked at for this long stay in the history when the query is changed, in milliseconds. */
const REST = 2000;

export class SearchHistory {
	/** Whether the current entry is a query that is being typed and was not looked at. Further typing replaces it. */
	private isTyping = false;
	private rest: ReturnType<typeof setTimeout> | undefined;

	/** Keeps the current entry: further typing adds another. */
	keep(): void {
		clearTimeout(this.rest);
		this.isTyping = false;
	}

	/** Keeps the current entry if the reader looks at it for a while. */
	keepAfterRest(): void {
		clearTimeout(this.rest);
		this.rest = setTimeout(() => this.keep(), REST);
	}

	/** Nothing is looked at now. */
	stopRest(): void {
		clearTimeout(this.rest);
	}

	/** Writes a state to the address, as an entry of its own if it is another address. */
	write(state: SearchState): void {
		this.put(state, false);
		this.isTyping = false;
	}

	/** Writes a state whose query is typed. @param submitted whether typing has ended */
	writeTyped(state: SearchState, submitted: boolean): void {
		clearTimeout(this.rest);
		this.put(state, this.isTyping);
		this.isTyping = !submitted;
	}

	private put(state: SearchState, replaces: boolean): void {
		const address = new URL(location.href);
		address.search = formatSearchState(state);
		if (!replaces && address.href !== location.href) history.pushState(null, '', address);
		else history.replaceState(null, '', address);
	}
}
