/** The values of a facet, and their order. Pure. */
import { listedName } from '../../record/people.ts';
import { type Catalog, yearOf } from '../shared/catalog.ts';
import { countOf, type Facet } from '../shared/facets.ts';

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
