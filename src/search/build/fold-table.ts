/** OpenCC's one-to-one table, at build. The browser gets only the entries that it can need. */
import dictionary from 'opencc-js/dict/TSCharacters';
import type { FoldTable } from '../shared/fold.ts';

/** OpenCC's TSCharacters: each traditional character → its first simplified one. */
export const fullTable: FoldTable = new Map(
	dictionary.split('|').map((entry) => {
		const [traditional = '', simplified = ''] = entry.split(' ');
		return [traditional, simplified];
	}),
);

/**
 * The entries that a query can need: those whose simplified character occurs in the texts.
 * @param foldedCharacters all characters of the folded texts
 */
export function tableFor(foldedCharacters: ReadonlySet<string>): FoldTable {
	return new Map([...fullTable].filter(([, simplified]) => foldedCharacters.has(simplified)));
}
