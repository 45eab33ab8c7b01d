/** Charts of how matches are distributed over years and speakers, of one query or of two side by side. Loaded when they are shown. */
import type { Catalog } from '../shared/catalog.ts';
import { type DistributionRow, distributionOf, FEWEST_CHARACTERS, hasRates, rateOf, type Spread } from '../shared/distribution.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import { MOST_QUERY_LENGTH } from '../shared/query-length.ts';
import type { Results } from '../shared/results.ts';
import { AS_PASSAGES, formatSearchState, type SearchState, UNITS } from '../shared/search-state.ts';
import { button, element, filled } from './dom.ts';
import type { FacetValue } from './facet-values.ts';
import { summaryOf, type ViewContext } from './view-context.ts';

export interface Chart {
	context: ViewContext<keyof SearchTexts>;
	catalog: Catalog;
	state: SearchState;
	onChange: (state: SearchState) => void;
	/** The results of each query, in the order in which the bars stand. */
	found: { text: string; results: Results }[];
	/** Every value of a facet. Given, because a module that this one shared with the page would be a file more. */
	valuesOf: (facet: Spread) => FacetValue[];
}

/** The classes of the first query and of the one that it is compared with. */
const SERIES = ['series-0', 'series-1'];

/** A link to another state of the page. A click changes the state without loading the page again. */
function stateLink({ context, onChange }: Chart, className: string, state: SearchState, ...parts: (Node | string)[]): HTMLAnchorElement {
	const link = element('a', className, ...parts);
	link.href = `${context.site}search/?${formatSearchState(state)}`;
	link.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		onChange(state);
	});
	return link;
}

/** The switch between counts and rates; a note where there are no rates. */
function unitTools({ context: { texts }, state, onChange }: Chart, isRate: boolean, canRate: boolean): HTMLElement[] {
	if (!canRate) return [element('span', 'quiet', texts.noRates)];
	const units = UNITS.map((unit) => {
		const made = button('', texts.units[unit], () => onChange({ ...state, unit }));
		made.ariaPressed = String(isRate === (unit === 'rate'));
		made.dataset['key'] = `unit:${unit}`;
		return made;
	});
	const group = element('div', 'view-switch', ...units);
	group.role = 'group';
	group.ariaLabel = texts.unit;
	return [group];
}

/** The field for the query to compare with. Empty, it ends the comparison. */
function compareForm({ context: { texts }, state, onChange }: Chart): HTMLElement {
	const input = Object.assign(element('input', ''), {
		type: 'search',
		name: 'vs',
		autocomplete: 'off',
		spellcheck: false,
		maxLength: MOST_QUERY_LENGTH,
		value: state.versus,
	});
	input.dataset['key'] = 'vs';
	const submit = element('button', '', texts.compareButton);
	const form = element('form', 'compare', element('label', '', texts.compare, input), submit);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		onChange({ ...state, versus: input.value.trim() });
	});
	return form;
}

/** Each query with its counts, as a link to its hits. */
function legend(chart: Chart): HTMLElement {
	const { context, state, found } = chart;
	const items = found.map(({ text, results }, i) => {
		const link = stateLink(chart, '', { ...state, ...AS_PASSAGES, text }, text);
		return element('li', SERIES[i] ?? '', link, element('span', 'quiet', summaryOf(context.texts, results)));
	});
	return element('ul', 'chart-legend', ...items);
}

const numbers = new Intl.NumberFormat('zh', { maximumFractionDigits: 2 });

function figureOf(chart: Chart, facet: Spread, rows: readonly DistributionRow[], isRate: boolean): HTMLElement {
	const { context, state, found } = chart;
	const { texts } = context;
	const amountIn = ({ counts, characters }: DistributionRow, i: number) => (isRate ? rateOf(counts[i] ?? 0, characters) : (counts[i] ?? 0));
	const most = Math.max(...rows.flatMap((row) => found.map((_, i) => amountIn(row, i))));
	const labels = new Map(chart.valuesOf(facet).map(({ value, label }) => [value, label]));
	const chosen = state.filters[facet] ?? [];
	const items = rows.map((row) => {
		const { value } = row;
		const label = labels.get(value) ?? value;
		const isChosen = chosen.length === 1 && chosen[0] === value;
		const bars = found.map(({ text, results }, i) => {
			const amount = amountIn(row, i);
			const fill = element('span', 'chart-fill');
			fill.style.inlineSize = `${most > 0 ? (amount / most) * 100 : 0}%`;
			const bound = results.hasFinalMatches ? '' : '≥ ';
			const number = `${bound}${filled(isRate ? texts.rate : texts.count, { n: numbers.format(amount) })}`;
			const filters = { ...state.filters, [facet]: isChosen ? [] : [value] };
			const target: SearchState = { ...state, ...AS_PASSAGES, filters, text };
			const named = element('span', 'visually-hidden', found.length > 1 ? `${label}，${text}，` : `${label}，`);
			const bar = stateLink(chart, `chart-bar ${SERIES[i]}`, target, named, fill, element('span', 'chart-number', number));
			if (isChosen) bar.ariaCurrent = 'true';
			Object.assign(bar.dataset, { key: `bar:${facet}:${value}:${i}`, count: row.counts[i], characters: row.characters });
			bar.toggleAttribute('data-lower-bound', !results.hasFinalMatches);
			return bar;
		});
		const visible = element('span', 'chart-label', label);
		visible.ariaHidden = 'true';
		return element('li', '', visible, element('div', '', ...bars));
	});
	const title = filled(texts.chart[facet], { n: rows.length });
	const note = facet === 'speaker' && isRate ? filled(texts.fewest, { n: FEWEST_CHARACTERS }) : '';
	const caption = element('figcaption', '', title, ...(note ? [element('small', 'quiet', note)] : []));
	return element('figure', 'chart', caption, element('ol', '', ...items));
}

/** The charts, below what chooses what they show. */
export function charts(chart: Chart): HTMLElement[] {
	const { context, catalog, state, found } = chart;
	const { texts } = context;
	const canRate = hasRates(state.filters, state.included);
	const isRate = canRate && state.unit === 'rate';
	const tools = element('div', 'tools', ...unitTools(chart, isRate, canRate), compareForm(chart));
	const spreads = (['year', 'speaker'] as const).map((facet) => {
		const all = found.map(({ results }) => results);
		return [facet, distributionOf(facet, all, catalog, state.filters, isRate)] as const;
	});
	const isPartial = found.some(({ results }) => !results.hasFinalMatches);
	return [
		tools,
		...(found.length > 1 ? [legend(chart)] : []),
		...(isPartial ? [element('p', 'quiet', texts.chartBound)] : []),
		// One year says nothing.
		...spreads
			.filter(([facet, rows]) => rows.length > (facet === 'year' ? 1 : 0))
			.map(([facet, rows]) => figureOf(chart, facet, rows, isRate)),
	];
}
