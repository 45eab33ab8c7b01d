/** The order in which hits are shown. */
import type { Hit } from './hit.ts';

/**
 * Compares two hits for sorting. First come hits whose passage has all terms, then those whose paragraph has, then the others. Among
 * equals, the shorter span with all terms comes first. Equal hits stay in the record's order, because sorting is stable.
 */
export function byRank(a: Pick<Hit, 'proximity' | 'shortestSpan'>, b: Pick<Hit, 'proximity' | 'shortestSpan'>): number {
	// Infinity minus Infinity is not a number.
	return a.proximity - b.proximity || (a.shortestSpan === b.shortestSpan ? 0 : a.shortestSpan - b.shortestSpan);
}
