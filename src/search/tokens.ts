/** How folded text is handed to Pagefind, and how it is asked: overlapping pairs, so that a phrase of pairs is exact. */

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

/** The word of the index that stands for one or two folded characters: common Chinese as it is, all else spelled. */
function wordOf(...chars: string[]): string {
	return (chars.every(isHan) ? chars : chars.map(spell)).join('');
}

function pairs(chars: readonly string[]): string[] {
	return chars.slice(1).map((char, i) => wordOf(chars[i] ?? '', char));
}

/**
 * The words to index for one page.
 * @param folds the folds of its paragraphs; no pair crosses from one to the next
 * @param common the characters that are not indexed alone
 */
export function indexWords(folds: readonly string[], common: ReadonlySet<string>): string {
	const characters = new Set<string>();
	const words: string[] = [];
	for (const folded of folds) {
		const chars = [...folded];
		for (const char of chars) characters.add(char);
		words.push(...pairs(chars), EDGE);
	}
	for (const char of characters) if (!common.has(char)) words.push(wordOf(char));
	return words.join(' ');
}

/**
 * Pagefind's query for one folded term: a phrase of pairs, or the character itself; in quotation marks it is exact. Every pair may
 * cost a file of the index, so of a long term only the beginning is asked for: few pages have it and not the rest, and their texts
 * are looked at anyhow.
 * @param common the characters that are not indexed alone
 * @returns null where every page may have the term
 */
export function pagefindQuery(folded: string, common: ReadonlySet<string>): string | null {
	const [first = '', ...others] = [...folded].slice(0, ASKED);
	if (others.length === 0) return common.has(first) ? null : `"${wordOf(first)}"`;
	return `"${pairs([first, ...others]).join(' ')}"`;
}

/** So large a share of an archive's pages has a common character: it tells hardly any page from another. */
const COMMON = 0.75;

/**
 * The characters that so many pages have that none is worth an entry.
 * @param counts on how many pages each character stands
 */
export function commonCharacters(counts: ReadonlyMap<string, number>, pages: number): Set<string> {
	return new Set([...counts].filter(([, count]) => count >= COMMON * pages).map(([char]) => char));
}
