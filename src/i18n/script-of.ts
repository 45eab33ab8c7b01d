/** Which script a text is written in, by its characters. For build code only: the dictionaries are large. */

import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import type { Locale } from './locale.ts';

/** In OpenCC's dictionaries: between two entries, and between the sides of one. */
const SEPARATOR = 0x7c;
const BLANK = 0x20;
/** The first and the last of the units that code points beyond the basic multilingual plane are made of. */
const SURROGATES = [0xd800, 0xdfff] as const;
/** How many code points there are. */
const CODE_POINTS = 0x110000;
const SIMPLIFIED_SIDE = 1;
const TRADITIONAL_SIDE = 2;

/** Code point → on which sides of OpenCC's phrases it stands. 后, 里, 干 are on both. Read as numbers: 400,000 texts of one character take three times as long. */
function sidesOfPhrases(): Uint8Array {
	const sides = new Uint8Array(CODE_POINTS);
	let side = SIMPLIFIED_SIDE;
	for (let i = 0; i < STPhrases.length; i++) {
		const unit = STPhrases.charCodeAt(i);
		if (unit === SEPARATOR) side = SIMPLIFIED_SIDE;
		else if (unit === BLANK) side = TRADITIONAL_SIDE;
		else {
			const code = unit < SURROGATES[0] || unit > SURROGATES[1] ? unit : (STPhrases.codePointAt(i++) ?? 0);
			sides[code] = (sides[code] ?? 0) | side;
		}
	}
	return sides;
}

/** The characters that a dictionary changes, as code points. */
function* changedIn(dictionary: string): Generator<number> {
	for (const entry of dictionary.split('|')) {
		const blank = entry.indexOf(' ');
		if (entry.slice(0, blank) !== entry.slice(blank + 1)) yield entry.codePointAt(0) ?? 0;
	}
}

/** Code point → 1 where only the traditional script has the character, -1 where only the simplified has it: long texts are counted fast. */
function ownTable(): Int8Array {
	const table = new Int8Array(CODE_POINTS);
	const sides = sidesOfPhrases();
	for (const code of changedIn(STCharacters)) if (((sides[code] ?? 0) & TRADITIONAL_SIDE) === 0) table[code] = -1;
	for (const code of changedIn(TSCharacters)) if (((sides[code] ?? 0) & SIMPLIFIED_SIDE) === 0) table[code] = 1;
	return table;
}

let table: Int8Array | null = null;

/** The script of a text, of which it has more characters of its own; null where it has as many of each, or none. */
export function scriptOf(text: string): Locale | null {
	table ??= ownTable();
	let balance = 0;
	// The second half of a surrogate pair, read alone, is in neither script.
	for (let i = 0; i < text.length; i++) balance += table[text.codePointAt(i) ?? 0] ?? 0;
	if (balance === 0) return null;
	return balance > 0 ? 'hant' : 'hans';
}
