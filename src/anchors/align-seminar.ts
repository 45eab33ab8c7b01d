/** A seminar's new text aligned with its ledger, page by page; renamed, merged and withdrawn pages leave their anchors' new places. Pure. */

import { EMPTY_PAGE, type Ledger } from '../record/ledger.ts';
import { alignPage, type Drafts } from './align-page.ts';
import { arrivalsOf, ledOn, scattered, withMoves } from './moved.ts';
import { renamingsOf, startOf } from './renames.ts';

/**
 * Aligns a seminar's text with its ledger.
 * @returns the ledger of the new text, its pages in the drafts' order
 */
export function alignSeminar(ledger: Ledger, drafts: Drafts): Ledger {
	const renamings = renamingsOf(ledger, drafts);
	const starts = Object.fromEntries([...drafts.keys()].map((id) => [id, ledger.pages[id] ?? startOf(ledger, id, renamings)]));
	const aligned = Object.fromEntries([...drafts].map(([id, draft]) => [id, alignPage(starts[id] ?? EMPTY_PAGE, draft)]));
	const arrivals = arrivalsOf(starts, aligned);
	const moved = Object.entries(aligned).map(([id, page]) => [id, withMoves(id, starts[id] ?? EMPTY_PAGE, page, arrivals)] as const);
	const pages = Object.fromEntries(moved);
	const gone: Ledger['gone'] = Object.fromEntries(Object.entries(ledger.gone).filter(([id]) => !drafts.has(id)));
	for (const [id, page] of Object.entries(ledger.pages)) {
		const renaming = renamings.find(({ from }) => from === id);
		if (!drafts.has(id)) gone[id] = scattered(page, renaming, pages, arrivals);
	}
	return ledOn({ edition: ledger.edition, pages, gone });
}
