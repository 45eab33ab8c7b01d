/** Finds a query in one page's text: which passages, where in them. Pure; the plain scan that Pagefind's candidates pass. */
import { type FoldTable, fold, foldWithOffsets } from './fold.ts';
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
	/** What editors say of the page, each with the anchor it refers to. */
	labels?: { at: string; text: string }[];
}

export interface SearchParagraph {
	/** Name of the speaker, or null. */
	speaker: string | null;
	/** Id of the speaker. */
	by?: string;
	/** Whether it is a stage direction and nobody's words. */
	narrative?: true;
	/** The first of them is the first passage's. */
	passages: { id: string; text: string; topics?: string[] }[];
}

/** A stretch of a text, in UTF-16 units. */
export interface Range {
	start: number;
	end: number;
}

/** Whose words a hit is: the record's, a stage direction, an editor's label. */
export type Kind = 'words' | 'direction' | 'label';
/** What is searched besides the record's words. */
export type Also = Partial<Record<'direction' | 'label', boolean>>;

export interface Hit {
	id: string;
	kind: Kind;
	speaker: string | null;
	/** Id of the speaker, or null. */
	by: string | null;
	topics: string[];
	text: string;
	/** What precedes and follows the passage in its paragraph, as far as a line in context wants it. */
	before: string;
	after: string;
	/** Where the wordings stand in `text`, ascending and without overlap; a wording that runs on is cut at the passage's end. */
	marks: Range[];
	/** How many matches begin in the passage. */
	matches: number;
	/** Each of those matches in `text`, in the text's order; one that runs on ends behind it. */
	wordings: Range[];
	/** How many folded characters precede the first match on its page. */
	at: number;
	/** Where all terms meet: 0 in this passage, 1 in its paragraph, 2 only on the page. */
	apart: 0 | 1 | 2;
	/** Folded characters of the shortest stretch that has every term; 0 for one term, Infinity where none has. */
	span: number;
}

interface Match extends Range {
	term: number;
}

interface Folding {
	paragraph: SearchParagraph;
	kind: Kind;
	text: string;
	folded: string;
	matches: Match[];
}

/** How much of a paragraph a line in context shows on each side, in UTF-16 units. */
const CONTEXT = 40;

/** Matches of one term in folded text, from left to right without overlap. */
function occurrences(text: string, term: string, index: number): Match[] {
	const found: Match[] = [];
	for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
		found.push({ term: index, start: at, end: at + term.length });
	}
	return found;
}

function within(text: string, a: Match, b: Match, distance: number): boolean {
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
	return all
		.flat()
		.filter(near)
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The length of the shortest stretch in which each of so many terms has a match; Infinity where none has. */
function shortestSpan(matches: readonly Match[], terms: number): number {
	const last = new Map<number, Match>();
	let shortest = Number.POSITIVE_INFINITY;
	for (const match of matches) {
		last.set(match.term, match);
		if (last.size < terms) continue;
		const window = [...last.values()];
		shortest = Math.min(shortest, Math.max(...window.map(({ end }) => end)) - Math.min(...window.map(({ start }) => start)));
	}
	return shortest;
}

function merge(ranges: readonly Range[]): Range[] {
	const merged: Range[] = [];
	for (const range of ranges) {
		const last = merged.at(-1);
		if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
		else merged.push({ ...range });
	}
	return merged;
}

function hitsIn({ paragraph, kind, text, matches }: Folding, preceding: number, terms: number, table: FoldTable): Hit[] {
	if (matches.length === 0) return [];
	const { starts, ends } = foldWithOffsets(text, table);
	const placed = matches.map((match) => ({ match, start: starts[match.start] ?? 0, end: ends[match.end - 1] ?? 0 }));
	const spanOf = (some: readonly Match[]) => (terms < 2 ? 0 : shortestSpan(some, terms));
	const wide = spanOf(matches);
	let from = 0;
	return paragraph.passages.flatMap((passage) => {
		const offset = from;
		from += passage.text.length;
		const begun = placed.filter(({ start }) => start >= offset && start < from);
		const [first] = begun;
		if (first === undefined) return [];
		const close = spanOf(begun.map(({ match }) => match));
		const wordings = begun.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
		return [
			{
				id: passage.id,
				kind,
				speaker: kind === 'words' ? paragraph.speaker : null,
				by: kind === 'words' ? (paragraph.by ?? null) : null,
				topics: passage.topics ?? [],
				text: passage.text,
				before: text.slice(Math.max(0, offset - CONTEXT), offset),
				after: text.slice(from, from + CONTEXT),
				marks: merge(wordings.map(({ start, end }) => ({ start, end: Math.min(end, passage.text.length) }))),
				matches: begun.length,
				wordings,
				at: preceding + first.match.start,
				apart: Number.isFinite(close) ? 0 : Number.isFinite(wide) ? 1 : 2,
				span: Number.isFinite(close) ? close : wide,
			},
		];
	});
}

function searched(page: SearchPage, also: Also): { paragraph: SearchParagraph; kind: Kind }[] {
	const words = page.paragraphs.map((paragraph) => ({ paragraph, kind: paragraph.narrative ? 'direction' : 'words' }) as const);
	const labels = (page.labels ?? []).map(({ at, text }) => ({
		paragraph: { speaker: null, passages: [{ id: at, text }] },
		kind: 'label' as const,
	}));
	return [...words, ...labels].filter(({ kind }) => kind === 'words' || also[kind]);
}

/**
 * The passages of a page in which a query's matches begin.
 * @param also what is searched besides the record's words
 * @returns null where the page does not meet the query: a term is missing, too far from its partner, or an excluded one occurs
 */
export function matchPage(page: SearchPage, query: Query, table: FoldTable, also: Also = {}): Hit[] | null {
	const foldings: Folding[] = [];
	const met = new Set<number>();
	for (const { paragraph, kind } of searched(page, also)) {
		const text = paragraph.passages.map((passage) => passage.text).join('');
		const folded = fold(text, table);
		if (query.excluded.some((term) => folded.includes(term))) return null;
		const matches = matchesIn(folded, query);
		for (const { term } of matches) met.add(term);
		foldings.push({ paragraph, kind, text, folded, matches });
	}
	if (met.size < query.terms.length) return null;
	let preceding = 0;
	return foldings.flatMap((folding) => {
		const hits = hitsIn(folding, preceding, query.terms.length, table);
		if (folding.kind === 'words') preceding += folding.folded.length;
		return hits;
	});
}
