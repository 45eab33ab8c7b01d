/** Hits as the reader sees them: the passage with its wordings marked, who says it, where. */
import type { Texts } from '../../i18n/interface/hant.ts';
import type { Hit } from '../shared/match.ts';
import type { PageHits, Results } from '../shared/results.ts';
import { element, type Part } from './dom.ts';

/** What every view of hits needs to know. */
export interface Setting {
	/** The site's address in this script. */
	site: string;
	/** What was typed. */
	text: string;
	texts: Texts['finding'];
}

/** The address of a hit, which carries the query along. */
export function addressOf({ site, text }: Setting, page: PageHits['page'], id: string): string {
	return `${site}${page.path}?q=${encodeURIComponent(text)}#${id}`;
}

/** A passage with its wordings marked; the record's words are text and never markup. */
function marked({ text, marks }: Hit): Part[] {
	const parts: Part[] = [];
	let at = 0;
	for (const { start, end } of marks) {
		parts.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
		at = end;
	}
	return [...parts, text.slice(at)];
}

function hitItem(setting: Setting, page: PageHits['page'], hit: Hit): HTMLLIElement {
	const link = element('a', '', ...marked(hit));
	link.href = addressOf(setting, page, hit.id);
	const item = element('li', 'hit', link);
	const said = hit.speaker ?? setting.texts.kinds[hit.kind];
	if (said) item.prepend(element('span', 'hit-speaker', said));
	item.dataset['searchResult'] = '';
	return item;
}

/** The first hits in their ranking; those of one page that follow one another stand below its title. */
export function hitSections(setting: Setting, { pages, ranking }: Results, shown: number): HTMLElement[] {
	const sections: HTMLElement[] = [];
	let last = -1;
	let list = element('ol', '');
	for (const [at, i] of ranking.slice(0, shown)) {
		const { page, hits } = pages[at] ?? {};
		const hit = hits?.[i];
		if (!page || !hit) continue;
		if (last !== at) {
			last = at;
			list = element('ol', '');
			const heading = element('h2', '', page.title, element('small', '', `${page.seminar} ${page.date}`));
			sections.push(element('section', 'page-hits', heading, list));
		}
		list.append(hitItem(setting, page, hit));
	}
	return sections;
}
