/** What a search found, as it is shown and counted. */

import type { Tally } from '../engine/count.ts';
import type { Answer } from './answers.ts';
import { type Choice, type Counts, countFacets, meets, withPossible } from './facets.ts';
import type { Hit, SearchPage } from './match.ts';
import { byRank } from './rank.ts';

/** Where counting all hits would mean loading much, so many will do at first. */
export const FIRST_HITS = 10;

export interface PageHits {
	page: Pick<SearchPage, 'path' | 'title' | 'seminar' | 'date'>;
	hits: Hit[];
}

export interface Results {
	/** Pages that meet the query, in the record's order, with the hits that the choice of facets leaves. */
	pages: PageHits[];
	/** The hits as they are shown: indexes into `pages` and its `hits`. */
	ranking: [page: number, hit: number][];
	/** How many matches and passages there are; at least so many where pages are uncounted. */
	matches: number;
	passages: number;
	/** How many pages may have further hits that the choice leaves, and have not been looked at. */
	uncounted: number;
	/** Whether every page has been looked at, so that the facets' numbers are exact too. */
	whole: boolean;
	/** Hits of each value; 0 where there are none yet and pages are left that may have some. */
	facets: Counts;
	/** The folds of the query's terms. */
	terms: string[];
	/** What the query names. */
	answers: Answer[];
}

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
