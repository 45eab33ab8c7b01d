/** Chinese text as outlines, read from the fonts' npm packages: the fonts of the building machine do not matter. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { loadFontReader } from './libraries.ts';

/** The fonts' packages in the order in which they are tried: the second has traditional and rare characters that the first lacks. */
const FONTS = ['@fontsource-variable/noto-serif-sc', '@fontsource-variable/noto-serif-tc'];
/** On the fonts' weight axis: semi-bold. */
const WEIGHT = 600;
/** An empty square, for a character that no font has. */
const SQUARE = { path: 'M60 -60H940V820H60ZM110 -10V770H890V-10Z', advance: 1 };
/** Characters without a shape of their own, such as variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
// Astro bundles this file into another folder, from which packages cannot be found; the project's folder can.
const require = createRequire(`${process.cwd()}/package.json`);

/** One file of a font, and the ranges of code points (first and last) that it has. */
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

/** The files of a font, by its package. The package lists their code points as CSS `unicode-range` does: `U+4e00-4e03,U+4e08`. */
function readSlices(folder: string): Slice[] {
	const name = folder.slice(folder.indexOf('/') + 1);
	const ranges = JSON.parse(readFileSync(require.resolve(`${folder}/unicode.json`), 'utf8')) as Record<string, string>;
	return Object.entries(ranges).map(([key, list]) => ({
		file: `${folder}/files/${name}-${key.replace(/[[\]]/g, '')}-wght-normal.woff2`,
		ranges: list.split(',').map((range) => {
			const [from = 0, to = from] = range
				.slice(2)
				.split('-')
				.map((hex) => Number.parseInt(hex, 16));
			return [from, to];
		}),
	}));
}

/** The fonts of the pictures. Each file is read once, at its first character. */
export class Typeface {
	private slices: Slice[] | undefined;
	private readonly fonts = new Map<string, Promise<Font>>();
	private readonly warn: (message: string) => void;
	private hasWarned = false;

	/** One file is decoded after the other: the decoder returns memory that its next call uses again. */
	private queue: Promise<unknown> = Promise.resolve();

	/** @param warn called once, at the first character that no font has */
	constructor(warn: (message: string) => void) {
		this.warn = warn;
	}

	private open(file: string): Promise<Font> {
		const known = this.fonts.get(file);
		if (known) return known;
		const opened = this.queue.then(async () => {
			const { create, decompress } = await loadFontReader();
			const font = create(Buffer.from(await decompress(readFileSync(require.resolve(file)))));
			if (!('getVariation' in font)) throw new Error(`${file} is not a single font`);
			return font.getVariation({ wght: WEIGHT });
		});
		this.queue = opened;
		this.fonts.set(file, opened);
		return opened;
	}

	private async outline(char: string): Promise<Outline> {
		if (INVISIBLE.test(char)) return { char, path: '', advance: 0 };
		const code = char.codePointAt(0) ?? 0;
		this.slices ??= FONTS.flatMap(readSlices);
		const slice = this.slices.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
		if (slice) {
			const font = await this.open(slice.file);
			const glyph = font.glyphForCodePoint(code);
			return { char, path: glyph.path.toSVG(), advance: glyph.advanceWidth / font.unitsPerEm };
		}
		if (!this.hasWarned) {
			const hex = code.toString(16).toUpperCase().padStart(4, '0');
			this.warn(
				`The fonts of the share pictures lack “${char}” (U+${hex}): an empty square stands for it, and for any other character they lack.`,
			);
		}
		this.hasWarned = true;
		return { char, ...SQUARE };
	}

	/** The outlines of a text, character by character; an empty square for a character that no font has. */
	outlines(text: string): Promise<Outline[]> {
		return Promise.all([...text].map((char) => this.outline(char)));
	}
}

/** One for a whole build: each font is read once, and a missing character is said once. */
export const typeface = new Typeface((message) => console.warn(message));
