/** How folded text is handed to Pagefind, and how it is asked: overlapping pairs, so that a phrase of pairs is exact. */

/**
 * Characters that so many pages have that none is worth an entry alone, each with two letters that stand for it in a pair: such words
 * are shorter than the characters' own bytes.
 */
export type Common = ReadonlyMap<string, string>;

/** So large a share of an archive's pages has a common character: it tells hardly any page from another. */
const COMMON = 0.75;
/** So many have two letters of their own. */
const LETTERED = 26 * 26;

/** Common characters from the manifest's list. */
export function commonFrom(listed: string): Common {
	const letter = (at: number) => String.fromCharCode(0x61 + at);
	return new Map([...listed].map((char, at) => [char, letter(Math.floor(at / 26)) + letter(at % 26)]));
}

/**
 * The manifest's list of common characters.
 * @param counts on how many pages each character stands
 */
export function listCommon(counts: ReadonlyMap<string, number>, pages: number): string {
	const found = [...counts].filter(([, count]) => count >= COMMON * pages).sort(([, a], [, b]) => b - a);
	return found
		.slice(0, LETTERED)
		.map(([char]) => char)
		.join('');
}

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

function isHan(char: string): boolean {
	const unit = char.charCodeAt(0);
	return unit >= 0x4e00 && unit <= 0x9fff;
}

/**
 * The word of the index that stands for one or two folded characters: four letters for two common ones, the characters themselves
 * for others of Chinese, all else spelled in five letters each.
 */
function wordOf(common: Common, ...chars: string[]): string {
	if (chars.every((char) => common.has(char))) return chars.map((char) => common.get(char)).join('');
	return (chars.every(isHan) ? chars : chars.map(spell)).join('');
}

function pairs(common: Common, chars: readonly string[]): string[] {
	return chars.slice(1).map((char, i) => wordOf(common, chars[i] ?? '', char));
}

/**
 * The words to index for one page.
 * @param folds the folds of its paragraphs; no pair crosses from one to the next
 */
export function indexWords(folds: readonly string[], common: Common): string {
	const characters = new Set<string>();
	const words: string[] = [];
	for (const folded of folds) {
		const chars = [...folded];
		for (const char of chars) characters.add(char);
		words.push(...pairs(common, chars), EDGE);
	}
	for (const char of characters) if (!common.has(char)) words.push(wordOf(common, char));
	return words.join(' ');
}

/**
 * Pagefind's query for one folded term: a phrase of pairs, or the character itself; in quotation marks it is exact. Every pair may
 * cost a file of the index, so of a long term only the beginning is asked for: few pages have it and not the rest, and their texts
 * are looked at anyhow.
 * @returns null where every page may have the term
 */
export function pagefindQuery(folded: string, common: Common): string | null {
	const [first = '', ...others] = [...folded].slice(0, ASKED);
	if (others.length === 0) return common.has(first) ? null : `"${wordOf(common, first)}"`;
	return `"${pairs(common, [first, ...others]).join(' ')}"`;
}
