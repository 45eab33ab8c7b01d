/** Redirects that lead to redirects, resolved to where they end. Pure. */
import { entriesOf, type Ledger, type PageLedger, splitAddress } from '../record/ledger.ts';

/** The end of a chain of redirects. A chain that runs in a circle ends before the first repetition. */
function followed(address: string, next: (address: string) => string | undefined): string {
	const seen = new Set<string>();
	let end = address;
	for (let to = next(end); to !== undefined && !seen.has(end); to = next(end)) {
		seen.add(end);
		end = to;
	}
	return end;
}

/** The same ledger with every redirect resolved: passages may have moved more than once, and the page they moved to may be retired. */
export function resolveRedirects({ edition, pages, gone }: Ledger): Ledger {
	const resolve = (address: string) =>
		followed(address, (from) => {
			const [page, anchor] = splitAddress(from);
			return gone[page]?.anchors[anchor]?.at ?? pages[page]?.removed[anchor]?.moved;
		});
	const retired = Object.entries(gone).map(([id, { to, anchors }]) => {
		const resolved = Object.entries(anchors).map(([anchor, { at, text }]) => [anchor, { at: resolve(at), text }] as const);
		return [id, { to: followed(to, (page) => gone[page]?.to), anchors: Object.fromEntries(resolved) }] as const;
	});
	const current = Object.entries(pages).map(([id, page]): [string, PageLedger] => {
		const passages = new Set(entriesOf(page).map((entry) => entry.id));
		const removed = Object.entries(page.removed).map(([removedId, { at, text, moved = '' }]) => {
			const address = resolve(moved);
			const [to, anchor] = splitAddress(address);
			// Moved back to this page: no longer a redirect to another.
			if (to === id) return [removedId, { at: passages.has(anchor) ? anchor : at, text }] as const;
			return [removedId, to in pages ? { at, text, moved: address } : { at, text }] as const;
		});
		return [id, { ...page, removed: Object.fromEntries(removed) }];
	});
	return { edition, pages: Object.fromEntries(current), gone: Object.fromEntries(retired) };
}
