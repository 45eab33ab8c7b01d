/** Finds a query in one page's text: in which passages, and where in them. This decides what is a hit; Pagefind only proposes pages. */

import { mergeRanges, type TextRange } from '../../record/text-range.ts';
import { enumerationContexts } from './enumeration-context.ts';
import { type FoldTable, fold, foldWithOffsets } from './fold.ts';
import type { Hit, HitKind, IncludedKinds } from './hit.ts';
import { type IndexedPage, type IndexedParagraph, paragraphText } from './indexed-page.ts';
import type { Query } from './query.ts';

interface Match extends TextRange {
	/** Index into the query's terms. */
	term: number;
}

interface SearchedParagraph {
	paragraph: IndexedParagraph;
	kind: HitKind;
	text: string;
	folded: string;
	/** In `folded`. */
	matches: Match[];
}

/** How much of the paragraph a concordance line shows on each side of its passage, in UTF-16 units. */
const CONTEXT_LENGTH = 40;

/** The matches of one term in folded text, from left to right without overlap. */
function occurrences(text: string, term: string, index: number): Match[] {
	const found: Match[] = [];
	for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + term.length)) {
		found.push({ term: index, start, end: start + term.length });
	}
	return found;
}

function isWithin(text: string, a: Match, b: Match, distance: number): boolean {
	const [first, second] = a.start <= b.start ? [a, b] : [b, a];
	return first.end <= second.start && [...text.slice(first.end, second.start)].length <= distance;
}

