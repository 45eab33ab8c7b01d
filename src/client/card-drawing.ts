/** Draws a quotation's picture on a canvas: the words, whom they are from, the edition, the address and its QR code. */
import { correction, generate } from 'lean-qr/nano';
import { BACKGROUNDS, INK, QUIET } from '../record/palette.ts';
import { quoted } from '../record/quotation.ts';
import { type FittedText, fitText, LEADING, longestStart, type Measure, partsOf, widthOf } from './card-layout.ts';
import type { Quotation } from './quotation-formats.ts';

export interface QuotationCard extends Quotation {
	/** The site's accent colour for a light ground, as `#rrggbb`. */
	accent: string;
	/** The edition of the text, as the card names it; null if it was never published. */
	edition: string | null;
	/** What the card says if it does not show all words. */
	shortened: string;
}

/** Pixels. */
export const FORMATS = {
	portrait: { width: 1080, height: 1440 },
	landscape: { width: 1600, height: 900 },
} as const;
export type Orientation = keyof typeof FORMATS;

/** The ground of the light look, whatever the page's is: a card is for other places. */
const { paper: PAPER, raised: WHITE } = BACKGROUNDS.light;
const EDGE = 20;
const MARGIN = 88;
const GAP = 48;
/** How much space between two pieces fills a line at most, in sizes of the type. */
const MOST_FILLING = 0.12;
/** Sizes of the type, the largest first: the words, and below them what they are from. */
const WORD_SIZES = [76, 68, 60, 54, 48, 44, 40, 36, 32, 29, 26];
const SOURCE_SIZES = [28, 26, 24, 22, 20];
/** The most of the height that what the words are from may take. */
const SOURCE_SHARE = 0.4;
/** The least length of the code's side, and the light edge that a reader needs around it, in modules (ISO/IEC 18004, 9.1). */
const CODE_SIDE = 232;
const QUIET_ZONE = 4;
/** No card can show more of the words. */
const MOST_CHARACTERS = 2000;

/** The fonts of the page. */
function fontOf(name: '--serif' | '--sans'): string {
	return getComputedStyle(document.documentElement).getPropertyValue(name);
}

