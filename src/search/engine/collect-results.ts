/** Orders and counts what was found. */
import { type Choice, countFacets, meets, withPossible } from '../shared/facets.ts';
import { byRank } from '../shared/rank.ts';
import type { Results } from '../shared/results.ts';
import type { Tally } from './count.ts';

/** Orders and counts what was found; `choice` leaves some of it. */
export function resultsOf({ counted, uncounted, possible }: Tally, choice: Choice, rest: Pick<Results, 'terms' | 'answers'>): Results {
	const inOrder = [...counted].sort((a, b) => a.place - b.place);
	const pages = inOrder
		.map(({ page: { path, title, seminar, date }, hits }) => ({
			page: { path, title, seminar, date },
			hits: hits.filter(({ traits }) => meets(traits, choice)).map(({ hit }) => hit),
		}))
		.filter(({ hits }) => hits.length > 0);
	const all = pages.flatMap(({ hits }, page) => hits.map((hit, i) => ({ hit, at: [page, i] as [number, number] })));
	const traits = inOrder.flatMap(({ hits }) => hits.map((one) => one.traits));
	return {
		...rest,
		uncounted,
		whole: possible.length === 0,
		pages,
		ranking: all.sort((a, b) => byRank(a.hit, b.hit)).map(({ at }) => at),
		matches: all.reduce((sum, { hit }) => sum + hit.matches, 0),
		passages: all.length,
		facets: withPossible(countFacets(traits, choice), possible, choice),
	};
}
