/** Direct answers: what stands above the passages because the query names it. */
import type { Catalog } from './catalog.ts';
import { jump } from './citation-answers.ts';
import type { FoldTable } from './fold.ts';
import { type Named, named } from './name-answers.ts';

export interface Answer {
	kind: 'speaker' | 'institution' | 'topic' | 'seminar' | 'page' | 'passage';
	/** What is named. */
	label: string;
	/** What tells it from others of its name. */
	note: string;
	/** Address below the site's base and script. */
	path: string;
	/** Further places, where one is not enough: an institution's speakers. */
	links: { label: string; path: string }[];
}

export interface Asked {
	/** What was typed. */
	text: string;
	/** The folds of the query's terms. */
	terms: readonly string[];
	catalog: Catalog;
	/** What the catalog names, folded beforehand. */
	names: readonly Named[];
	table: FoldTable;
}

/** Finds direct answers; an empty list where it knows none. */
export type Resolver = (asked: Asked) => Answer[];

/** Asked in this order; further kinds of answer join here. */
const RESOLVERS: readonly Resolver[] = [jump, named];

/** How many direct answers are shown. */
const SHOWN = 6;

export function answersTo(asked: Asked): Answer[] {
	return RESOLVERS.flatMap((resolve) => resolve(asked)).slice(0, SHOWN);
}
