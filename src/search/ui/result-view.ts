/** The results in the view that the reader chose: hits by passage, concordance lines, or charts. */
import type { Catalog } from '../shared/catalog.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import type { Results } from '../shared/results.ts';
import type { SearchState } from '../shared/search-state.ts';
import { valuesOf } from './facet-values.ts';
import { hitSections } from './hit-list.ts';
import type { OwnView } from './own-views.ts';
import type { ViewContext } from './view-context.ts';

/** What is shown: the results of the query, and of the one that it is compared with. */
export interface Found {
	results: Results;
	rival: Results | null;
	catalog: Catalog;
	view: OwnView;
}

/**
 * @param shown how many hits or lines are listed
 * @param onChange called when the reader chooses another state in the view itself
 * @returns the view, and how many hits or lines there are
 */
export function resultView(
	context: ViewContext<keyof SearchTexts>,
	{ results, rival, catalog, view: { charts, concordance } }: Found,
	state: SearchState,
	shown: number,
	onChange: (state: SearchState) => void,
): { list: HTMLElement[]; length: number } {
	if (charts) {
		const found = [{ text: state.text, results }, ...(rival ? [{ text: state.versus, results: rival }] : [])];
		return { list: charts.charts({ context, catalog, state, onChange, found, valuesOf: (facet) => valuesOf(facet, catalog) }), length: 0 };
	}
	if (concordance) {
		const { linesOf, lineList, sortLines, usageOf, usageTable } = concordance;
		const lines = linesOf(results);
		const usage = usageTable(context.texts, usageOf(context.texts, lines, catalog, state.filters));
		return { list: [usage, lineList(context, sortLines(lines, state.order), shown)], length: lines.length };
	}
	return { list: hitSections(context, results, shown, state.order === 'record'), length: results.passages };
}
