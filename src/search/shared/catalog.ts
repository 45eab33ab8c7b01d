/** Who and what there is to find by name and to narrow by, and how long everything is. Shared by build and browser. */

/** `catalog.<script>.json` of a built index. */
export interface Catalog {
	speakers: CatalogSpeaker[];
	/** `id` is the name in traditional script: the same in every address. */
	institutions: { id: string; name: string; roman: string }[];
	topics: { id: string; name: string; roman: string }[];
	/** In the order of the manifest's pages. */
	seminars: CatalogSeminar[];
}

export interface CatalogSpeaker {
	id: string;
	name: string;
	/** Syllables without tones, between blanks: `li xiao chao`. */
	roman: string;
	/** Other spellings of the name. */
	aliases: string[];
	/** Posts with their institutions, as one text. */
	posts: string;
	/** Indexes into `institutions`. */
	institutions: number[];
}

export interface CatalogSeminar {
	id: string;
	title: string;
	/** YYYY-MM-DD */
	date: string;
	pages: CatalogPage[];
}

export interface CatalogPage {
	/** The page's part of the address. */
	id: string;
	title: string;
	/** Index into `speakers` (-1 where nobody speaks) and length in folded characters, speech by speech. */
	speeches: [speaker: number, length: number][];
}
