/** How folded text is handed to Pagefind, and how it is asked: overlapping pairs, so that a phrase of pairs is exact. */

function pairs(chars: readonly string[]): string[] {
	return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
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
		for (const char of chars) characters.add(char);
		words.push(...pairs(chars));
	}
	return [...words, ...characters].join(' ');
}

/** Pagefind's query for one folded term: a phrase of pairs, or the character itself. */
export function pagefindQuery(folded: string): string {
	const chars = [...folded];
	return chars.length < 2 ? folded : `"${pairs(chars).join(' ')}"`;
}
