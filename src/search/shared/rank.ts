/** The order in which hits are shown. */
import type { Hit } from './hit.ts';

/**
 * `record`: hits with all terms close together first, equals in the record's order, which has the newest seminar first. `amount`: pages
 * with the most matches first.
 */
export const HIT_ORDERS = ['record', 'newest', 'oldest', 'amount'] as const;
export type HitOrder = (typeof HIT_ORDERS)[number];

/** What hits are sorted by. */
export interface Ranked {
	hit: Pick<Hit, 'proximity' | 'shortestSpan'>;
	/** YYYY-MM-DD */
	date: string;
	/** How many matches its page has. */
	amount: number;
}

/**
 * Compares two hits for sorting. First come hits whose passage has all terms, then those whose paragraph has, then the others. Among
 * equals, the shorter span with all terms comes first. Equal hits stay in the record's order, because sorting is stable.
 */
export function byRank(a: Pick<Hit, 'proximity' | 'shortestSpan'>, b: Pick<Hit, 'proximity' | 'shortestSpan'>): number {
	// Infinity minus Infinity is not a number.
	return a.proximity - b.proximity || (a.shortestSpan === b.shortestSpan ? 0 : a.shortestSpan - b.shortestSpan);
}

const COMPARISONS: Record<HitOrder, (a: Ranked, b: Ranked) => number> = {
	record: (a, b) => byRank(a.hit, b.hit),
	newest: (a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1),
	oldest: (a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1),
	amount: (a, b) => b.amount - a.amount,
};

/** Hits in an order. @param hits in the record's order, in which equal ones stay */
export function ranked<T extends Ranked>(hits: readonly T[], order: HitOrder): T[] {
	return hits.toSorted(COMPARISONS[order]);
}
