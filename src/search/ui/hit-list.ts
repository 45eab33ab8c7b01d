/** The list of hits: each passage with its matches marked, its speaker and its page. */
import type { Hit } from '../shared/hit.ts';
import type { PageHits, Results } from '../shared/results.ts';
import { element, type Part } from './dom.ts';
import { hitAddress, type ViewContext } from './view-context.ts';

function marked({ text, marks }: Hit): Part[] {
	const parts: Part[] = [];
	let offset = 0;
	for (const { start, end } of marks) {
		parts.push(text.slice(offset, start), element('mark', '', text.slice(start, end)));
		offset = end;
	}
	return [...parts, text.slice(offset)];
}

function hitItem(context: ViewContext<'kinds'>, page: PageHits['page'], hit: Hit): HTMLLIElement {
	const link = element('a', '', ...marked(hit));
	link.href = hitAddress(context, page, hit.id);
	const item = element('li', 'hit', link);
	const speaker = hit.speaker ?? context.texts.kinds[hit.kind];
	if (speaker) item.prepend(element('span', 'hit-speaker', speaker));
	item.dataset['searchResult'] = '';
	return item;
}

/** The first `shown` hits of the ranking. Hits of one page that follow each other share a heading. */
export function hitSections(context: ViewContext<'kinds'>, { pages, ranking }: Results, shown: number): HTMLElement[] {
	const sections: HTMLElement[] = [];
	let lastPage = -1;
	let list = element('ol', '');
	for (const [pageIndex, hitIndex] of ranking.slice(0, shown)) {
		const { page, hits } = pages[pageIndex] ?? {};
		const hit = hits?.[hitIndex];
		if (!page || !hit) continue;
		if (lastPage !== pageIndex) {
			lastPage = pageIndex;
			list = element('ol', '');
			const heading = element('h2', '', page.title, element('small', '', `${page.seminar} ${page.date}`));
			sections.push(element('section', 'page-hits', heading, list));
		}
		list.append(hitItem(context, page, hit));
	}
	return sections;
}