/** Measures text in a font; a piece that was measured before is looked up. */
function measureIn(context: CanvasRenderingContext2D, font: string): Measure {
	const known = new Map<string, number>();
	return (text, size) => {
		const key = `${size} ${text}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		context.font = `${size}px ${font}`;
		const { width } = context.measureText(text);
		known.set(key, width);
		return width;
	};
}

/** Draws paragraphs from a top edge downwards. @param isFilled whether space between the pieces of a line may fill it to the width */
function drawText(
	context: CanvasRenderingContext2D,
	{ paragraphs, size }: FittedText,
	font: string,
	place: { left: number; top: number; width: number; isFilled: boolean },
	measure: Measure,
	colourOf: (paragraph: number) => string,
): void {
	let top = place.top;
	for (const [i, lines] of paragraphs.entries()) {
		for (const [k, line] of lines.entries()) {
			const missing = place.width - line.reduce((sum, piece) => sum + widthOf(piece, size, measure), 0);
			const gap = missing / Math.max(1, line.length - 1);
			const isFilled = place.isFilled && k < lines.length - 1 && gap < MOST_FILLING * size;
			context.font = `${size}px ${font}`;
			context.fillStyle = colourOf(i);
			// The baseline of an em that stands in the middle of its line.
			const baseline = top + (size * (LEADING - 1)) / 2 + size * 0.88;
			let at = place.left;
			for (const piece of line) {
				for (const { text, width } of partsOf(piece, size, measure)) {
					context.fillText(text, at, baseline);
					at += width;
				}
				at += isFilled ? gap : 0;
			}
			top += size * LEADING;
		}
	}
}

/** Draws the code of an address, its right and lower edges at a point; returns the length of its side, quiet zone included. */
function drawCode(context: CanvasRenderingContext2D, url: string, right: number, bottom: number): number {
	const code = generate(url, { minCorrectionLevel: correction.M });
	const modules = code.size + 2 * QUIET_ZONE;
	const scale = Math.ceil(CODE_SIDE / modules);
	const side = modules * scale;
	context.fillStyle = WHITE;
	context.fillRect(right - side, bottom - side, side, side);
	context.fillStyle = INK;
	for (let y = 0; y < code.size; y++) {
		for (let x = 0; x < code.size; x++) {
			if (code.get(x, y)) context.fillRect(right - side + (x + QUIET_ZONE) * scale, bottom - side + (y + QUIET_ZONE) * scale, scale, scale);
		}
	}
	return side;
}

/** What is written below the words. If it does not fit in any size, its longest part is shortened. */
function fitSource(parts: readonly string[], room: { width: number; height: number }, measure: Measure): FittedText {
	const fitted = fitText(parts, room, SOURCE_SIZES, measure);
	if (fitted) return fitted;
	// The address is never shortened: it is the last.
	const longest = parts.slice(0, -1).toSorted((a, b) => b.length - a.length)[0] ?? '';
	const shortened = (start: string) => parts.map((part) => (part === longest ? `${start}……` : part));
	const start = longestStart(longest, (one) => fitText(shortened(one), room, SOURCE_SIZES, measure) !== null);
	return (
		fitText(shortened(start), { ...room, height: Number.POSITIVE_INFINITY }, SOURCE_SIZES.slice(-1), measure) ?? { paragraphs: [], size: 0 }
	);
}

/**
 * Draws a card. Words that do not fit are shortened, and the card says so.
 * @returns whether all words are shown
 */
export function drawCard(canvas: HTMLCanvasElement, card: QuotationCard, orientation: Orientation): boolean {
	const { width, height } = Object.assign(canvas, FORMATS[orientation]);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('the browser draws no canvas');
	const [left, right, bottom] = [MARGIN + EDGE, width - MARGIN, height - MARGIN];
	context.fillStyle = PAPER;
	context.fillRect(0, 0, width, height);
	context.fillStyle = card.accent;
	context.fillRect(0, 0, EDGE, height);
	const side = drawCode(context, card.url, right, bottom);
	const [serif, sans] = [fontOf('--serif'), fontOf('--sans')];
	const [measure, measureSource] = [measureIn(context, serif), measureIn(context, sans)];

	const sourceRoom = { width: right - left - side - GAP, height: height * SOURCE_SHARE };
	const sourceOf = (notes: readonly string[]) =>
		fitSource([...card.attribution, ...notes, card.edition ?? [], card.url].flat(), sourceRoom, measureSource);
	const heightOf = ({ paragraphs, size }: FittedText) => paragraphs.flat().length * size * LEADING;
	const footOf = (source: FittedText) => Math.max(side, heightOf(source));
	const fitWords = (words: string, foot: number) =>
		fitText([quoted(words)], { width: right - left, height: bottom - foot - 2 * GAP - MARGIN }, WORD_SIZES, measure);

	let source = sourceOf([]);
	let words = [...card.words].length > MOST_CHARACTERS ? null : fitWords(card.words, footOf(source));
	const isWhole = words !== null;
	if (!words) {
		source = sourceOf([card.shortened]);
		const foot = footOf(source);
		const start = longestStart([...card.words].slice(0, MOST_CHARACTERS).join(''), (one) => fitWords(`${one}……`, foot) !== null);
		words = fitWords(`${start}……`, foot);
	}
	const foot = footOf(source);
	const rule = bottom - foot - GAP;
	if (words) {
		// A short quotation stands in the middle of its room.
		const top = MARGIN + Math.max(0, (rule - GAP - MARGIN - heightOf(words)) / 2);
		drawText(context, words, serif, { left, top, width: right - left, isFilled: true }, measure, () => INK);
	}
	context.fillStyle = card.accent;
	context.fillRect(left, rule, 96, 4);
	const place = { left, top: bottom - heightOf(source), width: sourceRoom.width, isFilled: false };
	drawText(context, source, sans, place, measureSource, (paragraph) => (paragraph === 0 ? INK : QUIET));
	return isWhole;
}
