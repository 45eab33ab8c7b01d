/** What a search found, as the engine sends it to the page. */
import type { Counts } from './facets.ts';
import type { Hit, SearchPage } from './match.ts';

/** Where counting all hits would mean loading much, so many are enough at first. */
export const FIRST_HITS = 10;

/** Something that a query names, shown above the hits. */
export interface Answer {
	kind: 'speaker' | 'institution' | 'topic' | 'seminar' | 'page' | 'passage';
	/** What is named. */
	label: string;
	/** What distinguishes it from others of its name. */
	note: string;
	/** Address below the site's base and locale. */
	path: string;
	/** Further places, where one is not enough: an institution's speakers. */
	links: { label: string; path: string }[];
}

export interface PageHits {
	page: Pick<SearchPage, 'path' | 'title' | 'seminar' | 'date'>;
	hits: Hit[];
}

export interface Results {
	/** Pages that meet the query, in the record's order, with the hits that the filters leave. */
	pages: PageHits[];
	/** The hits in the order in which they are shown: indexes into `pages` and its `hits`. */
	ranking: [page: number, hit: number][];
	/** How many matches and passages there are; at least so many where pages are uncounted. */
	matches: number;
	passages: number;
	/** How many pages may have further hits that the filters leave, and have not been looked at. */
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
