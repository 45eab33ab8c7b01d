/**
 * The query language.
 *
 *     query     = [ item *( blank item ) ]
 *     item      = [ "-" ] term / "~" digits
 *     term      = 1*( character / quotation )    ; without blanks
 *     quotation = DQUOTE *character DQUOTE       ; may contain blanks; without a closing quote it ends with the query
 *
 * Width does not matter (＂－～ are " - ~). A term without a letter or digit is ignored. `~n` between two terms limits their
 * distance to n characters; anywhere else it is ignored.
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
}

function itemsOf(query: string): Item[] {
	const items: Item[] = [];
	let item: Item | null = null;
	let quoted = false;
	for (const char of query.normalize('NFKC')) {
		if (char === '"') {
			quoted = !quoted;
			item ??= { text: '', isBare: false };
		} else if (!quoted && /\s/.test(char)) {
			if (item) items.push(item);
			item = null;
		} else {
			item ??= { text: '', isBare: !quoted };
			item.text += char;
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
