/** The catalog: names that a query may mean, values of the facets, lengths of the speeches. Written by the build, read by the browser. */
import type { OptionalKind } from './hit.ts';

/** The JSON of a built index's `catalog.<locale>.<hash>.json`. */
export interface Catalog {
	speakers: CatalogSpeaker[];
	/** `id` is the name in traditional script, so that addresses are the same in both locales. */
	institutions: { id: string; name: string; roman: string }[];
	topics: { id: string; name: string; roman: string }[];
	/** In the order of the manifest's pages. */
	seminars: CatalogSeminar[];
	/** The optional kinds of text that the archive has. */
	kinds?: OptionalKind[];
}

export interface CatalogSpeaker {
	id: string;
	name: string;
	/** Pinyin syllables without tones, separated by blanks: `li xiao chao`. */
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
	/** The page's part of its address. */
	id: string;
	title: string;
	/** Of each speech: index into `speakers` (-1 for no speaker) and length in folded characters. */
	speeches: [speaker: number, length: number][];
}

/** The paths of all pages, in order, as in `IndexedPage.path`. */
export function pagePathsIn({ seminars }: Catalog): string[] {
	return seminars.flatMap(({ id, pages }) => pages.map((page) => `${id}/${page.id}/`));
}

/** The year of a seminar, as four digits. */
export function yearOf({ date }: Pick<CatalogSeminar, 'date'>): string {
	return date.slice(0, 4);
}
