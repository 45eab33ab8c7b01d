/** Turns partial results into the results that the page shows: filtered, ranked, counted. */
import { addPossible, countFacets, type Filters, passes } from '../shared/facets.ts';
import { type HitOrder, ranked } from '../shared/rank.ts';
import type { Answer, Results } from '../shared/results.ts';
import type { PartialResults } from './count-hits.ts';

export function collectResults(
	{ searched, uncounted, possible }: PartialResults,
	filters: Filters,
	order: HitOrder,
	answers: Answer[],
): Results {
	const inOrder = searched.toSorted((a, b) => a.position - b.position);
	const pages = inOrder
		.map(({ page: { path, title, seminar, date }, hits }) => ({
			page: { path, title, seminar, date },
			hits: hits.filter(({ values }) => passes(values, filters)).map(({ hit }) => hit),
		}))
		.filter(({ hits }) => hits.length > 0);
	const all = pages.flatMap(({ page: { date }, hits }, page) => {
		const amount = hits.reduce((sum, { matches }) => sum + matches.length, 0);
		return hits.map((hit, i) => ({ hit, date, amount, location: [page, i] as [number, number] }));
	});
	const found = inOrder.flatMap(({ hits }) => hits);
	const values = found.map((one) => one.values);
	const weights = found.map(({ hit }) => hit.matches.length);
	return {
		answers,
		suggestions: [],
		uncounted,
		isComplete: possible.length === 0,
		pages,
		ranking: ranked(all, order).map(({ location }) => location),
		matches: all.reduce((sum, { hit }) => sum + hit.matches.length, 0),
		passages: all.length,
		facets: addPossible(countFacets(values, filters), possible, filters),
		facetMatches: addPossible(countFacets(values, filters, weights), possible, filters),
	};
}
