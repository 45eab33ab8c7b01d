/** OpenCC's one-to-one table, at build; the browser gets only the part that can matter to it. */
import dictionary from 'opencc-js/dict/TSCharacters';
import type { FoldTable } from '../shared/fold.ts';

/** OpenCC's TSCharacters: each traditional character to its first simplified one. */
export const fullTable: FoldTable = new Map(
	dictionary.split('|').map((entry) => {
		const [traditional = '', simplified = ''] = entry.split(' ');
		return [traditional, simplified];
	}),
);

/** The entries whose simplified character occurs in some folded texts: no other can make a query match. */
export function tableFor(chars: ReadonlySet<string>): FoldTable {
	return new Map([...fullTable].filter(([, simplified]) => chars.has(simplified)));
}
