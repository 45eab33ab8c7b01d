/** Words that an earlier build found in a page: finding them is the longest part of the lists of characteristic words. */
import { keptJson } from '../../content/kept-results.ts';
import { type PageWords, pageWords } from './word-counts.ts';

/** Makes a function that does what `pageWords` does, and keeps what it finds. */
export function keepingWords(): typeof pageWords {
	const slotOf = keptJson('words', ['src/search/build/word-counts.ts']);
	return (texts) => {
		const slot = slotOf(JSON.stringify(texts));
		const known = slot.read() as PageWords | null;
		if (known !== null) return known;
		const found = pageWords(texts);
		slot.keep(found);
		return found;
	};
}
