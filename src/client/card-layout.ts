/** Sets the text of a quotation's picture: where lines break, in which size it fits. Pure. */
import { NOT_FIRST, NOT_LAST } from '../i18n/line-edges.ts';

/** The width of a text in a size; both in pixels. */
export type Measure = (text: string, size: number) => number;

/** A line: pieces between which space may be added. */
export type Line = string[];

export interface FittedText {
	/** The lines of each paragraph. */
	paragraphs: Line[][];
	/** Size of the type, in pixels. */
	size: number;
}

/** The height of a line in sizes of its type. */
export const LEADING = 1.6;

/** Between a closing mark and one that follows it: in Chinese type the first gives up its blank half (Requirements for Chinese Text Layout, 3.1.6). */
const AFTER_CLOSING = /(?<=[，。、；：！？”’」』）》])(?=[，。、；：！？”’」』）》])/;
/** How much that is, in sizes of the type. */
const BLANK_HALF = 0.5;

/** The parts of a piece, each with its width; the next one begins where it ends. */
export function partsOf(piece: string, size: number, measure: Measure): { text: string; width: number }[] {
	const texts = piece.split(AFTER_CLOSING);
	return texts.map((text, i) => {
		const width = measure(text, size);
		// A font whose marks are narrow leaves no blank.
		const isWide = measure([...text].at(-1) ?? '', size) >= 0.9 * size;
		return { text, width: i < texts.length - 1 && isWide ? width - BLANK_HALF * size : width };
	});
}

export function widthOf(piece: string, size: number, measure: Measure): number {
	return partsOf(piece, size, measure).reduce((sum, { width }) => sum + width, 0);
}

/** Letters and digits, which are not parted from each other. */
const WORD = /[\p{Script=Latin}\p{N}]/u;

/** The pieces of a text that no line break parts. An address has a piece for each character. */
function piecesOf(text: string): string[] {
	if (/^https?:/.test(text)) return text.split('');
	const pieces: string[] = [];
	let before = '';
	for (const char of text) {
		const isJoined = NOT_FIRST.has(char) || NOT_LAST.has(before) || (WORD.test(char) && WORD.test(before));
		if (isJoined && pieces.length > 0) pieces.push((pieces.pop() ?? '') + char);
		else pieces.push(char);
		before = char;
	}
	return pieces;
}

/** Breaks a paragraph into lines. A piece that is wider than a line is broken anywhere. */
export function breakLines(text: string, width: number, size: number, measure: Measure): Line[] {
	const pieces = piecesOf(text).flatMap((piece) => (widthOf(piece, size, measure) > width ? [...piece] : [piece]));
	const lines: Line[] = [[]];
	let used = 0;
	for (const piece of pieces) {
		const needed = widthOf(piece, size, measure);
		if (used > 0 && used + needed > width) {
			lines.push([]);
			used = 0;
		}
		// A blank does not begin a line.
		if (used === 0 && piece.trim() === '') continue;
		lines.at(-1)?.push(piece);
		used += needed;
	}
	return lines;
}

/** The paragraphs in the largest of some sizes in which they fit; null if they fit in none. @param sizes the largest first */
export function fitText(
	texts: readonly string[],
	{ width, height }: { width: number; height: number },
	sizes: readonly number[],
	measure: Measure,
): FittedText | null {
	for (const size of sizes) {
		const paragraphs = texts.map((text) => breakLines(text, width, size, measure));
		if (paragraphs.flat().length * size * LEADING <= height) return { paragraphs, size };
	}
	return null;
}

/** The longest beginning of some words that passes a test, by characters; an empty text if none does. */
export function longestStart(words: string, fits: (start: string) => boolean): string {
	const characters = [...words];
	let [low, high] = [0, characters.length];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (fits(characters.slice(0, middle).join(''))) low = middle;
		else high = middle - 1;
	}
	return characters.slice(0, low).join('');
}
