/** The title and the date of a seminar, as its source gives them. */
import type { Line } from './source-lines.ts';

/** A longer first line is the first paragraph of a text without a title. */
const MOST_TITLE_CHARACTERS = 80;
/** Labelled transcripts have their date in one of the first lines that are not blank; a later one is what somebody talks about. */
export const DATE_LINES = 20;
/** How much of a line is searched for a date. */
const DATE_SEARCH_CHARACTERS = 2000;

/** Whether a text's first line can be its title: short, and not a sentence. */
export function isTitle(line: string): boolean {
	return line.length <= MOST_TITLE_CHARACTERS && !/[。！？!?；;…：:，,]$/u.test(line) && !/。/u.test(line) && /[\p{L}\p{N}]/u.test(line);
}

const WESTERN = /(?<!\d)((?:19|20)\d\d)\s*(?:[-/.．]|年)\s*(0?[1-9]|1[0-2])\s*(?:[-/.．]|月)\s*(0?[1-9]|[12]\d|3[01])(?!\d)/u;
/** The calendar of the Republic of China, year 1 = 1912, only with its name: 民國109年6月1日. */
const REPUBLIC = /民[國国]\s*(\d{1,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;

/** The first date in a text, as YYYY-MM-DD; null where there is none or the first one does not exist (February 30). */
export function dateIn(text: string): string | null {
	const western = WESTERN.exec(text);
	const republic = western ? null : REPUBLIC.exec(text);
	const found = western ?? republic;
	if (!found) return null;
	const year = Number(found[1]) + (republic ? 1911 : 0);
	const date = `${year}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`;
	return Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(0, 10) !== date ? null : date;
}

/** The first date in some lines, and its line. */
export function findDate(lines: readonly Line[]): { text: string; line: number } | null {
	for (const { text, number } of lines) {
		const date = dateIn(text.slice(0, DATE_SEARCH_CHARACTERS));
		if (date !== null) return { text: date, line: number };
	}
	return null;
}
