/** A hit: a passage with matches of the query. */
import type { TextRange } from '../../record/text-range.ts';

/** Kinds of text that are searched only when the reader asks for them. */
export const OPTIONAL_KINDS = ['direction', 'label'] as const;
export type OptionalKind = (typeof OPTIONAL_KINDS)[number];
/** The record's words, a stage direction, or an editor's label. */
export type HitKind = 'words' | OptionalKind;
/** The optional kinds that are searched. */
export type IncludedKinds = Partial<Record<OptionalKind, boolean>>;

/** The paragraph of a hit; hits of one paragraph share it. */
export interface HitParagraph {
	text: string;
	/** All matches in `text`, merged. */
	marks: TextRange[];
}

/** A passage in which at least one match begins. */
export interface Hit {
	/** The passage's anchor. */
	id: string;
	kind: HitKind;
	speaker: string | null;
	speakerId: string | null;
	/** Whether it is in a speech, and yet the reporter says all that was found. */
	isNarrated?: boolean;
	topics: string[];
	text: string;
	/** The parts of `text` that the reporter says, as offsets of the first character and behind the last. */
	narration?: [start: number, end: number][];
	/** The paragraph's text before and after the passage, as much as a concordance line shows. */
	before: string;
	after: string;
	paragraph: HitParagraph;
	/** Where the passage begins in the paragraph's text. */
	start: number;
	/** The lead-in to the enumeration that the passage is in. */
	leadIn?: string;
	/** How the items begin that the passage leads up to: the first passage of each. */
	items?: string[];
	/** Each match in `text`, in the text's order. A match that ends in a later passage ends behind `text`. */
	matches: TextRange[];
	/** What to mark in `text`: the matches merged and cut at the passage's end, ascending, without overlap. */
	marks: TextRange[];
	/** How many folded characters of the page come before the first match. */
	offset: number;
	/** Where all terms occur together: 0 in this passage, 1 in its paragraph, 2 only on the page. */
	proximity: 0 | 1 | 2;
	/** Folded characters in the shortest part of the text with every term; 0 for one term, Infinity if there is none. */
	shortestSpan: number;
}
