/** The values of a facet, and which of them fit what a reader types: by name in either script, or by pinyin. Pure. */
import { listedName } from '../../record/people.ts';
import { type Catalog, yearOf } from '../shared/catalog.ts';
import { countOf, type Facet } from '../shared/facets.ts';
import { plainLatin } from '../shared/latin.ts';

export interface FacetValue {
	value: string;
	label: string;
	/** Pinyin syllables separated by blanks; empty if it is not found by pinyin. */
	roman: string;
}

/** All values of a facet, in the catalog's order. */
export function valuesOf(facet: Facet, { speakers, institutions, topics, seminars }: Catalog): FacetValue[] {
	switch (facet) {
		case 'speaker':
			return speakers.map((speaker) => ({ value: speaker.id, label: listedName(speaker), roman: speaker.roman }));
		case 'institution':
		case 'topic':
			return (facet === 'topic' ? topics : institutions).map(({ id, name, roman }) => ({ value: id, label: name, roman }));
		case 'seminar':
			return seminars.map(({ id, title, date }) => ({ value: id, label: `${title} ${date}`, roman: '' }));
		case 'year':
			return [...new Set(seminars.map(yearOf))].map((year) => ({ value: year, label: year, roman: '' }));
	}
}

/** Sorts values: the chosen ones first, then by the number of hits. */
export function sortValues(values: readonly FacetValue[], counts: Record<string, number>, chosen: readonly string[]): FacetValue[] {
	const weight = ({ value }: FacetValue) => (chosen.includes(value) ? Number.POSITIVE_INFINITY : countOf(counts, value));
	// Infinity minus Infinity is not a number.
	return values.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
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
export function fittingValues(values: readonly FacetValue[], typed: string, fold: (text: string) => string): FacetValue[] {
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
