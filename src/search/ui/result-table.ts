/** The results of a search as a table to take away: one row a hit, as CSV and as Markdown. Pure. */
import { csvLine } from '../../record/csv-line.ts';
import { type CitedEdition, editionLine } from '../../record/edition.ts';
import { escapeMarkdown } from '../../record/markdown-text.ts';
import type { SearchTexts } from '../shared/element-data.ts';
import type { Hit } from '../shared/hit.ts';
import type { Results } from '../shared/results.ts';

/** Seminar id → the day and the hash of its edition, as /editions.json has them. */
export type Editions = Record<string, CitedEdition>;

/** The cells of a hit, in the order of `exportHead`. */
type Row = [text: string, narrated: string, speaker: string, seminar: string, date: string, page: string, edition: string, address: string];

/** What the reporter says of a passage. */
function narratedIn({ text, narration = [] }: Hit): string {
	return narration.map(([start, end]) => text.slice(start, end)).join('');
}

/**
 * The rows of all hits, in the order in which they are shown.
 * @param site the site's absolute address in this locale
 */
export function rowsOf(
	{ pages, ranking }: Pick<Results, 'pages' | 'ranking'>,
	site: string,
	editions: Editions,
	{ kinds, nobody }: Pick<SearchTexts, 'kinds' | 'nobody'>,
): Row[] {
	return ranking.flatMap(([pageIndex, hitIndex]): Row[] => {
		const { page, hits } = pages[pageIndex] ?? {};
		const hit = hits?.[hitIndex];
		if (!page || !hit) return [];
		return [
			[
				hit.text,
				narratedIn(hit),
				hit.speaker ?? (kinds[hit.kind] || nobody),
				page.seminar,
				page.date,
				page.title,
				editionLine(editions[page.path.split('/')[0] ?? '']),
				`${page.site === undefined ? site : new URL(page.site, site).href}${page.path}#${hit.id}`,
			],
		];
	});
}

/**
 * What a spreadsheet would take for a formula, in half and full width.
 * Source: OWASP, CSV Injection: these characters at a cell's beginning, and an apostrophe in front of them as the remedy.
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A table as CSV, with the byte order mark by which spreadsheets recognize UTF-8. */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const safe = (text: string) => (FORMULA.test(text) ? `'${text}` : text);
	return `\uFEFF${[head, ...rows].map((row) => csvLine(row.map(safe))).join('')}`;
}

/** A table of GitHub Flavored Markdown; the last cell of a row is an address. */
export function markdownOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
	const body = rows.map((row) => line([...row.slice(0, -1).map(escapeMarkdown), `<${row.at(-1)}>`]));
	return [line(head.map(escapeMarkdown)), line(head.map(() => '---')), ...body].join('');
}
