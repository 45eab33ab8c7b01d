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

/** Sorts lines by the text before the match (its last character first), by the text after it, by speaker, or by date. */
export function sortLines(lines: readonly Line[], order: Order): Line[] {
	if (order === 'oldest') return lines.toSorted((a, b) => (a.page.date === b.page.date ? 0 : a.page.date < b.page.date ? -1 : 1));
	if (order === 'record' || order === 'newest' || order === 'amount') return [...lines];
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
	/** The share of the speaker's letters and digits that are in matches, from 0 to 1; null where nobody speaks. */
	share: number | null;
}

/** Who uses the words of a line that no speaker says. */
function sayerOf({ kinds, nobody }: Pick<SearchTexts, 'kinds' | 'nobody'>, { kind }: Hit): string {
	return kinds[kind] || nobody;
}

/** How often each speaker uses the words, the most frequent first; then how often the record, stage directions and labels have them. */
export function usageOf(
	texts: Pick<SearchTexts, 'kinds' | 'nobody'>,
	lines: readonly Line[],
	{ speakers, seminars }: Catalog,
	filters: Filters,
): Usage[] {
	const chosen = seminars.filter(
		(seminar) => (filters.seminar?.includes(seminar.id) ?? true) && (filters.year?.includes(yearOf(seminar)) ?? true),
	);
	const speeches = chosen.flatMap(({ pages }) => pages.flatMap((page) => page.speeches));
	const usages = speakers.map(({ id, name }, index) => {
		const own = lines.filter(({ hit }) => hit.kind === 'words' && hit.speakerId === id);
		const used = own.reduce((sum, { match }) => sum + lettersOf(match).length, 0);
		const spoken = speeches.reduce((sum, [speaker, length, said = length]) => (speaker === index ? sum + said : sum), 0);
		return { speaker: name, matches: own.length, share: spoken === 0 ? 0 : used / spoken };
	});
	const ids = new Set(speakers.map(({ id }) => id));
	const others = Map.groupBy(
		lines.filter(({ hit }) => hit.kind !== 'words' || hit.speakerId === null || !ids.has(hit.speakerId)),
		({ hit }) => sayerOf(texts, hit),
	);
	return [
		...usages.filter(({ matches }) => matches > 0).sort((a, b) => b.matches - a.matches),
		...[...others].map(([speaker, { length }]) => ({ speaker, matches: length, share: null })),
	];
}

function lineItem(context: ViewContext<'kinds' | 'nobody'>, { page, hit, before, match, after }: Line): HTMLLIElement {
	const link = element(
		'a',
		'concordance-line',
		element('span', 'concordance-speaker', hit.speaker ?? sayerOf(context.texts, hit)),
		element('span', 'concordance-before', element('span', '', before)),
		element('span', 'concordance-after', element('mark', '', match), after),
	);
	link.href = hitAddress(context, page, hit.id);
	const item = element('li', '', link);
	item.dataset['searchResult'] = '';
	return item;
}

/** The table of usages; its last row is their sum. */
export function usageTable(
	{ usage, usageHead, usageTotal }: Pick<SearchTexts, 'usage' | 'usageHead' | 'usageTotal'>,
	usages: readonly Usage[],
): HTMLElement {
	const head = element('tr', '', ...usageHead.map((text) => Object.assign(element('th', '', text), { scope: 'col' })));
	const row = ({ speaker, matches, share }: Usage) =>
		element(
			'tr',
			'',
			Object.assign(element('th', '', speaker), { scope: 'row' }),
			element('td', '', String(matches)),
			element('td', '', share?.toLocaleString('zh', { style: 'percent', maximumFractionDigits: 2 }) ?? ''),
		);
	const total = { speaker: usageTotal, matches: usages.reduce((sum, { matches }) => sum + matches, 0), share: null };
	return element(
		'table',
		'usage',
		element('caption', '', usage),
		element('thead', '', head),
		element('tbody', '', ...usages.map(row)),
		element('tfoot', '', row(total)),
	);
}

/** The first `shown` lines. */
export function lineList(context: ViewContext<'kinds' | 'nobody'>, lines: readonly Line[], shown: number): HTMLElement {
	return element('ol', '', ...lines.slice(0, shown).map((line) => lineItem(context, line)));
}
