/** The folded texts of a page in the order of the index's places, and who says them. Pure. */
import type { CatalogPage } from '../shared/catalog.ts';
import { fold, foldWithOffsets } from '../shared/fold.ts';
import { type IndexedPage, type IndexedParagraph, paragraphText } from '../shared/indexed-page.ts';
import { type NarratedPlaces, placesOfParagraph } from '../shared/places.ts';
import { fullTable } from './fold-table.ts';

export interface PageFolds {
	/** The folds of the paragraphs of the record's words. */
	words: string[];
	/** Of each speech, how many of them it has. */
	paragraphs: number[];
	/** The folds of stage directions, then of labels. */
	others: string[];
	/** The passages of which the reporter says a part, in places. */
	narrated: NarratedPlaces[];
}

/** The passages of a paragraph of which the reporter says a part. @param before how many places come before the paragraph */
function narratedIn({ passages }: IndexedParagraph, before: number): NarratedPlaces[] {
	if (!passages.some(({ narration }) => narration)) return [];
	const { starts } = foldWithOffsets(paragraphText({ passages }), fullTable);
	let passageEnd = 0;
	return passages.flatMap(({ text, narration = [] }): NarratedPlaces[] => {
		const from = passageEnd;
		passageEnd += text.length;
		/** The first place of what begins at an offset in the paragraph or behind it. */
		const placeAt = (offset: number) => {
			const index = starts.findIndex((start) => start >= offset);
			return before + (index < 0 ? starts.length : index);
		};
		if (narration.length === 0) return [];
		return [[placeAt(from), placeAt(passageEnd), ...narration.flatMap(([start, end]) => [placeAt(from + start), placeAt(from + end)])]];
	});
}

/**
 * @param paragraphs of each speech, how many paragraphs of the record's words it has
 * @throws if the page has not as many of them
 */
export function foldsOf({ path, paragraphs: all, labels = [] }: IndexedPage, paragraphs: readonly number[]): PageFolds {
	const own = all.filter(({ narrative }) => !narrative);
	const expected = paragraphs.reduce((sum, count) => sum + count, 0);
	if (own.length !== expected) throw new Error(`the speeches of ${path} have ${expected} paragraphs, the page has ${own.length}`);
	const words = own.map((paragraph) => fold(paragraphText(paragraph), fullTable));
	let before = 0;
	const narrated = own.flatMap((paragraph, i) => {
		const found = narratedIn(paragraph, before);
		before += placesOfParagraph(words[i]?.length ?? 0);
		return found;
	});
	const directions = all.filter(({ narrative }) => narrative).map(paragraphText);
	const others = [...directions, ...labels.map(({ text }) => text)].map((text) => fold(text, fullTable));
	return { words, paragraphs: [...paragraphs], others, narrated };
}

/** The folds of each speech. */
export function speechesIn({ words, paragraphs }: Pick<PageFolds, 'words' | 'paragraphs'>): string[][] {
	let at = 0;
	return paragraphs.map((count) => {
		at += count;
		return words.slice(at - count, at);
	});
}

/** A page's speeches with the lengths of what is searched. */
export function withFoldedLengths(page: CatalogPage, folds: PageFolds): CatalogPage {
	const speeches = speechesIn(folds);
	return {
		...page,
		speeches: page.speeches.map(([speaker, , ...spoken], i): CatalogPage['speeches'][number] => [
			speaker,
			(speeches[i] ?? []).reduce((sum, { length }) => sum + length, 0),
			...(spoken as [number?]),
		]),
	};
}
