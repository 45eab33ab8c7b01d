/** The words given to Pagefind and looked up in its index: overlapping pairs of folded characters. */
import { placesOfParagraph } from './places.ts';

/**
 * Stop characters: nearly every page has them. In a pair of two, each is written as two Latin letters, which are shorter than the
 * character's UTF-8 bytes.
 */
export type StopCharacters = ReadonlyMap<string, string>;

/** A character on at least this share of the pages is a stop character. */
const STOP_SHARE = 0.75;
/** As many as two Latin letters can tell apart. */
const MOST_STOP_CHARACTERS = 26 * 26;
/** Stands at the places where no pair begins. No other word is this short. */
const FILLER = 'z';
/** How many letters spell a code point: 26⁵ is more than there are code points. */
const SPELLING_LENGTH = 5;

/** Reads the manifest's list of stop characters. */
export function parseStopCharacters(listed: string): StopCharacters {
	const letter = (index: number) => String.fromCharCode(0x61 + index);
	return new Map([...listed].map((char, i) => [char, letter(Math.floor(i / 26)) + letter(i % 26)]));
}

/**
 * Chooses the stop characters.
 * @param counts on how many pages each character occurs
 * @returns the characters as one string, for the manifest; in their own order, so that a correction which moves one in the order of frequency
 * changes nothing
 */
export function listStopCharacters(counts: ReadonlyMap<string, number>, pageCount: number): string {
	const frequent = [...counts].filter(([, count]) => count >= STOP_SHARE * pageCount).sort(([, a], [, b]) => b - a);
	return frequent
		.slice(0, MOST_STOP_CHARACTERS)
		.map(([char]) => char)
		.sort()
		.join('');
}

/** Spells a character in letters: Pagefind splits words between Chinese and Latin letters or digits, and removes accents. */
function spell(char: string): string {
	let rest = char.codePointAt(0) ?? 0;
	let letters = '';
	for (let i = 0; i < SPELLING_LENGTH; i++) {
		letters = String.fromCharCode(0x61 + (rest % 26)) + letters;
		rest = Math.floor(rest / 26);
	}
	return letters;
}

function isHan(char: string): boolean {
	const unit = char.charCodeAt(0);
	return unit >= 0x4e00 && unit <= 0x9fff;
}

/** The index's word for two folded characters: four letters for two stop characters, else the characters if Chinese, else their spelling. */
function wordOf(stops: StopCharacters, ...chars: [string, string]): string {
	if (chars.every((char) => stops.has(char))) return chars.map((char) => stops.get(char)).join('');
	return (chars.every(isHan) ? chars : chars.map(spell)).join('');
}

/** Whether a pair's word is one of two stop characters: no other is as short. */
export function isOfStops(word: string): boolean {
	return /^[a-z]{4}$/.test(word);
}

/** A pair of a folded text: its word in the index, and where it begins, in UTF-16 units. */
export interface Pair {
	word: string;
	offset: number;
}

/** The overlapping pairs of characters of a folded text; none if it has one character. */
export function pairsOf(folded: string, stops: StopCharacters): Pair[] {
	const pairs: Pair[] = [];
	let previous = '';
	let offset = 0;
	for (const char of folded) {
		if (previous !== '') pairs.push({ word: wordOf(stops, previous, char), offset: offset - previous.length });
		previous = char;
		offset += char.length;
	}
	return pairs;
}

/**
 * The words to index for one page, separated by blanks. Each stands at its place (see places.ts).
 * @param folds the folds of its paragraphs; no pair crosses from one to the next
 */
export function indexWords(folds: readonly string[], stops: StopCharacters): string {
	const words: string[] = [];
	for (const folded of folds) {
		const start = words.length;
		for (const { word, offset } of pairsOf(folded, stops)) {
			// A character of two units has two places.
			while (words.length < start + offset) words.push(FILLER);
			words.push(word);
		}
		while (words.length < start + placesOfParagraph(folded.length)) words.push(FILLER);
	}
	return words.join(' ');
}
