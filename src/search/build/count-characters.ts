/** On how many pages each character stands. Pure. */
import type { PageFolds } from './page-folds.ts';

/** How many code points Unicode has. */
export const CODE_POINTS = 0x110000;

/**
 * Each folded character → on how many pages it stands, in the order in which they come. Counted by number: sets of the characters of each
 * page take many times as long.
 */
export function countCharacters(pages: readonly Pick<PageFolds, 'words' | 'others'>[]): Map<string, number> {
	const counts = new Uint32Array(CODE_POINTS);
	/** The last page on which a character was found, counted from 1. */
	const foundOn = new Uint32Array(CODE_POINTS);
	const found: number[] = [];
	for (const [i, { words, others }] of pages.entries()) {
		for (const folded of [...words, ...others]) {
			for (let at = 0; at < folded.length; at++) {
				const codePoint = folded.codePointAt(at) ?? 0;
				if (codePoint > 0xffff) at++;
				if (foundOn[codePoint] === i + 1) continue;
				foundOn[codePoint] = i + 1;
				const before = counts[codePoint] ?? 0;
				if (before === 0) found.push(codePoint);
				counts[codePoint] = before + 1;
			}
		}
	}
	return new Map(found.map((codePoint) => [String.fromCodePoint(codePoint), counts[codePoint] ?? 0]));
}
