/**
 * What a reader may type, and what it means.
 *
 *     query     = [ item *( blank item ) ]
 *     item      = [ "-" ] term / "~" digits
 *     term      = 1*( character / quotation )    ; without blanks
 *     quotation = DQUOTE *character DQUOTE       ; blanks allowed; a missing end is the query's end
 *
 * Width does not matter (＂－～ are " - ~). A term without a letter or digit is nothing. `~n` between two terms wants them
 * within n characters; anywhere else it is nothing.
 */
import { type FoldTable, fold } from './fold.ts';

export interface Near {
	/** Indexes into `terms`. */
	left: number;
	right: number;
	/** At most so many folded characters between the two. */
	distance: number;
}

export interface Query {
	/** The folds of the terms that must occur, each once. */
	terms: string[];
	near: Near[];
	/** The folds of the terms that must not occur on the page. */
	excluded: string[];
}

interface Item {
	text: string;
	/** Whether its first character stood outside quotation marks. */
	bare: boolean;
}

function itemsOf(query: string): Item[] {
	const items: Item[] = [];
	let item: Item | null = null;
	let quoted = false;
	for (const char of query.normalize('NFKC')) {
		if (char === '"') {
			quoted = !quoted;
			item ??= { text: '', bare: false };
		} else if (!quoted && /\s/.test(char)) {
			if (item) items.push(item);
			item = null;
		} else {
			item ??= { text: '', bare: !quoted };
			item.text += char;
		}
	}
	return item ? [...items, item] : items;
}

/** Parses a query. Never fails: what has no meaning is left out. */
export function parseQuery(query: string, table: FoldTable): Query {
	const parsed: Query = { terms: [], near: [], excluded: [] };
	let wanted: { left: number; distance: number } | null = null;
	let previous: number | null = null;
	for (const { text, bare } of itemsOf(query)) {
		const distance = bare ? /^~(\d{1,4})$/.exec(text)?.[1] : undefined;
		if (distance !== undefined) {
			wanted = previous === null ? null : { left: previous, distance: Number(distance) };
			continue;
		}
		const folded = fold(text, table);
		if (folded === '') continue;
		if (bare && text.startsWith('-')) {
			parsed.excluded.push(folded);
			previous = null;
			wanted = null;
			continue;
		}
		const known = parsed.terms.indexOf(folded);
		const term: number = known < 0 ? parsed.terms.push(folded) - 1 : known;
		if (wanted) parsed.near.push({ ...wanted, right: term });
		wanted = null;
		previous = term;
	}
	return parsed;
}

/** Whether a query asks for anything. */
export function isEmpty(query: Query): boolean {
	return query.terms.length === 0;
}
