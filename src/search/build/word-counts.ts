/** The words of an archive, and where they stand: by Intl.Segmenter at first, then as the search counts them. Pure. */
import { byFirstUnits } from '../../record/first-units.ts';
import { fold, foldWithOffsets } from '../shared/fold.ts';
import { type IndexedPage, type IndexedParagraph, paragraphText } from '../shared/indexed-page.ts';
import { fullTable } from './fold-table.ts';

/** A paragraph of the record's words. */
export interface WordParagraph {
	seminar: string;
	year: string;
	/** Id of who says it, or null. */
	speaker: string | null;
	text: string;
	folded: string;
	/** Offsets in `folded` behind each passage; only where the reporter says a part. */
	narrated: { end: number; isNarrated: (start: number) => boolean }[] | null;
	/** How much of `folded` the speaker says. */
	spokenLength: number;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
/** Two letters at least; a single Chinese character is part of a word that the dictionary does not know as often as a word. */
const WORD = /^\p{L}{2,}$/u;

function narratedIn({ passages }: IndexedParagraph): WordParagraph['narrated'] {
	if (!passages.some(({ narration }) => narration)) return null;
	const { starts } = foldWithOffsets(paragraphText({ passages }), fullTable);
	let offset = 0;
	return passages.map(({ text, narration = [] }) => {
		const from = offset;
		offset += text.length;
		const behind = starts.findIndex((start) => start >= offset);
		const isNarrated = (at: number) =>
			narration.some(([start, end]) => start <= (starts[at] ?? 0) - from && (starts[at] ?? 0) - from < end);
		return { end: behind < 0 ? starts.length : behind, isNarrated };
	});
}

/** How many characters of a folded text are not the reporter's. */
function spokenIn(folded: string, narrated: WordParagraph['narrated']): number {
	if (narrated === null) return folded.length;
	const isSpoken = (at: number) => narrated.find(({ end }) => at < end)?.isNarrated(at) !== true;
	return Array.from({ length: folded.length }, (_, at) => at).filter(isSpoken).length;
}

/** Every paragraph that is searched by default. */
export function wordParagraphs(pages: readonly IndexedPage[]): WordParagraph[] {
	return pages.flatMap(({ path, date, paragraphs }) =>
		paragraphs
			.filter(({ narrative }) => !narrative)
			.map((paragraph) => {
				const text = paragraphText(paragraph);
				const [folded, narrated] = [fold(text, fullTable), narratedIn(paragraph)];
				return {
					seminar: path.split('/')[0] ?? '',
					year: date.slice(0, 4),
					speaker: paragraph.by ?? null,
					text,
					folded,
					narrated,
					spokenLength: spokenIn(folded, narrated),
				};
			}),
	);
}

/** The words of a page's texts: each word once, and for each text which words it has, in order, as indexes. */
export interface PageWords {
	words: string[];
	texts: number[][];
}

/** The words of a page's texts, as the segmenter's dictionary has them. */
export function pageWords(texts: readonly string[]): PageWords {
	const indexes = new Map<string, number>();
	const indexOf = (word: string): number => {
		const index = indexes.get(word) ?? indexes.size;
		indexes.set(word, index);
		return index;
	};
	const wordsIn = (text: string) =>
		[...SEGMENTER.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike && WORD.test(segment) ? [indexOf(segment)] : []));
	return { texts: texts.map(wordsIn), words: [...indexes.keys()] };
}

/**
 * Finds wordings as the search does: wherever they stand, from left to right, each without overlap with itself.
 * @param words folded, of two UTF-16 units at least
 * @returns a function that tells, for each match in a folded text, the word's index and the match's start
 */
export function finderOf(words: readonly string[]): (folded: string, onMatch: (word: number, start: number) => void) => void {
	const mayBegin = byFirstUnits(words.keys(), (index) => words[index] ?? '');
	/** Of each word, how many characters had been gone through behind its last match. */
	const ends = new Float64Array(words.length);
	let before = 0;
	return (folded, onMatch) => {
		for (let at = 0; at + 1 < folded.length; at++) {
			for (const index of mayBegin(folded, at)) {
				const word = words[index] ?? '';
				if ((ends[index] ?? 0) > before + at || !folded.startsWith(word, at)) continue;
				ends[index] = before + at + word.length;
				onMatch(index, at);
			}
		}
		before += folded.length;
	};
}

/** The matches that a paragraph's speaker says: in a passage whose matches of a word are all the reporter's, none. */
export function spokenMatches(found: readonly [word: number, start: number][], { narrated }: WordParagraph): number[] {
	if (narrated === null) return found.map(([word]) => word);
	const passageOf = (start: number) => narrated.findIndex(({ end }) => start < end);
	const groups = Map.groupBy(found, ([word, start]) => `${passageOf(start)} ${word}`);
	return [...groups.values()].flatMap((group) => {
		const passage = narrated[passageOf(group[0]?.[1] ?? 0)];
		return group.every(([, start]) => passage?.isNarrated(start)) ? [] : group.map(([word]) => word);
	});
}
