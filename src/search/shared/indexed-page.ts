/** A page's text as the index has it: the JSON in `pages/<hash>.<locale>`. Written by the build, read by the browser. */
import type { RecordLang } from '../../i18n/locale.ts';

export interface IndexedPage {
	/** Path below the site's base and locale: `2024-11-20-knowledge-city/li-xiaochao/`. */
	path: string;
	title: string;
	/** Short name of the seminar. */
	seminar: string;
	/** The record's own language. */
	lang?: RecordLang;
	/** YYYY-MM-DD */
	date: string;
	/** Of a part of a long page: how many folded characters of the record's words come before it. Left out at the page's beginning. */
	preceding?: number;
	paragraphs: IndexedParagraph[];
	/** The editors' texts about the page; `at` is the anchor that each refers to. */
	labels?: { at: string; text: string }[];
	/**
	 * The enumerations, outer ones before those inside them. Numbers of passages on the page, from 0: the lead-in (-1 if there is none), the
	 * first passage of each item, the passage behind the last item.
	 */
	enumerations?: number[][];
	/** Removed anchors that lead to a place on the page or to where its words are now. */
	aliases?: string[];
}

export interface IndexedParagraph {
	/** Its anchor, if that is not the beginning of its first passage's: `p3` for `p3-s1`. */
	id?: string;
	/** Name of the speaker, or null. */
	speaker: string | null;
	/** Id of the speaker. */
	by?: string;
	/** Whether it is a stage direction, which nobody says. */
	narrative?: true;
	/** `narration`: the parts that the reporter says, as offsets of the first character and behind the last. */
	passages: { id: string; text: string; topics?: string[]; narration?: [start: number, end: number][] }[];
}

/** The anchor of a paragraph. */
export function paragraphAnchor({ id, passages }: Pick<IndexedParagraph, 'id' | 'passages'>): string {
	return id ?? passages[0]?.id.split('-')[0] ?? '';
}

/** The text of a paragraph: its passages joined. */
export function paragraphText({ passages }: Pick<IndexedParagraph, 'passages'>): string {
	return passages.map(({ text }) => text).join('');
}
