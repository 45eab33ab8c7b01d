/** Words that an earlier build found in a page: finding them is the longest part of the lists of characteristic words. */
import { keptJson } from '../../content/kept-json.ts';
import { wordsIn } from './word-counts.ts';

/** Makes a function that gives the words of each of a page's texts, and keeps them. */
export function keepingWords(): (texts: readonly string[]) => string[][] {
	const slotOf = keptJson('words', ['src/search/build/word-counts.ts']);
	return (texts) => {
		const slot = slotOf(JSON.stringify(texts));
		const known = slot.read() as string[][] | null;
		if (known !== null) return known;
		const words = texts.map(wordsIn);
		slot.keep(words);
		return words;
	};
}
