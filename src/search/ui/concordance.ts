/** The concordance (KWIC): one line for each match, the matches aligned; and how often each speaker uses the words. */
import { type Catalog, yearOf } from '../shared/catalog.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import type { Filters } from '../shared/facets.ts';
import type { Hit } from '../shared/hit.ts';
import type { PageHits, Results } from '../shared/results.ts';
import type { Order } from '../shared/search-state.ts';
import { element } from './dom.ts';
import { hitAddress, type ViewContext } from './view-context.ts';

export interface Line {
	page: PageHits['page'];
	hit: Hit;
	before: string;
	match: string;
	after: string;
}

/** One line for each match, in the record's order. */
export function linesOf({ pages }: Pick<Results, 'pages'>): Line[] {
	return pages.flatMap(({ page, hits }) =>
		hits.flatMap((hit) => {
			const text = hit.text + hit.after;
			return hit.matches.map(({ start, end }) => ({
				page,
				hit,
				before: hit.before + hit.text.slice(0, start),
				match: text.slice(start, end),
				after: text.slice(end),
			}));
		}),
	);
}

const lettersOf = (text: string): string[] => text.match(/[\p{L}\p{N}]/gu) ?? [];

/** Sorts lines by the text before the match (its last character first), by the text after it, or by speaker. */
export function sortLines(lines: readonly Line[], order: Order): Line[] {
	if (order === 'record') return [...lines];
	const { compare } = new Intl.Collator('zh-u-co-pinyin');
	const keys = {
		before: ({ before }: Line) => lettersOf(before).reverse().join(''),
		after: ({ after }: Line) => lettersOf(after).join(''),
		speaker: ({ hit }: Line) => hit.speaker ?? '\uffff',
	};
	const keyed = lines.map((line) => ({ line, key: keys[order](line) }));
	return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line);
}

export interface Usage {
	speaker: string;
	/** The number of matches. */
	matches: number;
	/** The share of the speaker's letters and digits that are in matches, from 0 to 1. */
	share: number;
}

/** How often each speaker uses the words, the most frequent first. Stage directions and labels do not count. */
export function usageOf(lines: readonly Line[], { speakers, seminars }: Catalog, filters: Filters): Usage[] {
	const chosen = seminars.filter(
		(seminar) => (filters.seminar?.includes(seminar.id) ?? true) && (filters.year?.includes(yearOf(seminar)) ?? true),
	);
	const speeches = chosen.flatMap(({ pages }) => pages.flatMap((page) => page.speeches));
	const usages = speakers.map(({ id, name }, index) => {
		const own = lines.filter(({ hit }) => hit.kind === 'words' && hit.speakerId === id);
		const used = own.reduce((sum, { match }) => sum + lettersOf(match).length, 0);
		const spoken = speeches.reduce((sum, [speaker, length]) => (speaker === index ? sum + length : sum), 0);
		return { speaker: name, matches: own.length, share: spoken === 0 ? 0 : used / spoken };
	});
	return usages.filter(({ matches }) => matches > 0).sort((a, b) => b.matches - a.matches);
}

function lineItem(context: ViewContext<'kinds' | 'nobody'>, { page, hit, before, match, after }: Line): HTMLLIElement {
	const { kinds, nobody } = context.texts;
	const link = element(
		'a',
		'concordance-line',
		element('span', 'concordance-speaker', hit.speaker ?? (kinds[hit.kind] || nobody)),
		element('span', 'concordance-before', element('span', '', before)),
		element('span', 'concordance-after', element('mark', '', match), after),
	);
	link.href = hitAddress(context, page, hit.id);
	const item = element('li', '', link);
	item.dataset['searchResult'] = '';
	return item;
}

export function usageTable({ usage, usageHead }: Pick<SearchTexts, 'usage' | 'usageHead'>, usages: readonly Usage[]): HTMLElement {
	const head = element('tr', '', ...usageHead.map((text) => Object.assign(element('th', '', text), { scope: 'col' })));
	const rows = usages.map(({ speaker, matches, share }) =>
		element(
			'tr',
			'',
			Object.assign(element('th', '', speaker), { scope: 'row' }),
			element('td', '', String(matches)),
			element('td', '', share.toLocaleString('zh', { style: 'percent', maximumFractionDigits: 2 })),
		),
	);
	return element('table', 'usage', element('caption', '', usage), element('thead', '', head), element('tbody', '', ...rows));
}

/** The first `shown` lines. */
export function lineList(context: ViewContext<'kinds' | 'nobody'>, lines: readonly Line[], shown: number): HTMLElement {
	return element('ol', '', ...lines.slice(0, shown).map((line) => lineItem(context, line)));
}
