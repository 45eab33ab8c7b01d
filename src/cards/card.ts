/** The picture for a page where its link is shared: 1200 × 630 pixels, text on paper colour with an edge in the site's accent colour. */
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { BACKGROUNDS, INK, QUIET } from '../record/palette.ts';
import { type Outline, typeface } from './font.ts';
import { keepPicture, keptPicture } from './kept-pictures.ts';
import { loadSharp } from './libraries.ts';
import { breakLines } from './line-breaks.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 96;

export interface Card {
	/** In large type: a speaker's name, or a seminar's short title. */
	title: string;
	/** Below it: posts, or the seminar's full title. */
	text: string;
	/** The line at the foot. */
	foot: string;
	/** The colour of the foot and of the edge, as `#rrggbb`. */
	accent: string;
}

/**
 * One line of text as SVG paths.
 * @param left x of its beginning, in pixels
 * @param baseline y, in pixels
 * @param size of the em, in pixels
 */
function lineAt(outlines: readonly Outline[], left: number, baseline: number, size: number, fill: string): Element {
	let at = 0;
	const paths = outlines.map(({ path, advance }) => {
		const glyph = x('path', { d: path, transform: `translate(${at * 1000} 0)` });
		at += advance;
		return glyph;
	});
	return x('g', { fill, transform: `translate(${left} ${baseline}) scale(${size / 1000} ${-size / 1000})` }, paths);
}

/**
 * A text in lines.
 * @param top the first baseline, in pixels; `bottom` is the one after the last line
 * @param most how many lines at most
 */
async function block(text: string, top: number, size: number, most: number, fill: string): Promise<{ lines: Element[]; bottom: number }> {
	const [outlines, [ellipsis]] = await Promise.all([typeface.outlines(text), typeface.outlines('…')]);
	if (!ellipsis) return { lines: [], bottom: top };
	const broken = breakLines(outlines, (WIDTH - 2 * MARGIN) / size, most, ellipsis);
	const lines = broken.map((line, i) => lineAt(line, MARGIN, top + i * size * 1.45, size, fill));
	return { lines, bottom: top + broken.length * size * 1.45 };
}

/**
 * A picture as PNG. The shades of the letters’ edges become fewer, so that it packs well: finding a palette takes four times as long.
 * @param pixels red, green and blue of each
 * @param colours that stay as they are, as `#rrggbb`
 */
async function packed(pixels: Buffer, colours: readonly string[]): Promise<Buffer> {
	const kept = new Set(colours.flatMap((colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))));
	const shades = Uint8Array.from({ length: 256 }, (_, value) => (kept.has(value) ? value : value & 0xf0));
	for (let i = 0; i < pixels.length; i++) pixels[i] = shades[pixels[i] ?? 0] ?? 0;
	const sharp = await loadSharp();
	return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
		.png({ compressionLevel: 6 })
		.toBuffer();
}

/** The picture as PNG; drawn anew only where no earlier build drew the same. */
export function cardPng(card: Card): Promise<Buffer> {
	return keptPicture(card, () => drawn(card));
}

/** Draws the picture for later, where no earlier build drew the same. @returns whether it is kept */
export function keepCard(card: Card): Promise<boolean> {
	return keepPicture(card, () => drawn(card));
}

async function drawn({ title, text, foot, accent }: Card): Promise<Buffer> {
	const heading = await block(title, 190, title.length > 9 ? 72 : 104, 2, INK);
	const below = await block(text, heading.bottom + 10, 38, 3, QUIET);
	const last = await block(foot, HEIGHT - MARGIN + 20, 32, 1, accent);
	const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT }, [
		x('rect', { width: WIDTH, height: HEIGHT, fill: BACKGROUNDS.light.paper }),
		x('rect', { width: 24, height: HEIGHT, fill: accent }),
		...heading.lines,
		...below.lines,
		...last.lines,
	]);
	const sharp = await loadSharp();
	return packed(
		await sharp(Buffer.from(toXml(svg)))
			.flatten()
			.raw()
			.toBuffer(),
		[BACKGROUNDS.light.paper, INK, QUIET, accent],
	);
}