/** The matches of all terms in a paragraph's fold that keep the query's distance limits, ordered by position. */
function matchesIn(text: string, query: Query): Match[] {
	const all = query.terms.map((term, i) => occurrences(text, term, i));
	const keepsLimits = (match: Match) =>
		query.distanceLimits.every(({ left, right, distance }) => {
			if (match.term !== left && match.term !== right) return true;
			const partners = [...(match.term === left ? (all[right] ?? []) : []), ...(match.term === right ? (all[left] ?? []) : [])];
			return partners.some((partner) => isWithin(text, match, partner, distance));
		});
	return all
		.flat()
		.filter(keepsLimits)
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The length of the shortest part of the text with a match of every term; Infinity if there is none. */
function shortestSpanOf(matches: readonly Match[], termCount: number): number {
	if (termCount < 2) return 0;
	const last = new Map<number, Match>();
	let shortest = Number.POSITIVE_INFINITY;
	for (const match of matches) {
		last.set(match.term, match);
		if (last.size < termCount) continue;
		const window = [...last.values()];
		shortest = Math.min(shortest, Math.max(...window.map(({ end }) => end)) - Math.min(...window.map(({ start }) => start)));
	}
	return shortest;
}

/** @param preceding how many folded characters of the page come before the paragraph */
function hitsIn({ paragraph, kind, text, matches }: SearchedParagraph, preceding: number, termCount: number, table: FoldTable): Hit[] {
	if (matches.length === 0) return [];
	const { starts, ends } = foldWithOffsets(text, table);
	const located = matches.map((match) => ({ match, start: starts[match.start] ?? 0, end: ends[match.end - 1] ?? 0 }));
	const paragraphSpan = shortestSpanOf(matches, termCount);
	const isWords = kind === 'words';
	const shared = { text, marks: mergeRanges(located.map(({ start, end }) => ({ start, end }))) };
	let passageEnd = 0;
	return paragraph.passages.flatMap((passage) => {
		const passageStart = passageEnd;
		passageEnd += passage.text.length;
		const own = located.filter(({ start }) => start >= passageStart && start < passageEnd);
		const [first] = own;
		if (first === undefined) return [];
		const passageSpan = shortestSpanOf(
			own.map(({ match }) => match),
			termCount,
		);
		const ranges = own.map(({ start, end }) => ({ start: start - passageStart, end: end - passageStart }));
		const isNarrated = ({ start }: TextRange) => (passage.narration ?? []).some(([from, to]) => from <= start && start < to);
		const isSpoken = isWords && !ranges.every(isNarrated);
		return [
			{
				id: passage.id,
				kind,
				speaker: isSpoken ? paragraph.speaker : null,
				speakerId: isSpoken ? (paragraph.by ?? null) : null,
				isNarrated: isWords && !isSpoken && paragraph.speaker !== null,
				topics: passage.topics ?? [],
				text: passage.text,
				...(passage.narration ? { narration: passage.narration } : {}),
				before: text.slice(Math.max(0, passageStart - CONTEXT_LENGTH), passageStart),
				after: text.slice(passageEnd, passageEnd + CONTEXT_LENGTH),
				paragraph: shared,
				start: passageStart,
				matches: ranges,
				marks: mergeRanges(ranges.map(({ start, end }) => ({ start, end: Math.min(end, passage.text.length) }))),
				offset: preceding + first.match.start,
				proximity: Number.isFinite(passageSpan) ? 0 : Number.isFinite(paragraphSpan) ? 1 : 2,
				shortestSpan: Number.isFinite(passageSpan) ? passageSpan : paragraphSpan,
			},
		];
	});
}

/** The paragraphs to search. A label counts as a paragraph of one passage. */
function paragraphsToSearch(page: IndexedPage, included: IncludedKinds): { paragraph: IndexedParagraph; kind: HitKind }[] {
	const paragraphs = page.paragraphs.map((paragraph) => ({ paragraph, kind: paragraph.narrative ? 'direction' : 'words' }) as const);
	const labels = (page.labels ?? []).map(({ at, text }) => ({
		paragraph: { speaker: null, passages: [{ id: at, text }] },
		kind: 'label' as const,
	}));
	return [...paragraphs, ...labels].filter(({ kind }) => kind === 'words' || included[kind]);
}

/**
 * Finds the passages of a page in which matches of the query begin.
 * @param included the kinds of text that are searched besides the record's words
 * @returns null if the page does not match the query: a term is missing or too far from its partner, or an excluded term occurs
 */
export function matchPage(page: IndexedPage, query: Query, table: FoldTable, included: IncludedKinds = {}): Hit[] | null {
	const searched: SearchedParagraph[] = [];
	const foundTerms = new Set<number>();
	for (const { paragraph, kind } of paragraphsToSearch(page, included)) {
		const text = paragraphText(paragraph);
		const folded = fold(text, table);
		if (query.excluded.some((term) => folded.includes(term))) return null;
		const matches = matchesIn(folded, query);
		for (const { term } of matches) foundTerms.add(term);
		searched.push({ paragraph, kind, text, folded, matches });
	}
	if (foundTerms.size < query.terms.length) return null;
	return hitsOf(page, searched, query, table);
}

/** The hits of the paragraphs of a page or of a part of one. */
function hitsOf(page: IndexedPage, searched: readonly SearchedParagraph[], query: Query, table: FoldTable): Hit[] {
	const contexts = enumerationContexts(page);
	let preceding = page.preceding ?? 0;
	return searched.flatMap((one) => {
		const hits = hitsIn(one, preceding, query.terms.length, table);
		if (one.kind !== 'words') return hits;
		preceding += one.folded.length;
		return hits.map((hit) => ({ ...hit, ...contexts.get(hit.id) }));
	});
}

/** The hits in the record's words of a part of a page that is known to match: each of its parts need not have every term. */
export function hitsOfPart(part: IndexedPage, query: Query, table: FoldTable): Hit[] {
	const searched = paragraphsToSearch(part, {}).map(({ paragraph, kind }): SearchedParagraph => {
		const text = paragraphText(paragraph);
		const folded = fold(text, table);
		return { paragraph, kind, text, folded, matches: matchesIn(folded, query) };
	});
	return hitsOf(part, searched, query, table);
}
