/** What direct answers are made from. */
import type { Catalog } from '../shared/catalog.ts';
import type { FoldTable } from '../shared/fold.ts';
import type { Answer } from '../shared/results.ts';

/** A name or title of the catalog. */
export interface NamedEntry {
	/** What it is answered with. */
	answer: Answer;
	/** The folds of its names. */
	names: string[];
	/** Pinyin syllables separated by blanks; empty if it is not found by pinyin. */
	roman: string;
}

export interface AnswerRequest {
	/** The query as it was typed. */
	text: string;
	/** The folds of the query's terms. */
	terms: readonly string[];
	catalog: Catalog;
	/** The catalog's names and titles. */
	names: readonly NamedEntry[];
	table: FoldTable;
}
