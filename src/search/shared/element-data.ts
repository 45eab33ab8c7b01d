/** What components pass to the scripts of their elements as `data-` attributes. Both sides use these types, so that neither misses a value. */
import type { Texts } from '../../i18n/interface/hant.ts';
import type { Locale } from '../../i18n/locale.ts';

export type SearchTexts = Texts['finding'];

/** The texts of the search dialog and of the bar's field, in a file of their own: finding.json. */
export type DialogTexts = Pick<
	SearchTexts,
	| 'dialog'
	| 'dialogHint'
	| 'allResults'
	| 'close'
	| 'summary'
	| 'counted'
	| 'atLeast'
	| 'none'
	| 'error'
	| 'retry'
	| 'kinds'
	| 'nobody'
	| 'answers'
	| 'answerKinds'
	| 'moreValues'
	| 'suggestions'
	| 'spoken'
	| 'together'
	| 'wholeParagraph'
> &
	Partial<Pick<SearchTexts, 'missing'>>;

/** The index of another site that is searched as well. */
export interface OtherIndex {
	/** The index's address, with a slash at its end. */
	index: string;
	/** The site's address in this locale. */
	site: string;
}

/** What the search page and the search dialog start with. */
export type SearchData<T> = {
	/** The index's address, with a slash at its end. */
	index: string;
	/** The site's address in this locale. */
	site: string;
	script: Locale;
	texts: T;
	/** Left out where the site is searched alone. */
	others?: OtherIndex[];
};

/** What every page has for the search dialog: the address of the file with the texts in their place. */
export type DoorData = SearchData<string>;

/** A search that site.yaml lists: the query part of its address, its title, and the text and address of the link to its feed. */
export interface SavedLink {
	query: string;
	title: string;
	feed: string;
	label: string;
}

/** What the bar of the marks starts with. */
export type MarksData = {
	/** The address of the index's manifest. */
	manifest: string;
	/** The text for the number of marks, and for none. */
	count: string;
	none: string;
};

/** Values as `data-` attributes: a string as it is, anything else as JSON. */
export function dataAttributes<T extends Record<string, unknown>>(data: T): Record<string, string> {
	return Object.fromEntries(
		Object.entries(data).map(([name, value]) => [`data-${name}`, typeof value === 'string' ? value : JSON.stringify(value)]),
	);
}
