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
	const phrases = STPhrases.split('|').map((entry) => entry.split(' '));
	const [simplifiedSide, traditionalSide] = [0, 1].map((side) => new Set(phrases.flatMap((entry) => [...(entry[side] ?? '')])));
	const hans = entriesOf(STCharacters).map(([from]) => from);
	const hant = entriesOf(TSCharacters).map(([from]) => from);
	return {
		hans: new Set(hans.filter((one) => !traditionalSide?.has(one))),
		hant: new Set(hant.filter((one) => !simplifiedSide?.has(one))),
	};
}

let own: Record<Locale, Set<string>> | null = null;

/** How many characters of a text only one script has. */
function countOwn(text: string): Record<Locale, number> {
	own ??= ownCharacters();
	const counts = { hant: 0, hans: 0 };
	for (const char of text) {
		if (own.hant.has(char)) counts.hant++;
		else if (own.hans.has(char)) counts.hans++;
	}
	return counts;
}

/** The script of a text; null where all its characters are in both. */
export function scriptOf(text: string): Locale | null {
	const { hant, hans } = countOwn(text);
	if (hant === hans) return null;
	return hans > hant ? 'hans' : 'hant';
}
