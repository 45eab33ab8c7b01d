/** What direct answers are asked for. */
import type { Catalog } from '../shared/catalog.ts';
import type { FoldTable } from '../shared/fold.ts';
import type { Answer } from '../shared/results.ts';

/** A name or title of the catalog: what it leads to, and what it is found by. */
export interface NamedEntry {
	answer: Answer;
	/** The folds of its names. */
	names: string[];
	/** Syllables between blanks; empty where it is not found by romanization. */
	roman: string;
}

export interface AnswerRequest {
	/** What was typed. */
	text: string;
	/** The folds of the query's terms. */
	terms: readonly string[];
	catalog: Catalog;
	/** What the catalog names, folded beforehand. */
	names: readonly NamedEntry[];
	table: FoldTable;
}

/** Finds direct answers; an empty list where it knows none. */
export type AnswerSource = (request: AnswerRequest) => Answer[];
