/** The facets: what the query can be narrowed by, with the number of hits each choice leaves. */
import type { Catalog } from '../shared/catalog.ts';
import { countOf, FACETS, type Facet } from '../shared/facets.ts';
import type { Results } from '../shared/results.ts';
import type { Asking } from '../shared/search-state.ts';
import { element, filled } from './dom.ts';
import type { Setting } from './hit-list.ts';

/** Value and shown name of everything a facet can be narrowed to, in the catalog's order. */
function valuesOf(facet: Facet, { speakers, institutions, topics, seminars }: Catalog): [value: string, name: string][] {
	switch (facet) {
		case 'speaker':
			return speakers.map(({ id, name }) => [id, name]);
		case 'institution':
			return institutions.map(({ id, name }) => [id, name]);
		case 'topic':
			return topics.map(({ id, name }) => [id, name]);
		case 'seminar':
			return seminars.map(({ id, title }) => [id, title]);
		case 'year':
			return [...new Set(seminars.map(({ date }) => date.slice(0, 4)))].map((year) => [year, year]);
	}
}

function box(key: string, name: string, count: string, checked: boolean, change: () => void): HTMLElement {
	const input = Object.assign(document.createElement('input'), { type: 'checkbox', checked });
	input.dataset['key'] = key;
	input.addEventListener('change', change);
	return element('label', 'facet-value', input, element('span', '', name), element('span', 'facet-count', count));
}

function toggled(values: readonly string[], value: string): string[] {
	return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** So many values of a facet are shown at once. */
const SHOWN = 10;

/** The values of a long facet: those chosen, then those with the most hits. */
function foremost(values: [string, string][], counts: Record<string, number>, chosen: readonly string[]): [string, string][] {
	const weight = (value: string) => (chosen.includes(value) ? Number.POSITIVE_INFINITY : countOf(counts, value));
	return values.toSorted(([a], [b]) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
}

/** The values behind the first ones, wherever there are any. */
function folded(texts: Setting['texts'], boxes: readonly HTMLElement[]): HTMLElement[] {
	if (boxes.length === 0) return [];
	return [element('details', 'facet-rest', element('summary', '', filled(texts.moreValues, { n: boxes.length })), ...boxes)];
}

/**
 * @param ask asks again with another choice
 * @returns one group of checkboxes per facet that has anything to choose, and what else can be searched
 */
export function facetList(
	texts: Setting['texts'],
	catalog: Catalog,
	results: Results,
	asking: Asking,
	ask: (asking: Asking) => void,
): HTMLElement[] {
	const shown = (count: number) => (results.whole ? `${count}` : count > 0 ? `${count}+` : '…');
	const groups = FACETS.flatMap((facet) => {
		const chosen = asking.choice[facet] ?? [];
		const counts = results.facets[facet];
		const known = valuesOf(facet, catalog).filter(([value]) => Object.hasOwn(counts, value) || chosen.includes(value));
		const values = known.length > SHOWN ? foremost(known, counts, chosen) : known;
		const several = facet !== 'seminar' && facet !== 'year';
		if (values.length < (several ? 1 : 2) && chosen.length === 0) return [];
		const boxes = values.map(([value, name]) =>
			box(`${facet}:${value}`, name, shown(countOf(counts, value)), chosen.includes(value), () =>
				ask({ ...asking, choice: { ...asking.choice, [facet]: toggled(chosen, value) } }),
			),
		);
		return [
			element(
				'fieldset',
				'facet',
				element('legend', '', texts.facet[facet]),
				...boxes.slice(0, SHOWN),
				...folded(texts, boxes.slice(SHOWN)),
			),
		];
	});
	const kinds = (['direction', 'label'] as const).map((kind) =>
		box(`also:${kind}`, texts.alsoKinds[kind], '', asking.also[kind] === true, () =>
			ask({ ...asking, also: { ...asking.also, [kind]: asking.also[kind] !== true } }),
		),
	);
	const clear = Object.assign(element('button', 'clear', texts.clear), { type: 'button' });
	clear.addEventListener('click', () => ask({ ...asking, choice: {} }));
	const narrowed = Object.values(asking.choice).some((values) => values.length > 0);
	return [...(narrowed ? [clear] : []), ...groups, element('fieldset', 'facet', element('legend', '', texts.also), ...kinds)];
}
