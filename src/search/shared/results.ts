/** Search results, as the worker sends them to the page. */
import type { FacetCounts } from './facets.ts';
import type { Hit } from './hit.ts';
import type { IndexedPage } from './indexed-page.ts';

/** A search stops loading texts when it has this many hits, if counting all of them would load much. */
export const FIRST_HITS = 10;

/** A direct answer: something that the query names, shown above the hits. */
export interface Answer {
	kind: 'speaker' | 'institution' | 'topic' | 'seminar' | 'page' | 'passage';
	/** What is named. */
	label: string;
	/** Tells it from others of the same name. */
	note: string;
	/** Path below the site's base and locale; empty if it has no page. */
	path: string;
	/** The address of another site that has it, in this locale. */
	site?: string;
	/** Further links: the speakers of an institution. */
	links: { label: string; path: string }[];
}

/** Another query that the reader may have meant: offered, never run unasked. */
export interface Suggestion {
	/** A name that sounds or looks like what was typed; or the parts of what was typed, as terms of their own. */
	kind: 'name' | 'terms';
	query: string;
}

/** What the one speaker whom a query names says, where the query itself has no hit. */
export interface SpokenPassages {
	/** Name of the speaker. */
	speaker: string;
	/** Path of the speaker's page below the site's base and locale. */
	path: string;
	/** The passages that pass the filters, in the record's order, as hits without a match. */
	pages: PageHits[];
	/** Whether these are all. */
	isAll: boolean;
}

export interface PageHits {
	/** `site`: the address of another site that has the page, in this locale. */
	page: Pick<IndexedPage, 'path' | 'title' | 'seminar' | 'date'> & { site?: string };
	hits: Hit[];
	/** How many matches the page has, where not all of it may have been read. */
	amount?: number;
}

export interface Results {
	/** The pages with hits that pass the filters, in the record's order. */
	pages: PageHits[];
	/** The hits in the order in which they are shown: index into `pages`, index into its `hits`. */
	ranking: [page: number, hit: number][];
	/** The number of matches, and of pages with any. Lower bounds if not `isCounted`. */
	matches: number;
	pageCount: number;
	/** Whether `matches` and `pageCount` are final. */
	isCounted: boolean;
	/** The number of passages. A lower bound if `uncounted` is not 0. */
	passages: number;
	/** How many pages have not been read to their end and have hits that pass the filters; or may have, if not `isCounted`. */
	uncounted: number;
	/** Whether all candidate pages have been searched. If not, `facets` has lower bounds. */
	isComplete: boolean;
	/** Whether `facetMatches` is final, but for topics if not `isComplete`. */
	hasFinalMatches: boolean;
	/** Includes values with a count of 0 that only pages not yet searched may have. */
	facets: FacetCounts;
	/** The number of matches with each value; lower bounds if not `hasFinalMatches`. */
	facetMatches: FacetCounts;
	/** What the query names. */
	answers: Answer[];
	/** Only of a query without a hit. */
	suggestions: Suggestion[];
	/** Only of a query without a hit that names one speaker. */
	spoken?: SpokenPassages;
	/** The addresses of sites that were to be searched and do not answer. */
	missing?: string[];
}
