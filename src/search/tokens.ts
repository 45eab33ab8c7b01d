/** How folded text is handed to Pagefind, and how it is asked: overlapping pairs, so that a phrase of pairs is exact. */

const HAN = /^[\u4E00-\u9FFF]+$/;
/** Stands between paragraphs, so that no phrase runs from one into the next; no other word is as short. */
const EDGE = 'z';
/** So many characters of a term are asked for. */
const ASKED = 5;
/** Letters that spell one code point: 26⁵ is more than there are. */
const SPELLED = 5;

/** A character in letters: Pagefind cuts a word where Chinese meets Latin letters or digits, and drops accents. */
function spell(char: string): string {
	let rest = char.codePointAt(0) ?? 0;
	let letters = '';
	for (let at = 0; at < SPELLED; at++) {
		letters = String.fromCharCode(0x61 + (rest % 26)) + letters;
		rest = Math.floor(rest / 26);
	}
	return letters;
}

/** The word of the index that stands for one or two folded characters: common Chinese as it is, all else spelled. */
function wordOf(chars: string): string {
	return HAN.test(chars) ? chars : [...chars].map(spell).join('');
}

function pairs(chars: readonly string[]): string[] {
	return chars.slice(1).map((char, i) => wordOf(`${chars[i]}${char}`));
}

/**
 * The words to index for one page.
 * @param folds the folds of its paragraphs; no pair crosses from one to the next
 */
export function indexWords(folds: readonly string[]): string {
	const characters = new Set<string>();
	const words: string[] = [];
	for (const folded of folds) {
		const chars = [...folded];
		for (const char of chars) characters.add(wordOf(char));
		words.push(...pairs(chars), EDGE);
	}
	return [...words, ...characters].join(' ');
}

/**
 * Pagefind's query for one folded term: a phrase of pairs, or the character itself; in quotation marks it is exact. Every pair may
 * cost a file of the index, so of a long term only the beginning is asked for: few pages have it and not the rest, and their texts
 * are looked at anyhow.
 */
export function pagefindQuery(folded: string): string {
	const chars = [...folded].slice(0, ASKED);
	return `"${(chars.length < 2 ? chars.map(wordOf) : pairs(chars)).join(' ')}"`;
}
