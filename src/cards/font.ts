/** Chinese text as outlines. Reads the font from its npm package, so that the result does not depend on the machine's fonts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';

const PACKAGE = '@fontsource-variable/noto-serif-sc';
/** The font's weight axis: semi-bold, a book's title. */
const WEIGHT = 600;
// Astro bundles this file into another folder: packages are resolved from the project's folder.
const require = createRequire(`${process.cwd()}/package.json`);

/** One slice of the font and the code points it has, as CSS `unicode-range` writes them. */
interface Slice {
	file: string;
	ranges: [number, number][];
}

/** A character's outline in units of its em, and how far it advances. */
export interface Outline {
	char: string;
	/** SVG path data; y points up. */
	path: string;
	/** In em. */
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

/** The font of the pictures; a slice is read once, when its first character is wanted. */
export class Typeface {
	private readonly slices = readSlices();
	private readonly fonts = new Map<string, Promise<Font>>();

	/** The decoder hands out its own memory, which its next call reuses: one slice is read behind another. */
	private queue: Promise<unknown> = Promise.resolve();

	private open(file: string): Promise<Font> {
		const known = this.fonts.get(file);
		if (known) return known;
		const opened = this.queue.then(async () => {
			const font = create(Buffer.from(await decompress(readFileSync(require.resolve(file)))));
			if (!('getVariation' in font)) throw new Error(`${file} is no single font`);
			return font.getVariation({ wght: WEIGHT });
		});
		this.queue = opened;
		this.fonts.set(file, opened);
		return opened;
	}

	/**
	 * The outlines of a text, character by character.
	 * @throws where the font lacks a character
	 */
	outlines(text: string): Promise<Outline[]> {
		return Promise.all(
			[...text].map(async (char) => {
				const code = char.codePointAt(0) ?? 0;
				const slice = this.slices.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
				if (!slice) throw new Error(`The font of the card pictures lacks “${char}” (U+${code.toString(16)})`);
				const font = await this.open(slice.file);
				const glyph = font.glyphForCodePoint(code);
				return { char, path: glyph.path.toSVG(), advance: glyph.advanceWidth / font.unitsPerEm };
			}),
		);
	}
}
