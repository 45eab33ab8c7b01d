/** The picture for a page where its link is shared: 1200 × 630 pixels, text on paper colour with a red edge. */
import sharp from 'sharp';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { type Outline, Typeface } from './font.ts';
import { breakLines } from './line-breaks.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 96;
const PAPER = '#fbfaf6';
const INK = '#22201b';
const QUIET = '#625c50';
const SEAL = '#8c2f1b';

interface Card {
	/** In large type: a speaker's name, or a seminar's short title. */
	title: string;
	/** Below it: posts, or the seminar's full title. */
	text: string;
	/** The line at the foot. */
	foot: string;
}

/** One for a whole build: each font is read once, and a missing character is said once. */
const typeface = new Typeface((message) => console.warn(message));

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

/** The picture as PNG. */
export async function cardPng({ title, text, foot }: Card): Promise<Buffer> {
	const heading = await block(title, 190, title.length > 9 ? 72 : 104, 2, INK);
	const below = await block(text, heading.bottom + 10, 38, 3, QUIET);
	const last = await block(foot, HEIGHT - MARGIN + 20, 32, 1, SEAL);
	const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT }, [
		x('rect', { width: WIDTH, height: HEIGHT, fill: PAPER }),
		x('rect', { width: 24, height: HEIGHT, fill: SEAL }),
		...heading.lines,
		...below.lines,
		...last.lines,
	]);
	return sharp(Buffer.from(toXml(svg)))
		.png({ palette: true, colours: 32 })
		.toBuffer();
}
