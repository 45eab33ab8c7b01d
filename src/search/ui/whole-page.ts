/** All that the search page shows of results: the hits, and around them answers, filters, tools and strips. Loaded behind the first hits. */
import type { Catalog } from '../shared/catalog.ts';
import type { SavedLink, SearchData, SearchTexts } from '../shared/element-data.ts';
import { hasFilters } from '../shared/facets.ts';
import type { Results } from '../shared/results.ts';
import { formatSearchState, type SearchState } from '../shared/search-state.ts';
import { answerList } from './answer-list.ts';
import { button, filled } from './dom.ts';
import { exportTools } from './export-tools.ts';
import { type FacetQueries, facetList } from './facet-list.ts';
import { hasSpans } from './hit-list.ts';
import { strips } from './match-strips.ts';
import { withoutHits } from './no-hits.ts';
import type { ResultParts } from './result-areas.ts';
import { type Found, resultView } from './result-view.ts';
import { savedLink } from './saved-link.ts';
import { missingNote, summaryOf } from './view-context.ts';
import { viewTools } from './view-tools.ts';

/** How many hits a page has: so many are shown at first, and so many more each time the reader asks for more. */
const PAGE_LENGTH = 200;
/** How many more hits are counted each time the reader asks for more, if counting all would load much. */
const MORE_HITS = 30;

/** What the page is asked to show, and what its controls do. */
export interface WholePage {
	data: SearchData<SearchTexts>;
	saved: readonly SavedLink[];
	/** What is typed in the filters. */
	typed: FacetQueries;
	state: SearchState;
	/** How many pages of hits are shown. */
	pagesShown: number;
	/** Whether the strips of several seminars are open. */
	hasOpenStrips: boolean;
	/** The content of a template of the page. */
	template: (name: string) => Node[];
	/** Shows another state. */
	change: (state: SearchState) => void;
	/** Shows a page of hits more. */
	showMore: () => void;
	/** Counts further hits. @param hitsWanted until there are so many */
	countMore: (hitsWanted: number) => void;
	countAll: () => void;
	/** All results of what is shown, also those that were not counted. */
	searchAll: (onProgress: (counted: number, all: number) => void) => Promise<Results | null>;
	/** The catalog with the lengths of speeches. */
	wholeCatalog: () => Promise<Catalog>;
}

/** The addresses of the other sites that have answered. */
function answering(others: SearchData<SearchTexts>['others'] = [], { missing = [] }: Results): string[] {
	return others.map(({ site }) => site).filter((site) => !missing.includes(site));
}

/** The buttons below the list. @param length how many hits or lines there are to show */
function moreButtons(
	{ data: { texts }, state, pagesShown, showMore, countMore, countAll }: WholePage,
	{ results, rival }: Found,
	length: number,
): HTMLElement[] {
	const buttons: HTMLElement[] = [];
	const notShown = length - pagesShown * PAGE_LENGTH;
	if (state.view !== 'chart' && (notShown > 0 || results.uncounted > 0)) {
		const next = notShown > 0 ? Math.min(notShown, PAGE_LENGTH) : MORE_HITS;
		const more = () => (notShown > 0 ? showMore() : countMore(results.passages + MORE_HITS));
		buttons.push(button('action', filled(texts.more, { n: next }), more));
	}
	const isWhole = (one: Results) => one.isComplete || (state.view === 'chart' && one.hasFinalMatches);
	if (!isWhole(results) || (rival && !isWhole(rival))) buttons.push(button('action', texts.countAll, countAll));
	return buttons;
}

/** The content of every part of the page. */
export function wholeParts(page: WholePage, found: Found): ResultParts {
	const { results, rival, catalog } = found;
	const { data, state, pagesShown, change } = page;
	const { site, index, texts } = data;
	const { passages, uncounted } = results;
	const context = { site, query: state.text, texts };
	const answers = answerList(context, results.answers);
	const facets = facetList({ texts, index, typed: page.typed }, catalog, results, state, change);
	if (passages === 0 && uncounted === 0 && !rival?.passages) {
		const addressOf = (text: string) => `${site}search/?${formatSearchState({ ...state, text })}`;
		const { summary, list } = withoutHits(context, results, PAGE_LENGTH, addressOf);
		return {
			answers,
			facets: hasFilters(state.filters) ? facets : [],
			summary: [...(summary === null ? page.template('none') : [summary]), ...missingNote(texts, results).map((note) => ` ${note}`)],
			list: list.length > 0 || answers.length > 0 ? list : page.template('tips'),
		};
	}
	const byDefault = { isByDistance: hasSpans(results), isByDate: catalog.seminars.length > 1, isPartial: uncounted > 0 };
	const { list, length } = resultView(context, found, state, pagesShown * PAGE_LENGTH, change);
	return {
		answers,
		facets,
		summary: [summaryOf(texts, results)],
		tools: [
			...viewTools(texts, state, byDefault, change),
			exportTools(context, answering(data.others, results), page.searchAll),
			...savedLink(page.saved, state),
		],
		strips: strips(context, catalog, results, page.hasOpenStrips, page.wholeCatalog),
		list,
		more: moreButtons(page, found, length),
	};
}

/** The controls above characteristic words, which are of no order: none without a query. */
export function toolsOfWords({ data: { texts }, state, change }: Pick<WholePage, 'data' | 'state' | 'change'>): HTMLElement[] {
	if (state.text === '') return [];
	return viewTools(texts, state, { isByDistance: false, isByDate: false, isPartial: false }, change);
}
