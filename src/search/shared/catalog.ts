/** The catalog: names that a query may mean, values of the facets, lengths of the speeches. Written by the build, read by the browser. */
import { homeOn, personPath } from '../../record/person-path.ts';
import type { OptionalKind } from './hit.ts';

/** A catalog; files have it as `PackedCatalog`. */
export interface Catalog {
	speakers: CatalogSpeaker[];
	/** `id` is the name as the record has it, so that addresses are the same in both locales. */
	institutions: { id: string; name: string; roman: string }[];
	topics: { id: string; name: string; roman: string }[];
	/** In the order of the manifest's pages. */
	seminars: CatalogSeminar[];
	/** The optional kinds of text that the archive has. */
	kinds?: OptionalKind[];
	/** Of several sites: that one of them did not answer. Never in a file. */
	isPartial?: true;
}

export interface CatalogSpeaker {
	id: string;
	name: string;
	/** What tells the person apart from others of the name; only where there are others. */
	distinction?: string;
	/** Pinyin syllables without tones, separated by blanks: `li xiao chao`. */
	roman: string;
	/** Other spellings of the name. */
	aliases: string[];
	/** Posts with their institutions, of whatever day, as one text. */
	posts: string;
	/** Indexes into `institutions`. */
	institutions: number[];
	/** The one seminar at which the person was present, on whose overview they are told of: index into `seminars`. Only of people without a page. */
	home?: number;
}

export interface CatalogSeminar {
	id: string;
	title: string;
	/** YYYY-MM-DD */
	date: string;
	/** Speakers who were then at other institutions than all of theirs: index into `speakers`, indexes into the catalog's `institutions`. */
	institutions?: [speaker: number, institutions: number[]][];
	pages: CatalogPage[];
}

export interface CatalogPage {
	/** The page's part of its address. */
	id: string;
	title: string;
	/**
	 * Of each speech: index into `speakers` (-1 for no speaker), length in folded characters, and how much of it the speaker says; left out
	 * where that is all. The rest is the reporter's.
	 */
	speeches: [speaker: number, length: number, spoken?: number][];
}

/** The paths of all pages, in order, as in `IndexedPage.path`. */
export function pagePathsIn({ seminars }: Catalog): string[] {
	return seminars.flatMap(({ id, pages }) => pages.map((page) => `${id}/${page.id}/`));
}

/** The path of what tells of a person. @param seminars of the same catalog */
export function speakerPath(
	{ id, home = -1 }: Pick<CatalogSpeaker, 'id' | 'home'>,
	seminars: readonly Pick<CatalogSeminar, 'id'>[],
): string {
	const seminar = seminars[home];
	return personPath({ id, ...(seminar && { home: homeOn(seminar.id, id) }) });
}

/** The year of a seminar, as four digits. */
export function yearOf({ date }: Pick<CatalogSeminar, 'date'>): string {
	return date.slice(0, 4);
}
