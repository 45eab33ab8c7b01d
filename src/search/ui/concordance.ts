/** Lines in context (KWIC): one match to a line, the wordings one below the other; and who uses them how often. */
import type { Catalog } from '../shared/catalog.ts';
import type { Choice } from '../shared/facets.ts';
import type { Hit } from '../shared/match.ts';
import type { PageHits, Results } from '../shared/results.ts';
import type { Order } from '../shared/search-state.ts';
import { element } from './dom.ts';
import { addressOf, type Setting } from './hit-list.ts';

export interface Line {
	page: PageHits['page'];
	hit: Hit;
	before: string;
	wording: string;
	after: string;
}

/** Every match as a line, in the record's order. */
export function linesOf({ pages }: Pick<Results, 'pages'>): Line[] {
	return pages.flatMap(({ page, hits }) =>
		hits.flatMap((hit) => {
			const text = hit.text + hit.after;
			return hit.wordings.map(({ start, end }) => ({
				page,
				hit,
				before: hit.before + hit.text.slice(0, start),
				wording: text.slice(start, end),
				after: text.slice(end),
			}));
		}),
	);
}

const letters = (text: string): string[] => text.match(/[\p{L}\p{N}]/gu) ?? [];

/** Sorts lines by what precedes the wording (the nearest character first), by what follows it, by speaker, or leaves them. */
export function sortLines(lines: readonly Line[], order: Order): Line[] {
	if (order === 'record') return [...lines];
	const { compare } = new Intl.Collator('zh-u-co-pinyin');
	const keys = {
		before: ({ before }: Line) => letters(before).reverse().join(''),
		after: ({ after }: Line) => letters(after).join(''),
		speaker: ({ hit }: Line) => hit.speaker ?? '\uffff',
	};
	const keyed = lines.map((line) => ({ line, key: keys[order](line) }));
	return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line);
}

export interface Usage {
	speaker: string;
	/** How many matches, and the share of the speaker's letters and digits that they make up, from 0 to 1. */
	matches: number;
	share: number;
}

/** How often each speaker uses the wordings, the most frequent first; stage directions and labels are nobody's words. */
export function usageOf(lines: readonly Line[], { speakers, seminars }: Catalog, choice: Choice): Usage[] {
	const inside = seminars.filter(
		({ id, date }) => (choice.seminar?.includes(id) ?? true) && (choice.year?.includes(date.slice(0, 4)) ?? true),
	);
	const said = inside.flatMap(({ pages }) => pages.flatMap(({ speeches }) => speeches));
	const usages = speakers.map(({ id, name }, at) => {
		const own = lines.filter(({ hit }) => hit.kind === 'words' && hit.by === id);
		const used = own.reduce((sum, { wording }) => sum + letters(wording).length, 0);
		const length = said.reduce((sum, [speaker, letters]) => (speaker === at ? sum + letters : sum), 0);
		return { speaker: name, matches: own.length, share: length === 0 ? 0 : used / length };
	});
	return usages.filter(({ matches }) => matches > 0).sort((a, b) => b.matches - a.matches);
}

function lineItem(setting: Setting, { page, hit, before, wording, after }: Line): HTMLLIElement {
	const link = element(
		'a',
		'concordance-line',
		element('span', 'concordance-speaker', hit.speaker ?? (setting.texts.kinds[hit.kind] || setting.texts.nobody)),
		element('span', 'concordance-before', element('span', '', before)),
		element('span', 'concordance-after', element('mark', '', wording), after),
	);
	link.href = addressOf(setting, page, hit.id);
	const item = element('li', '', link);
	item.dataset['searchResult'] = '';
	return item;
}

export function usageTable({ usage, usageHead }: Setting['texts'], usages: readonly Usage[]): HTMLElement {
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

export function lineList(setting: Setting, lines: readonly Line[], shown: number): HTMLElement {
	return element('ol', '', ...lines.slice(0, shown).map((line) => lineItem(setting, line)));
}
