/** Passages that were moved to another page: their old anchors redirect to the new ones. Pure. */
import { EMPTY_PAGE, entriesOf, type Ledger, type PageLedger } from '../record/ledger.ts';
import { matchSimilar } from './match-similar.ts';

/** Shorter texts, in characters, occur again and again: a new one on another page is not taken for a moved one. */
const SHORTEST_MOVED = 6;

/** A passage and its address within the seminar, `page#anchor`. */
export interface AddressedPassage {
	address: string;
	text: string;
}

/** The passages that are new or restored on their page. */
export function addedPassages(starts: Ledger['pages'], pages: Ledger['pages']): AddressedPassage[] {
	return Object.entries(pages).flatMap(([id, page]) => {
		const before = new Set(entriesOf(starts[id] ?? EMPTY_PAGE).map((entry) => entry.id));
		return entriesOf(page)
			.filter((entry) => !before.has(entry.id))
			.map((entry) => ({ address: `${id}#${entry.id}`, text: entry.text }));
	});
}

/**
 * Passages and the added passages that have their words now.
 * @returns passage id → address
 */
export function matchMoved(passages: readonly { id: string; text: string }[], added: readonly AddressedPassage[]): Map<string, string> {
	const matches = matchSimilar(
		passages.map(({ text }) => text),
		added.map(({ text }) => text),
	);
	return new Map(matches.map(([before, after]) => [passages[before]?.id ?? '', added[after]?.address ?? '']));
}

/**
 * A page's new ledger with the addresses of the removed passages that were moved to other pages. A removed paragraph follows its first
 * passage.
 * @param added the passages that are new on any page
 */
export function withMoved(id: string, before: PageLedger, after: PageLedger, added: readonly AddressedPassage[]): PageLedger {
	const missing = entriesOf(before).filter((entry) => entry.id in after.removed && entry.text.length >= SHORTEST_MOVED);
	const moves = matchMoved(
		missing,
		added.filter(({ address }) => !address.startsWith(`${id}#`)),
	);
	for (const [paragraph, passages] of Object.entries(before.paragraphs)) {
		const move = moves.get(Object.keys(passages)[0] ?? '');
		if (move !== undefined && paragraph in after.removed) moves.set(paragraph, move);
	}
	const removed = Object.entries(after.removed).map(([anchor, one]) => {
		const moved = moves.get(anchor);
		return [anchor, moved === undefined ? one : { ...one, moved }] as const;
	});
	return { ...after, removed: Object.fromEntries(removed) };
}
