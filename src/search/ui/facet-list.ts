/** The filters: for each facet, its values with the number of hits that choosing each would leave. */
import type { Catalog } from '../shared/catalog.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import { countOf, FACETS, type Facet, hasFilters } from '../shared/facets.ts';
import { OPTIONAL_KINDS } from '../shared/hit.ts';
import type { Results } from '../shared/results.ts';
import type { SearchState } from '../shared/search-state.ts';
import { button, element, filled } from './dom.ts';
import { type FacetValue, sortValues, valuesOf } from './facet-values.ts';

/** What is typed in the fields of long facets; kept while results change. */
export type FacetQueries = Map<Facet, string>;

interface FacetContext {
	texts: Pick<SearchTexts, 'facet' | 'facetUnit' | 'findValue' | 'moreValues' | 'clear' | 'also' | 'alsoKinds'>;
	/** The index's address, with a slash at its end. */
	index: string;
	typed: FacetQueries;
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

/** How many values of a facet are listed, and the chosen ones. The others are found by typing. */
const SHOWN_VALUES = 10;

/** A field that filters the values of a long facet, and the list that it filters. */
function filteredList(
	{ texts, index, typed }: FacetContext,
	facet: Facet,
	values: readonly FacetValue[],
	chosen: readonly string[],
	boxOf: (value: FacetValue) => HTMLElement,
): HTMLElement[] {
	const list = element('div', 'facet-list');
	const rest = element('p', 'facet-rest');
	rest.role = 'status';
	const field = Object.assign(element('input', 'facet-find'), {
		type: 'search',
		autocomplete: 'off',
		spellcheck: false,
		placeholder: texts.findValue[facet],
		ariaLabel: texts.findValue[facet],
		value: typed.get(facet) ?? '',
	});
	field.dataset['key'] = `find:${facet}`;
	let fitting: (typed: string) => readonly FacetValue[] = () => values;
	const show = () => {
		typed.set(facet, field.value);
		const found = fitting(field.value);
		const shown = found.filter(({ value }, i) => i < SHOWN_VALUES || chosen.includes(value));
		list.replaceChildren(...shown.map(boxOf));
		rest.textContent = found.length > shown.length ? filled(texts.moreValues, { n: found.length - shown.length }) : '';
	};
	const load = async () => {
		const { fittingValues, loadFold } = await import('./fitting-values.ts');
		const fold = await loadFold(index);
		fitting = (text) => fittingValues(values, text, fold);
		show();
	};
	field.addEventListener('input', show);
	// Where the module cannot be loaded, the list stays as it is.
	field.addEventListener('focus', () => load().catch(() => {}), { once: true });
	if (field.value !== '') load().catch(() => {});
	show();
	return [field, list, rest];
}

/**
 * @param onChange called with the new state when the reader changes a filter
 * @returns a fieldset for each facet with values to choose from, and one for the optional kinds of text that the archive has
 */
export function facetList(
	context: FacetContext,
	catalog: Catalog,
	results: Results,
	state: SearchState,
	onChange: (state: SearchState) => void,
): HTMLElement[] {
	const { filters, included } = state;
	const { texts } = context;
	// Until all hits have been read, only matches are counted.
	const isMatches = !results.isComplete && results.hasFinalMatches;
	const isFinal = (facet: Facet) => results.isComplete || (isMatches && facet !== 'topic');
	const shownCount = (facet: Facet, count: number) => (isFinal(facet) ? `${count}` : count > 0 ? `${count}+` : '…');
	const fieldset = (legend: string, ...parts: HTMLElement[]) => element('fieldset', 'facet', element('legend', '', legend), ...parts);
	const facets = FACETS.flatMap((facet) => {
		const chosen = filters[facet] ?? [];
		const counts = (isMatches ? results.facetMatches : results.facets)[facet];
		const values = valuesOf(facet, catalog).filter(({ value }) => Object.hasOwn(counts, value) || chosen.includes(value));
		// Every hit has one seminar and one year: a single value would leave all hits.
		const fewest = chosen.length === 0 && (facet === 'seminar' || facet === 'year') ? 2 : 1;
		if (values.length < fewest) return [];
		const boxOf = ({ value, label }: FacetValue) =>
			checkbox(`${facet}:${value}`, label, shownCount(facet, countOf(counts, value)), chosen.includes(value), () =>
				onChange({ ...state, filters: { ...filters, [facet]: toggled(chosen, value) } }),
			);
		if (values.length <= SHOWN_VALUES) return [fieldset(texts.facet[facet], ...values.map(boxOf))];
		return [fieldset(texts.facet[facet], ...filteredList(context, facet, sortValues(values, counts, chosen), chosen, boxOf))];
	});
	const shownKinds = OPTIONAL_KINDS.filter((kind) => catalog.kinds?.includes(kind) || included[kind]);
	const kinds = shownKinds.map((kind) => {
		const isIncluded = included[kind] === true;
		return checkbox(`also:${kind}`, texts.alsoKinds[kind], '', isIncluded, () =>
			onChange({ ...state, included: { ...included, [kind]: !isIncluded } }),
		);
	});
	const clear = hasFilters(filters) ? [button('clear', texts.clear, () => onChange({ ...state, filters: {} }))] : [];
	const unit = isMatches && facets.length > 0 ? [element('p', 'quiet', texts.facetUnit)] : [];
	return [...clear, ...unit, ...facets, ...(kinds.length > 0 ? [fieldset(texts.also, ...kinds)] : [])];
}
