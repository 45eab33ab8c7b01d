/** Who publishes the site, what it is called, how it looks and how much of it is built: `content/site.yaml`. Plain types. */
import type { Locale } from '../i18n/locale.ts';

/**
 * `all`: every page and file in both scripts. `lean`: what is made of the record as a whole – books, texts, files of citations, pictures, the
 * page of the source – stands once, in the record's own script, and the whole record on one page only where it has several. `packed`: as `lean`,
 * with texts, Akoma Ntoso and files of citations in one file for each seminar, and without what a page can do without. `least`: the same
 * without that file, and without addresses that lead on.
 */
export const EXTENTS = ['all', 'lean', 'packed', 'least'] as const;
export type Extent = (typeof EXTENTS)[number];

/** A paragraph or passage of the archive. */
export interface PassageAddress {
	/** Ids of the seminar and of its page. */
	seminar: string;
	page: string;
	/** `p3` or `p3-s2`. */
	at: string;
}

/** What was asked at a seminar, in the editors' words; with where, if the record has it. */
export interface Question {
	text: string;
	where?: PassageAddress | undefined;
}

/** A search that has a feed. */
export interface SavedSearch {
	/** Its part of the feed's address. */
	id: string;
	title: string;
	/** The query part of its address, without `?`. */
	query: string;
}

export interface SiteIdentity {
	name: string;
	/** What the site is, in one line. */
	tagline: string;
	/** The script of the edition at the root. */
	locale: Locale;
	/** How much is built; by the number of seminars if left out. */
	extent?: Extent | undefined;
	/** Who publishes the site. */
	publisher?: string | undefined;
	/** Where errors are reported to: an address that begins with `mailto:` or `https:`. */
	contact?: string | undefined;
	/** The colour of links and marks, as `#rrggbb`. */
	accent: { light: string; dark: string };
	/** The icon: one character, or an SVG drawing. */
	mark: { character: string } | { svg: string };
	/** Passages that the editors chose for the front page. */
	quotes: PassageAddress[];
	questions: Question[];
	searches: SavedSearch[];
	/** The paths of other sites below the same origin that are searched as well, with slashes at both ends. */
	alsoSearched?: readonly string[] | undefined;
}
