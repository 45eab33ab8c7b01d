/** Finds a query in one page's text: which passages, where in them. Pure; the plain scan that Pagefind's candidates pass. */
import { type Folded, type FoldTable, foldWithOffsets } from './fold.ts';
import type { Query } from './query.ts';

/** One page as the browser gets it. */
export interface SearchPage {
	/** Address within the site, without base and script: `2024-11-20-knowledge-city/li-xiaochao/`. */
	path: string;
	title: string;
	/** Short name and date of the seminar. */
	seminar: string;
	date: string;
	paragraphs: SearchParagraph[];
}

export interface SearchParagraph {
	/** Name of the speaker, or null. */
	speaker: string | null;
	/** The first of them is the first passage's. */
	passages: { id: string; text: string }[];
}

/** A stretch of a text, in UTF-16 units. */
export interface Range {
	start: number;
	end: number;
}

export interface Hit {
	id: string;
	speaker: string | null;
	text: string;
	/** Where the wordings stand in `text`, ascending and without overlap; a wording that runs on is cut at the passage's end. */
	marks: Range[];
	/** How many matches begin in the passage. */
	matches: number;
}

interface Match extends Range {
	term: number;
}

/** Matches of one term in folded text, from left to right without overlap. */
function occurrences(text: string, term: string, index: number): Match[] {
	const found: Match[] = [];
	for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
		found.push({ term: index, start: at, end: at + term.length });
	}
	return found;
}

function within(text: string, a: Match, b: Match, distance: number): boolean {
	if (a === b) return false;
	const [first, second] = a.start <= b.start ? [a, b] : [b, a];
	return first.end <= second.start && [...text.slice(first.end, second.start)].length <= distance;
}

/** The matches of all terms in one paragraph's fold that stand as near to one another as the query wants. */
function matchesIn(text: string, query: Query): Match[] {
	const all = query.terms.map((term, i) => occurrences(text, term, i));
	const near = (match: Match) =>
		query.near.every(({ left, right, distance }) => {
			if (match.term !== left && match.term !== right) return true;
			const partners = [...(match.term === left ? (all[right] ?? []) : []), ...(match.term === right ? (all[left] ?? []) : [])];
			return partners.some((partner) => within(text, match, partner, distance));
		});
	return all.flat().filter(near);
}

function merge(ranges: Range[]): Range[] {
	const merged: Range[] = [];
	for (const range of ranges.sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
		else merged.push({ ...range });
	}
	return merged;
}

function hitsIn(paragraph: SearchParagraph, folded: Folded, matches: readonly Match[]): Hit[] {
	const original = matches.map(({ start, end }) => ({ start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 }));
	let from = 0;
	return paragraph.passages.flatMap(({ id, text }) => {
		const offset = from;
		from += text.length;
		const begun = original.filter(({ start }) => start >= offset && start < from);
		if (begun.length === 0) return [];
		const marks = begun.map(({ start, end }) => ({ start: start - offset, end: Math.min(end - offset, text.length) }));
		return [{ id, speaker: paragraph.speaker, text, marks: merge(marks), matches: begun.length }];
	});
}

/**
 * The passages of a page in which a query's matches begin.
 * @returns null where the page does not meet the query: a term is missing, too far from its partner, or an excluded one occurs
 */
export function matchPage(page: SearchPage, query: Query, table: FoldTable): Hit[] | null {
	const met = new Set<number>();
	const hits: Hit[] = [];
	for (const paragraph of page.paragraphs) {
		const folded = foldWithOffsets(paragraph.passages.map(({ text }) => text).join(''), table);
		if (query.excluded.some((term) => folded.text.includes(term))) return null;
		const matches = matchesIn(folded.text, query);
		for (const { term } of matches) met.add(term);
		hits.push(...hitsIn(paragraph, folded, matches));
	}
	return met.size === query.terms.length ? hits : null;
}
