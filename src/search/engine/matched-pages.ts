/** Which pages match a query, and how often, from where its terms stand. Pure. */
import type { Query } from '../shared/query.ts';
import type { LocatedTerm, PageMatches } from './located-term.ts';

/** A page, and where its matches of each term are. */
export interface MatchedPage {
	/** In the record's order. */
	position: number;
	/** Those in the record's words alone, if the pages are exact. */
	terms: PageMatches[];
}

export interface MatchedPages {
	/** Whether these are the pages that match in the record's words, with their matches. If not, others are among them, and texts decide. */
	isExact: boolean;
	/** In the record's order. */
	pages: MatchedPage[];
}

/** The matches in the record's words. @param end how many places these have */
function inWords(matches: PageMatches, end: number): PageMatches {
	if ('places' in matches) return { places: matches.places.filter((place) => place < end) };
	return { slots: matches.slots[0] === 0 ? matches.slots.slice(2) : matches.slots };
}

/** How many matches there are. */
export function countIn(matches: PageMatches): number {
	if ('places' in matches) return matches.places.length;
	return matches.slots.reduce((sum, value, i) => (i % 2 === 1 ? sum + value : sum), 0);
}

/** Whether two terms can be so near to each other as a limit wants: a character has one or two places. */
function canBeNear(left: PageMatches, right: PageMatches, [a, b]: readonly [string, string], distance: number): boolean {
	if ('slots' in left || 'slots' in right) return true;
	const most = Math.max(a.length, b.length) + 2 * distance;
	const others = right.places;
	let from = 0;
	return left.places.some((place) => {
		while (from < others.length && (others[from] ?? 0) < place - most) from++;
		return (others[from] ?? Number.POSITIVE_INFINITY) <= place + most;
	});
}

/**
 * @param terms where the query's terms stand
 * @param excluded where its excluded terms stand
 * @param ends by position of the page: how many places the record's words have
 * @param onlyWords whether nothing else is searched
 */
export function matchedPages(
	query: Query,
	terms: readonly LocatedTerm[],
	excluded: readonly LocatedTerm[],
	ends: readonly number[],
	onlyWords: boolean,
): MatchedPages {
	const isExact = onlyWords && query.distanceLimits.length === 0 && [...terms, ...excluded].every((term) => term.isExact);
	const [first, ...others] = terms;
	const pages = [...(first?.pages ?? [])].flatMap(([position, matches]): MatchedPage[] => {
		const all = [matches, ...others.flatMap(({ pages }) => pages.get(position) ?? [])];
		if (all.length < terms.length) return [];
		const isNear = query.distanceLimits.every(({ left, right, distance }) => {
			const [a, b] = [all[left], all[right]];
			const isLocated = terms[left]?.isExact && terms[right]?.isExact;
			return !isLocated || !a || !b || canBeNear(a, b, [query.terms[left] ?? '', query.terms[right] ?? ''], distance);
		});
		if (!isNear) return [];
		if (!isExact) return [{ position, terms: all }];
		const end = ends[position] ?? 0;
		const own = all.map((one) => inWords(one, end));
		const isExcluded = excluded.some((term) => {
			const found = term.pages.get(position);
			return found !== undefined && countIn(inWords(found, end)) > 0;
		});
		return isExcluded || own.some((one) => countIn(one) === 0) ? [] : [{ position, terms: own }];
	});
	return { isExact, pages };
}
