/** The buttons that save all results of a search as a table. What was not loaded yet is loaded then. */
import type { SearchTexts } from '../shared/element-data.ts';
import type { Results } from '../shared/results.ts';
import { button, element, filled } from './dom.ts';
import type { Editions } from './result-table.ts';
import { missingNote, type ViewContext } from './view-context.ts';

const FORMATS = [
	{ label: 'CSV', ending: 'csv', type: 'text/csv;charset=utf-8' },
	{ label: 'Markdown', ending: 'md', type: 'text/markdown;charset=utf-8' },
] as const;

/** A file's name from a query: without what file systems forbid, and not too long for them. */
function fileName(query: string, ending: string): string {
	const name = [...query.replace(/[\p{C}\s\\/:*?"<>|.]+/gu, ' ').trim()].slice(0, 40).join('');
	return `${name || 'results'}.${ending}`;
}

/** The editions of all seminars. Those of another site that cannot be loaded are left out. */
async function editionsOf(site: string, others: readonly string[]): Promise<Editions> {
	const load = (from: string) => fetch(`${from}editions.json`).then((response) => response.json() as Promise<Editions>);
	const found = await Promise.all([load(site), ...others.map((one) => load(one).catch(() => ({})))]);
	return Object.assign({}, ...found);
}

/**
 * @param others the addresses of other sites that are searched as well
 * @param searchAll runs the search that is shown to its end
 */
export function exportTools(
	{ site, query, texts }: ViewContext<keyof SearchTexts>,
	others: readonly string[],
	searchAll: (onProgress: (counted: number, all: number) => void) => Promise<Results | null>,
): HTMLElement {
	const progress = element('span', 'quiet');
	progress.role = 'status';
	/** @returns what is to be said when it is saved */
	const save = async ({ ending, type }: (typeof FORMATS)[number], isWanted: () => boolean): Promise<string> => {
		const [{ csvOf, markdownOf, rowsOf }, { saveFile }, editions, results] = await Promise.all([
			import('./result-table.ts'),
			import('./save-file.ts'),
			editionsOf(site, others),
			searchAll((counted, all) => {
				// The search goes on where something else has failed; its count must not hide that.
				if (isWanted()) progress.textContent = filled(texts.counting, { counted, all });
			}),
		]);
		if (!results) return '';
		const rows = rowsOf(results, new URL(site, location.href).href, editions, texts);
		const table = (ending === 'csv' ? csvOf : markdownOf)(texts.exportHead, rows);
		saveFile(new Blob([table], { type }), fileName(query, ending));
		return missingNote(texts, results).join('');
	};
	const buttons = FORMATS.map((format) => {
		const made = button('', format.label, async () => {
			if (made.ariaBusy === 'true') return;
			made.ariaBusy = 'true';
			try {
				progress.textContent = await save(format, () => made.ariaBusy === 'true');
			} catch {
				progress.textContent = texts.error;
			}
			made.ariaBusy = 'false';
		});
		made.dataset['key'] = `export:${format.ending}`;
		return made;
	});
	const group = element('div', 'export', texts.export, ...buttons, progress);
	group.role = 'group';
	group.ariaLabel = texts.export;
	return group;
}
