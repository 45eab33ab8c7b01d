/** The filters: for each facet, its values with the number of hits that choosing each would leave. */
import { listedName } from '../../record/people.ts';
import { type Catalog, yearOf } from '../shared/catalog.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import { countOf, FACETS, type Facet, hasFilters } from '../shared/facets.ts';
import { OPTIONAL_KINDS } from '../shared/hit.ts';
import type { Results } from '../shared/results.ts';
import type { SearchState } from '../shared/search-state.ts';
import { button, element, filled } from './dom.ts';

/** All values of a facet with their labels, in the catalog's order. */
function valuesOf(facet: Facet, { speakers, institutions, topics, seminars }: Catalog): [value: string, label: string][] {
	switch (facet) {
		case 'speaker':
			return speakers.map((speaker) => [speaker.id, listedName(speaker)]);
		case 'institution':
			return institutions.map(({ id, name }) => [id, name]);
		case 'topic':
			return topics.map(({ id, name }) => [id, name]);
		case 'seminar':
			return seminars.map(({ id, title }) => [id, title]);
		case 'year':
			return [...new Set(seminars.map(yearOf))].map((year) => [year, year]);
	}
}

function checkbox(key: string, label: string, count: string, checked: boolean, onChange: () => void): HTMLElement {
	const input = Object.assign(document.createElement('input'), { type: 'checkbox', checked });
	input.dataset['key'] = key;
	input.addEventListener('change', onChange);
	return element('label', 'facet-value', input, element('span', '', label), element('span', 'facet-count', count));
}

function toggled(values: readonly string[], value: string): string[] {
	return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** How many values of a facet are shown; the others are in a closed `<details>`. */
const SHOWN_VALUES = 10;

/** Sorts the values of a long facet: the chosen ones first, then by the number of hits. */
function sortValues(values: [string, string][], counts: Record<string, number>, chosen: readonly string[]): [string, string][] {
	const weight = (value: string) => (chosen.includes(value) ? Number.POSITIVE_INFINITY : countOf(counts, value));
	// Infinity minus Infinity is not a number.
	return values.toSorted(([a], [b]) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
}

/**
 * @param onChange called with the new state when the reader changes a filter
 * @returns a fieldset for each facet with values to choose from, and one for the optional kinds of text that the archive has
 */
export function facetList(
	texts: Pick<SearchTexts, 'facet' | 'moreValues' | 'clear' | 'also' | 'alsoKinds'>,
	catalog: Catalog,
	results: Results,
	state: SearchState,
	onChange: (state: SearchState) => void,
): HTMLElement[] {
	const { filters, included } = state;
	const shownCount = (count: number) => (results.isComplete ? `${count}` : count > 0 ? `${count}+` : '…');
	const fieldset = (legend: string, ...parts: HTMLElement[]) => element('fieldset', 'facet', element('legend', '', legend), ...parts);
	const facets = FACETS.flatMap((facet) => {
		const chosen = filters[facet] ?? [];
		const counts = results.facets[facet];
		const known = valuesOf(facet, catalog).filter(([value]) => Object.hasOwn(counts, value) || chosen.includes(value));
		const values = known.length > SHOWN_VALUES ? sortValues(known, counts, chosen) : known;
		// Every hit has one seminar and one year: a single value would leave all hits.
		const fewest = chosen.length === 0 && (facet === 'seminar' || facet === 'year') ? 2 : 1;
		if (values.length < fewest) return [];
		const boxes = values.map(([value, label]) =>
			checkbox(`${facet}:${value}`, label, shownCount(countOf(counts, value)), chosen.includes(value), () =>
				onChange({ ...state, filters: { ...filters, [facet]: toggled(chosen, value) } }),
			),
		);
		const rest = boxes.splice(SHOWN_VALUES);
		const more = element('details', 'facet-rest', element('summary', '', filled(texts.moreValues, { n: rest.length })), ...rest);
		return [fieldset(texts.facet[facet], ...boxes, ...(rest.length > 0 ? [more] : []))];
	});
	const shownKinds = OPTIONAL_KINDS.filter((kind) => catalog.kinds?.includes(kind) || included[kind]);
	const kinds = shownKinds.map((kind) => {
		const isIncluded = included[kind] === true;
		return checkbox(`also:${kind}`, texts.alsoKinds[kind], '', isIncluded, () =>
			onChange({ ...state, included: { ...included, [kind]: !isIncluded } }),
		);
	});
	const clear = hasFilters(filters) ? [button('clear', texts.clear, () => onChange({ ...state, filters: {} }))] : [];
	return [...clear, ...facets, ...(kinds.length > 0 ? [fieldset(texts.also, ...kinds)] : [])];
}
