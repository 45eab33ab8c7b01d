/** The words given to Pagefind and asked of it: overlapping pairs of folded characters, so that a quoted phrase of pairs is exact. */

/**
 * Stop characters: not indexed on their own, because nearly every page has them. In a pair each is written as two Latin letters,
 * which are shorter than the character's UTF-8 bytes.
 */
export type StopCharacters = ReadonlyMap<string, string>;

/** A character on at least this share of the pages is a stop character. */
const STOP_SHARE = 0.75;
/** As many as two Latin letters can tell apart. */
const MOST_STOP_CHARACTERS = 26 * 26;
/** Put between paragraphs, so that no phrase continues from one into the next. No other word is this short. */
const PARAGRAPH_BREAK = 'z';
/** A query asks for this many characters of a term at most. */
const MOST_QUERIED_CHARACTERS = 5;
/** How many letters spell a code point: 26⁵ is more than there are code points. */
const SPELLING_LENGTH = 5;

/** Reads the manifest's list of stop characters. */
export function parseStopCharacters(listed: string): StopCharacters {
	const letter = (index: number) => String.fromCharCode(0x61 + index);
	return new Map([...listed].map((char, i) => [char, letter(Math.floor(i / 26)) + letter(i % 26)]));
}

/**
 * Chooses the stop characters, the most frequent first.
 * @param counts on how many pages each character occurs
 * @returns the characters as one string, for the manifest
 */
export function listStopCharacters(counts: ReadonlyMap<string, number>, pageCount: number): string {
	const frequent = [...counts].filter(([, count]) => count >= STOP_SHARE * pageCount).sort(([, a], [, b]) => b - a);
	return frequent
		.slice(0, MOST_STOP_CHARACTERS)
		.map(([char]) => char)
		.join('');
}

/** Spells a character in letters: Pagefind splits words between Chinese and Latin letters or digits, and removes accents. */
function spell(char: string): string {
	let rest = char.codePointAt(0) ?? 0;
	let letters = '';
	for (let i = 0; i < SPELLING_LENGTH; i++) {
		letters = String.fromCharCode(0x61 + (rest % 26)) + letters;
		rest = Math.floor(rest / 26);
	}
	return letters;
}

function isHan(char: string): boolean {
	const unit = char.charCodeAt(0);
	return unit >= 0x4e00 && unit <= 0x9fff;
}

/** The index's word for one or two folded characters: four letters for two stop characters, else the characters if Chinese, else their spelling. */
function wordOf(stops: StopCharacters, ...chars: string[]): string {
	if (chars.every((char) => stops.has(char))) return chars.map((char) => stops.get(char)).join('');
	return (chars.every(isHan) ? chars : chars.map(spell)).join('');
}

function pairs(stops: StopCharacters, chars: readonly string[]): string[] {
	return chars.slice(1).map((char, i) => wordOf(stops, chars[i] ?? '', char));
}

/**
 * The words to index for one page, separated by blanks.
 * @param folds the folds of its paragraphs; no pair crosses from one to the next
 */
export function indexWords(folds: readonly string[], stops: StopCharacters): string {
	const characters = new Set<string>();
	const words: string[] = [];
	for (const folded of folds) {
		const chars = [...folded];
		for (const char of chars) characters.add(char);
		words.push(...pairs(stops, chars), PARAGRAPH_BREAK);
	}
	for (const char of characters) if (!stops.has(char)) words.push(wordOf(stops, char));
	return words.join(' ');
}

/**
 * Pagefind's query for one folded term: a quoted phrase of pairs, or the character itself. Each pair may load a file of the index, so
 * a long term is only asked for by its beginning. Few pages have the beginning and not the rest, and the texts decide anyhow.
 * @returns null if the term is a stop character, which every page may have
 */
export function pagefindQuery(folded: string, stops: StopCharacters): string | null {
	const [first = '', ...others] = [...folded].slice(0, MOST_QUERIED_CHARACTERS);
	if (others.length === 0) return stops.has(first) ? null : `"${wordOf(stops, first)}"`;
	return `"${pairs(stops, [first, ...others]).join(' ')}"`;
}
