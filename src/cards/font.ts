/** Chinese text as outlines, read from the font's npm package: the fonts of the building machine do not matter. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';

const PACKAGE = '@fontsource-variable/noto-serif-sc';
/** On the font's weight axis: semi-bold. */
const WEIGHT = 600;
// Astro bundles this file into another folder, from which packages cannot be found; the project's folder can.
const require = createRequire(`${process.cwd()}/package.json`);

/** One file of the font, and the ranges of code points (first and last) that it has. */
interface Slice {
	file: string;
	ranges: [number, number][];
}

/** The outline of a character. */
export interface Outline {
	char: string;
	/** SVG path data in units of a thousandth of the em; y points up. */
	path: string;
	/** Width, in em. */
	advance: number;
}

function readSlices(): Slice[] {
	const ranges = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/unicode.json`), 'utf8')) as Record<string, string>;
	return Object.entries(ranges).map(([key, list]) => ({
		file: `${PACKAGE}/files/noto-serif-sc-${key.replace(/[[\]]/g, '')}-wght-normal.woff2`,
		ranges: list.split(',').map((range) => {
			const [from = 0, to = from] = range
				.slice(2)
				.split('-')
				.map((hex) => Number.parseInt(hex, 16));
			return [from, to];
		}),
	}));
}

/** The font of the pictures. Each file is read once, at its first character. */
class Typeface {
	private readonly slices = readSlices();
	private readonly fonts = new Map<string, Promise<Font>>();

	/** One file is decoded after the other: the decoder returns memory that its next call uses again. */
	private queue: Promise<unknown> = Promise.resolve();

	private open(file: string): Promise<Font> {
		const known = this.fonts.get(file);
		if (known) return known;
		const opened = this.queue.then(async () => {
			const font = create(Buffer.from(await decompress(readFileSync(require.resolve(file)))));
			if (!('getVariation' in font)) throw new Error(`${file} is not a single font`);
			return font.getVariation({ wght: WEIGHT });
		});
		this.queue = opened;
		this.fonts.set(file, opened);
		return opened;
	}

	/**
	 * The outlines of a text, character by character.
	 * @throws Error where the font has no outline for a character
	 */
	outlines(text: string): Promise<Outline[]> {
		return Promise.all(
			[...text].map(async (char) => {
				const code = char.codePointAt(0) ?? 0;
				const slice = this.slices.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
				if (!slice) throw new Error(`the font of share pictures and icons has no “${char}” (U+${code.toString(16)})`);
				const font = await this.open(slice.file);
				const glyph = font.glyphForCodePoint(code);
				return { char, path: glyph.path.toSVG(), advance: glyph.advanceWidth / font.unitsPerEm };
			}),
		);
	}
}

/** The font, read once for a whole build. */
export const typeface = new Typeface();
