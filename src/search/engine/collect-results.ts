/** Turns partial results into the results that the page shows: filtered, ranked, counted. */
import { addPossible, countFacets, type FacetCounts, type Filters, passes } from '../shared/facets.ts';
import { type HitOrder, ranked } from '../shared/rank.ts';
import type { Answer, Results } from '../shared/results.ts';
import type { PartialResults, SearchedPage } from './count-hits.ts';

type Listed = Pick<Results, 'pages' | 'ranking' | 'passages'> & { matches: number };

/** The hits that pass the filters, in their order. @param amountOf how many matches a page has, by its position */
export function listedHits(
	searched: readonly SearchedPage[],
	filters: Filters,
	order: HitOrder,
	amountOf?: (position: number) => number,
): Listed {
	const pages = searched
		.map(({ position, page: { path, title, seminar, date }, hits }) => ({
			position,
			page: { path, title, seminar, date },
			hits: hits.filter(({ values }) => passes(values, filters)).map(({ hit }) => hit),
		}))
		.filter(({ hits }) => hits.length > 0);
	const matchesIn = (hits: (typeof pages)[number]['hits']) => hits.reduce((sum, { matches }) => sum + matches.length, 0);
	const all = pages.flatMap(({ position, page: { date }, hits }, page) => {
		const amount = amountOf?.(position) ?? matchesIn(hits);
		return hits.map((hit, i) => ({ hit, date, amount, location: [page, i] as [number, number] }));
	});
	return {
		pages: pages.map(({ page, position, hits }) => ({ page, hits, ...(amountOf && { amount: amountOf(position) }) })),
		ranking: ranked(all, order).map(({ location }) => location),
		matches: matchesIn(all.map(({ hit }) => hit)),
		passages: all.length,
	};
}

/** The number of hits, and of matches, with each value. */
export function facetsOf(searched: readonly SearchedPage[], filters: Filters): { facets: FacetCounts; facetMatches: FacetCounts } {
	const found = searched.flatMap(({ hits }) => hits);
	const values = found.map((one) => one.values);
	const weights = found.map(({ hit }) => hit.matches.length);
	return { facets: countFacets(values, filters), facetMatches: countFacets(values, filters, weights) };
}

export function collectResults(
	{ searched, uncounted, possible }: PartialResults,
	filters: Filters,
	order: HitOrder,
	answers: Answer[],
): Results {
	const inOrder = searched.toSorted((a, b) => a.position - b.position);
	const listed = listedHits(inOrder, filters, order);
	const { facets, facetMatches } = facetsOf(inOrder, filters);
	const isComplete = possible.length === 0;
	return {
		...listed,
		answers,
		suggestions: [],
		pageCount: listed.pages.length,
		isCounted: uncounted === 0,
		uncounted,
		isComplete,
		hasFinalMatches: isComplete,
		facets: addPossible(facets, possible, filters),
		facetMatches: addPossible(facetMatches, possible, filters),
	};
}
