/** Aligns a seminar's new text with its ledger, page by page; renamed, merged and withdrawn pages become redirects. Pure. */
import { EMPTY_PAGE, type Ledger } from '../record/ledger.ts';
import { alignPage } from './align-page.ts';
import type { SeminarText } from './assign-passages.ts';
import { addedPassages, withMoved } from './moved-passages.ts';
import { pageRenames, startingLedger } from './page-renames.ts';
import { resolveRedirects } from './redirects.ts';
import { retirePage } from './retired-pages.ts';

/**
 * Aligns a seminar's new text with its ledger.
 * @returns the ledger of the new text; its pages are in the order of the text
 */
export function alignSeminar(ledger: Ledger, texts: SeminarText): Ledger {
	const renames = pageRenames(ledger, texts);
	const starts = Object.fromEntries([...texts.keys()].map((id) => [id, ledger.pages[id] ?? startingLedger(ledger, id, renames)]));
	const aligned = Object.fromEntries([...texts].map(([id, text]) => [id, alignPage(starts[id] ?? EMPTY_PAGE, text)]));
	const added = addedPassages(starts, aligned);
	const pages = Object.fromEntries(
		Object.entries(aligned).map(([id, page]) => [id, withMoved(id, starts[id] ?? EMPTY_PAGE, page, added)] as const),
	);
	const retired: Ledger['gone'] = Object.fromEntries(Object.entries(ledger.gone).filter(([id]) => !texts.has(id)));
	for (const [id, page] of Object.entries(ledger.pages)) {
		const rename = renames.find(({ from }) => from === id);
		if (!texts.has(id)) retired[id] = retirePage(page, rename, pages, added);
	}
	return resolveRedirects({ edition: ledger.edition, pages, gone: retired });
}
