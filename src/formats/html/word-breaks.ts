/** Where a heading or a short label may break: between words, never inside one. Running text breaks anywhere and does not need it. */

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
/** Conjunctions and prepositions of one character: they stay with what follows. */
const LEADING = /^[與与和及或並并在以從从對对為为向由把被將将]$/u;
const NUMBER = /^[\p{N}.,%]+$/u;

const isSingle = (word: string) => /^.$/u.test(word);

/** Whether a line may break between two words that follow each other. */
function breaksBetween(word: string, next: string, isFirst: boolean): boolean {
	// A number stays with its unit. 新|質, 黃|偉|堅: what the dictionary does not know comes in single characters.
	if (NUMBER.test(word) || LEADING.test(word)) return false;
	if (LEADING.test(next)) return true;
	// 試驗|區, 方面|的: a single character belongs to the word before it, or, if it comes first, to the one behind it.
	return !isSingle(next) && !(isSingle(word) && isFirst);
}

/**
 * Cuts a text where a line may break. Beside punctuation and blanks browsers break by themselves, so there is no cut.
 * @returns the parts in order; joined they are the text
 */
export function wordBreaks(text: string): string[] {
	const parts: string[] = [];
	let previous = '';
	/** Whether the previous word follows the text's beginning or punctuation. */
	let isFirst = true;
	for (const { segment, isWordLike } of SEGMENTER.segment(text)) {
		const isCut = isWordLike === true && previous !== '' && breaksBetween(previous, segment, isFirst);
		if (isCut || parts.length === 0) parts.push(segment);
		else parts.push(`${parts.pop()}${segment}`);
		isFirst = previous === '';
		previous = isWordLike ? segment : '';
	}
	return parts;
}
