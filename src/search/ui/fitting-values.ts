/** Which values of a long facet fit what a reader types: by name in either script, or by pinyin. Loaded when the reader types. */
import { fold, unpackTable } from '../shared/fold.ts';
import { plainLatin } from '../shared/latin.ts';
import { MANIFEST_FILE, MANIFEST_REQUEST, type Manifest } from '../shared/manifest.ts';
import type { FacetValue } from './facet-values.ts';

/** The form in which names are compared. */
type NameFold = (text: string) => string;

/**
 * The fold of names, with the table in the index's manifest. Without it, names in the other script are not found.
 * @param index the index's address, with a slash at its end
 */
export async function loadFold(index: string): Promise<NameFold> {
	let table: ReadonlyMap<string, string> = new Map();
	try {
		const response = await fetch(`${index}${MANIFEST_FILE}`, MANIFEST_REQUEST);
		if (response.ok) table = unpackTable(((await response.json()) as Manifest).table);
	} catch {
		// Width, case and punctuation do not matter without the table either.
	}
	return (text) => fold(text, table);
}

/** Whether typed letters begin a name's pinyin, one of its later syllables, or its initials. */
function fitsPinyin(typed: string, roman: string): boolean {
	const syllables = roman.split(' ');
	const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
	return initials.startsWith(typed) || syllables.some((_, i) => syllables.slice(i).join('').startsWith(typed));
}

/**
 * The values whose name contains what is typed, or whose pinyin it begins; all if nothing is typed. Those whose name begins with it come
 * first; else the order stays.
 * @param fold the form in which names are compared
 */
export function fittingValues(values: readonly FacetValue[], typed: string, fold: NameFold): FacetValue[] {
	const folded = fold(typed);
	if (folded === '') return [...values];
	const latin = plainLatin(typed);
	const isPinyin = /^[a-z]+$/.test(latin);
	const found = values
		.map((value) => ({ value, name: fold(value.label) }))
		.filter(({ value, name }) => name.includes(folded) || (isPinyin && value.roman !== '' && fitsPinyin(latin, value.roman)));
	const begins = found.filter(({ name }) => name.startsWith(folded));
	return [...begins, ...found.filter((one) => !begins.includes(one))].map(({ value }) => value);
}
