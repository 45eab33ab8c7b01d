/**
 * The query language.
 *
 *     query     = [ item *( blank item ) ]
 *     item      = [ "-" ] term / "~" digits
 *     term      = 1*( character / quotation )    ; without blanks
 *     quotation = mark *character mark           ; may contain blanks; without a closing mark it ends with the query
 *     mark      = DQUOTE / “ / ” / 「 / 」 / 『 / 』  ; a quotation ends with a mark of the kind that it begins with
 *
 * There are three kinds of marks: " “ ”, 「 」, 『 』. Marks of another kind inside a quotation are text. Width does not matter
 * (＂－～ are " - ~), and − 〜, which some input methods give, are - ~. A term without a letter or digit is ignored. `~n` between two
 * terms limits their distance to n characters; anywhere else it is ignored.
 */
import { type FoldTable, fold } from './fold.ts';

export interface DistanceLimit {
	/** Indexes into `terms`. */
	left: number;
	right: number;
	/** The most folded characters between the two. */
	distance: number;
}

export interface Query {
	/** The folds of the terms that must occur on the page, each once. */
	terms: string[];
	distanceLimits: DistanceLimit[];
	/** The folds of the terms that must not occur on the page. */
	excluded: string[];
}

interface Item {
	text: string;
	/** Whether its first character is outside quotation marks: only then `-` and `~` are operators. */
	isBare: boolean;
	/** Whether a part of it is in quotation marks. */
	isQuoted: boolean;
}

const MARKS = ['"“”', '「」', '『』'];
const OPERATORS: Record<string, string> = { '−': '-', '〜': '~' };

/** The blank-separated parts of a query, without their quotation marks and in half width. */
export function itemsOf(query: string): Item[] {
	const items: Item[] = [];
	let item: Item | null = null;
	/** The marks that end the quotation; empty outside one. */
	let closing = '';
	for (const char of query.normalize('NFKC')) {
		const marks = MARKS.find((kind) => kind.includes(char));
		if (marks && (closing === '' || closing === marks)) {
			closing = closing === '' ? marks : '';
			item ??= { text: '', isBare: false, isQuoted: true };
			item.isQuoted = true;
		} else if (closing === '' && /\s/.test(char)) {
			if (item) items.push(item);
			item = null;
		} else {
			item ??= { text: '', isBare: closing === '', isQuoted: false };
			item.text += closing === '' ? (OPERATORS[char] ?? char) : char;
		}
	}
	return item ? [...items, item] : items;
}

/** Parses what a reader typed. Never fails: what has no meaning is ignored. */
export function parseQuery(query: string, table: FoldTable): Query {
	const parsed: Query = { terms: [], distanceLimits: [], excluded: [] };
	let limit: { left: number; distance: number } | null = null;
	let previous: number | null = null;
	for (const { text, isBare } of itemsOf(query)) {
		const distance = isBare ? /^~(\d{1,4})$/.exec(text)?.[1] : undefined;
		if (distance !== undefined) {
			limit = previous === null ? null : { left: previous, distance: Number(distance) };
			continue;
		}
		const folded = fold(text, table);
		if (folded === '') continue;
		if (isBare && text.startsWith('-')) {
			parsed.excluded.push(folded);
			previous = null;
			limit = null;
			continue;
		}
		const known = parsed.terms.indexOf(folded);
		const term: number = known < 0 ? parsed.terms.push(folded) - 1 : known;
		if (limit) parsed.distanceLimits.push({ ...limit, right: term });
		limit = null;
		previous = term;
	}
	return parsed;
}

/** Whether a query has no term that must occur; such a query finds nothing. */
export function isEmpty(query: Query): boolean {
	return query.terms.length === 0;
}
