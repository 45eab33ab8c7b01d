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
	paragraphs: IndexedParagraph[];
	/** The editors' texts about the page; `at` is the anchor that each refers to. */
	labels?: { at: string; text: string }[];
}

export interface IndexedParagraph {
	/** Name of the speaker, or null. */
	speaker: string | null;
	/** Id of the speaker. */
	by?: string;
	/** Whether it is a stage direction, which nobody says. */
	narrative?: true;
	/** `narration`: the parts that the reporter says, as offsets of the first character and behind the last. */
	passages: { id: string; text: string; topics?: string[]; narration?: [start: number, end: number][] }[];
}

/** The text of a paragraph: its passages joined. */
export function paragraphText({ passages }: Pick<IndexedParagraph, 'passages'>): string {
	return passages.map(({ text }) => text).join('');
}
