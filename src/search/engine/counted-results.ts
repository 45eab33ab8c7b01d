/** Results of which matches and pages are counted from places, while only the first hits have been read. Pure. */
import { countFacets, type FacetCounts, type FacetValues, type Filters, passes } from '../shared/facets.ts';
import type { HitOrder } from '../shared/rank.ts';
import type { Results } from '../shared/results.ts';
import { facetsOf, listedHits } from './collect-results.ts';
import type { SearchedPage } from './count-hits.ts';
import { countIn, type MatchedPage } from './matched-pages.ts';
import type { ValuedMatches } from './matches-by-value.ts';
import type { ReadPages } from './read-matched.ts';

const NO_VALUES: FacetValues = { speaker: [], institution: [], topic: [], seminar: [], year: [] };
const NO_COUNTS: FacetCounts = { speaker: {}, institution: {}, topic: {}, seminar: {}, year: {} };

/** How many matches a page has. */
export function amountIn({ terms }: MatchedPage): number {
	return terms.reduce((sum, term) => sum + countIn(term), 0);
}

/**
 * The first hits, before the catalog is known: without facets.
 * @param amounts how many matches each page has, by its position
 */
export function firstResults({ read, unread }: ReadPages, amounts: ReadonlyMap<number, number>, order: HitOrder): Results {
	const searched = read.map((one) => ({ ...one, hits: one.hits.map((hit) => ({ hit, values: NO_VALUES })) }));
	const inOrder = searched.toSorted((a, b) => a.position - b.position);
	return {
		...listedHits(inOrder, {}, order, (position) => amounts.get(position) ?? 0),
		answers: [],
		suggestions: [],
		matches: [...amounts.values()].reduce((sum, count) => sum + count, 0),
		pageCount: amounts.size,
		isCounted: true,
		uncounted: unread,
		isComplete: false,
		hasFinalMatches: false,
		facets: NO_COUNTS,
		facetMatches: NO_COUNTS,
	};
}

/** Adds the topics of hits that have been read: places do not tell them. */
function withTopics(counts: FacetCounts, read: FacetCounts): FacetCounts {
	return { ...counts, topic: read.topic };
}

/**
 * @param searched the pages that have been read, with the values of their hits
 * @param unread how many pages with hits that pass the filters have not been read to their end
 * @param isComplete whether all other pages have been read too
 */
export function countedResults(
	searched: readonly SearchedPage[],
	valued: readonly ValuedMatches[],
	unread: number,
	isComplete: boolean,
	filters: Filters,
	order: HitOrder,
): Results {
	const inOrder = searched.toSorted((a, b) => a.position - b.position);
	const passing = valued.filter(({ values }) => passes(values, filters));
	const amounts = new Map<number, number>();
	for (const { position, count } of passing) amounts.set(position, (amounts.get(position) ?? 0) + count);
	const { facets, facetMatches } = facetsOf(inOrder, filters);
	const counted = countFacets(
		valued.map(({ values }) => values),
		filters,
		valued.map(({ count }) => count),
	);
	const exact = withTopics(counted, facetMatches);
	return {
		...listedHits(inOrder, filters, order, (position) => amounts.get(position) ?? 0),
		answers: [],
		suggestions: [],
		matches: passing.reduce((sum, { count }) => sum + count, 0),
		pageCount: amounts.size,
		isCounted: true,
		uncounted: unread,
		isComplete,
		hasFinalMatches: true,
		facets: isComplete ? facets : withPossible(facets, exact),
		facetMatches: exact,
	};
}

/** Every value that matches have, with the number of hits that have been read. */
function withPossible(facets: FacetCounts, matches: FacetCounts): FacetCounts {
	const zeros = (facet: keyof FacetCounts) => Object.fromEntries(Object.keys(matches[facet]).map((value) => [value, 0]));
	return {
		speaker: { ...zeros('speaker'), ...facets.speaker },
		institution: { ...zeros('institution'), ...facets.institution },
		topic: facets.topic,
		seminar: { ...zeros('seminar'), ...facets.seminar },
		year: { ...zeros('year'), ...facets.year },
	};
}
