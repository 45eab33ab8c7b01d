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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** 5 December 2023. */
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? ((?:19|20)\\d\\d)`, 'iu');
/** May 10, 2024. */
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)`, 'iu');
/** GMT20240418-023005, 20240510_140218: what meeting software calls its files. */
const COMPACT = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[-_]\d{4,6}(?!\d))/u;

/** A date in English or in the name of a recording: year, month, day. */
function otherForms(text: string): [string, string, string] | null {
	const monthNumber = (name = '') => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst) return [dayFirst[3] ?? '', monthNumber(dayFirst[2]), dayFirst[1] ?? ''];
	const monthFirst = MONTH_FIRST.exec(text);
	if (monthFirst) return [monthFirst[3] ?? '', monthNumber(monthFirst[1]), monthFirst[2] ?? ''];
	const compact = COMPACT.exec(text);
	return compact && [compact[1] ?? '', compact[2] ?? '', compact[3] ?? ''];
}

/** The first date in a text, as YYYY-MM-DD; null where there is none or the first one does not exist (February 30). */
export function dateIn(text: string): string | null {
	const western = WESTERN.exec(text);
	const republic = western ? null : REPUBLIC.exec(text);
	const [, ...found] = western ?? republic ?? [null, ...(otherForms(text) ?? [])];
	if (found.length < 3) return null;
	const year = Number(found[0]) + (republic ? 1911 : 0);
	const date = `${year}-${(found[1] ?? '').padStart(2, '0')}-${(found[2] ?? '').padStart(2, '0')}`;
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
