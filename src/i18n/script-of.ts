/** Which script a text is written in, by its characters. For build code only: the dictionaries are large. */

import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import type { Locale } from './locale.ts';

/** The changed entries of a dictionary, as pairs. */
function entriesOf(dictionary: string): [from: string, to: string][] {
	return dictionary
		.split('|')
		.map((entry): [string, string] => {
			const [from = '', to = ''] = entry.split(' ');
			return [from, to];
		})
		.filter(([from, to]) => from !== to);
}

/** Characters of each script that the other does not have. 后, 里, 干 are in both: OpenCC's phrases have them on both sides. */
function ownCharacters(): Record<Locale, Set<string>> {
	const sides = [new Set<string>(), new Set<string>()] as const;
	let side: 0 | 1 = 0;
	for (const char of STPhrases) {
		if (char === '|') side = 0;
		else if (char === ' ') side = 1;
		else sides[side].add(char);
	}
	const [simplifiedSide, traditionalSide] = sides;
	const hans = entriesOf(STCharacters).map(([from]) => from);
	const hant = entriesOf(TSCharacters).map(([from]) => from);
	return {
		hans: new Set(hans.filter((one) => !traditionalSide.has(one))),
		hant: new Set(hant.filter((one) => !simplifiedSide.has(one))),
	};
}

/** Code point → 1 where only the traditional script has the character, -1 where only the simplified has it: long texts are counted fast. */
function ownTable(): Int8Array {
	const table = new Int8Array(0x110000);
	const { hant, hans } = ownCharacters();
	for (const char of hans) table[char.codePointAt(0) ?? 0] = -1;
	for (const char of hant) table[char.codePointAt(0) ?? 0] = 1;
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
