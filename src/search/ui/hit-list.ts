/** The list of hits, below the titles of their pages. Where there are several terms, hits with all of them are set apart. */
import type { Results } from '../shared/results.ts';
import { element } from './dom.ts';
import { type HitTexts, hitItem } from './hit-item.ts';
import { pageAddress, type ViewContext } from './view-context.ts';

export type ListTexts = HitTexts | 'together';
type Listed = Pick<Results, 'pages' | 'ranking' | 'uncounted'>;

/** Hits in the given order. Hits of one page that follow each other share a heading. */
function pageSections(context: ViewContext<HitTexts>, { pages }: Listed, ranking: Listed['ranking'], heading: 'h2' | 'h3'): HTMLElement[] {
	const sections: HTMLElement[] = [];
	let lastPage = -1;
	let list = element('ol', '');
	for (const [pageIndex, hitIndex] of ranking) {
		const { page, hits } = pages[pageIndex] ?? {};
		const hit = hits?.[hitIndex];
		if (!page || !hit) continue;
		if (lastPage !== pageIndex) {
			lastPage = pageIndex;
			list = element('ol', '');
			const title = Object.assign(element('a', '', page.title), { href: pageAddress(context, page) });
			const place = element('small', '', `${page.seminar} ${page.date}`);
			sections.push(element('section', 'page-hits', element(heading, '', title, place), list));
		}
		list.append(hitItem(context, page, hit));
	}
	return sections;
}

/** Whether the query has several terms: only hits of such a one have spans. */
export function hasSpans({ pages, ranking }: Listed): boolean {
	return ranking.some(([page, hit]) => (pages[page]?.hits[hit]?.shortestSpan ?? 0) > 0);
}

/**
 * The first `shown` hits of the ranking.
 * @param isGrouped whether hits with all terms are set apart; only in the order that has them first
 */
export function hitSections(context: ViewContext<ListTexts>, results: Listed, shown: number, isGrouped = true): HTMLElement[] {
	const { pages, ranking, uncounted } = results;
	const hitAt = ([page, hit]: [number, number]) => pages[page]?.hits[hit];
	if (!isGrouped || !hasSpans(results)) {
		return pageSections(context, results, ranking.slice(0, shown), 'h2');
	}
	const bound = uncounted > 0 ? '+' : '';
	return context.texts.together.flatMap((label, proximity) => {
		const isInGroup = (location: [number, number]) => hitAt(location)?.proximity === proximity;
		const own = ranking.slice(0, shown).filter(isInGroup);
		if (own.length === 0) return [];
		const count = element('small', '', `${ranking.filter(isInGroup).length}${bound}`);
		return [element('section', 'hit-group', element('h2', '', label, count), ...pageSections(context, results, own, 'h3'))];
	});
}

/** Passages without a match, in the record's order. */
export function passageSections(context: ViewContext<ListTexts>, pages: Results['pages'], shown: number): HTMLElement[] {
	const ranking = pages.flatMap(({ hits }, page) => hits.map((_, hit): [number, number] => [page, hit]));
	return hitSections({ ...context, query: '' }, { pages, ranking, uncounted: 0 }, shown);
}
