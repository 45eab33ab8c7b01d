/** The results in the view that the reader chose: hits by passage, concordance lines, or charts. */
import type { Catalog } from '../shared/catalog.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import type { Results } from '../shared/results.ts';
import type { SearchState } from '../shared/search-state.ts';
import { hitSections } from './hit-list.ts';
import type { ViewContext } from './view-context.ts';

/** The modules of the views that only their readers load. */
interface OwnView {
	charts?: typeof import('./chart.ts');
	concordance?: typeof import('./concordance.ts');
}

/** What is shown: the results of the query, and of the one that it is compared with. */
export interface Found {
	results: Results;
	rival: Results | null;
	catalog: Catalog;
	view: OwnView;
}

/** Whether a state's view compares with how much is said. */
export function needsLengths({ view }: SearchState): boolean {
	return view === 'chart' || view === 'lines';
}

/** Loads the module of a state's view, if that is one of its own. */
export async function loadView({ view }: SearchState): Promise<OwnView> {
	if (view === 'chart') return { charts: await import('./chart.ts') };
	return view === 'lines' ? { concordance: await import('./concordance.ts') } : {};
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
		return { list: charts.charts({ context, catalog, state, onChange, found }), length: 0 };
	}
	if (concordance) {
		const { linesOf, lineList, sortLines, usageOf, usageTable } = concordance;
		const lines = linesOf(results);
		const usage = usageTable(context.texts, usageOf(context.texts, lines, catalog, state.filters));
		return { list: [usage, lineList(context, sortLines(lines, state.order), shown)], length: lines.length };
	}
	return { list: hitSections(context, results, shown, state.order === 'record'), length: results.passages };
}
