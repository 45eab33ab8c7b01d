/** In which order hits are shown. */
import type { Hit } from './match.ts';

/**
 * Compares two hits: where all terms meet in the passage first, then in its paragraph, then only on the page; among them the
 * shorter stretch that has every term. Equal hits stay in the record's order, since sorting is stable.
 */
export function byRank(a: Pick<Hit, 'apart' | 'span'>, b: Pick<Hit, 'apart' | 'span'>): number {
	return a.apart - b.apart || (a.span === b.span ? 0 : a.span - b.span);
}
