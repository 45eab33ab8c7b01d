/** Pages that were renamed, merged into others or withdrawn: where each of their anchors redirects to. Pure. */
import { EMPTY_PAGE, entriesOf, everPublished, type Ledger, type PageLedger, type RetiredPage, splitAddress } from '../record/ledger.ts';
import { type AddressedPassage, matchMoved } from './moved-passages.ts';
import type { PageRename } from './page-renames.ts';

/** The page that most of some addresses name; empty if there are none. */
function mostFrequentPage(addresses: Iterable<string>): string {
	const counts = new Map<string, number>();
	for (const [page] of [...addresses].map(splitAddress)) counts.set(page, (counts.get(page) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Where an anchor of a renamed page is on its successor; undefined if it is not there. */
function onSuccessor(rename: PageRename | undefined, pages: Ledger['pages']): (id: string) => string | undefined {
	const successor = pages[rename?.to ?? ''] ?? EMPTY_PAGE;
	const current = new Set([...Object.keys(successor.paragraphs), ...entriesOf(successor).map(({ id }) => id)]);
	return (id) => {
		const anchor = rename?.newAnchors.get(id) ?? id;
		return current.has(anchor) ? `${rename?.to}#${anchor}` : undefined;
	};
}

/**
 * The redirects of a page that is no longer in the seminar. An anchor whose words are nowhere leads to where the anchor before it leads.
 * @param page its last ledger
 * @param rename its successor, if it was renamed
 * @param pages the new ledgers of the seminar's pages
 * @param added the passages that are new on them: the words that its successor does not have are searched there
 */
export function retirePage(
	page: PageLedger,
	rename: PageRename | undefined,
	pages: Ledger['pages'],
	added: readonly AddressedPassage[],
): RetiredPage {
	const renamed = onSuccessor(rename, pages);
	const entries = entriesOf(page);
	const moved = matchMoved(
		entries.filter(({ id }) => renamed(id) === undefined),
		added,
	);
	let last = entries.map(({ id }) => renamed(id)).find((address) => address !== undefined) ?? [...moved.values()][0] ?? '';
	const addresses = new Map<string, string>();
	for (const { id, paragraph } of entries) {
		last = renamed(id) ?? moved.get(id) ?? last;
		addresses.set(id, last);
		if (!addresses.has(paragraph)) addresses.set(paragraph, renamed(paragraph) ?? last);
	}
	const anchors = [...everPublished(page)].map(([id, text]) => {
		const at = renamed(id) ?? addresses.get(id) ?? addresses.get(page.removed[id]?.at ?? '') ?? last;
		return [id, { at, text }] as const;
	});
	return { to: rename?.to ?? mostFrequentPage(moved.values()), anchors: Object.fromEntries(anchors) };
}
