/** Anchors whose passage or paragraph is no longer in the text, and the passage that each leads to now. Pure. */
import { type Entry, entriesOf, type PageLedger, textOfParagraph } from '../record/ledger.ts';
import type { NewPassage } from './assign-passages.ts';
import { bigramsOf, shareIn } from './match-similar.ts';

/** A passage that has this share of a removed passage's bigrams holds its words now. */
const HOLDS_WORDS = 0.6;

/** The passage that each removed one leads to: the one that holds its words now, else the nearest one of the old text that is left. */
function successorsOf(
	entries: readonly Entry[],
	passages: readonly NewPassage[],
	current: ReadonlySet<string | null>,
): Map<string, string> {
	const changed = passages.filter(({ unchanged }) => !unchanged).map(({ id, text }) => ({ id, bigrams: bigramsOf(text) }));
	const successors = new Map<string, string>();
	for (const [i, entry] of entries.entries()) {
		if (current.has(entry.id)) continue;
		const bigrams = bigramsOf(entry.text);
		const shares = changed.map((one) => ({ id: one.id, share: shareIn(bigrams, one.bigrams) }));
		const [holder] = shares.filter(({ share }) => share >= HOLDS_WORDS).sort((a, b) => b.share - a.share);
		const left = [...entries.slice(0, i).reverse(), ...entries.slice(i + 1)].filter(({ id }) => current.has(id));
		const neighbour = left.find(({ paragraph }) => paragraph === entry.paragraph) ?? left[0];
		successors.set(entry.id, holder?.id ?? neighbour?.id ?? passages[0]?.id ?? '');
	}
	return successors;
}

/**
 * The removed anchors of a page's new ledger: those removed before and those removed now.
 * @param passages the passages of the new text, all with anchors
 * @param paragraphs the anchors of its paragraphs
 */
export function removedAnchors(old: PageLedger, passages: readonly NewPassage[], paragraphs: readonly string[]): PageLedger['removed'] {
	const entries = entriesOf(old);
	const current = new Set(passages.map(({ id }) => id));
	const used = new Set([...current, ...paragraphs]);
	const successors = successorsOf(entries, passages, current);
	const removed: PageLedger['removed'] = {};
	const add = (id: string, one: PageLedger['removed'][string]) => {
		if (used.has(id)) return;
		removed[id] = { ...one, at: current.has(one.at) ? one.at : (successors.get(one.at) ?? passages[0]?.id ?? '') };
	};
	for (const [id, one] of Object.entries(old.removed)) add(id, one);
	for (const [id, texts] of Object.entries(old.paragraphs)) add(id, { at: Object.keys(texts)[0] ?? '', text: textOfParagraph(texts) });
	for (const { id, text } of entries) add(id, { at: id, text });
	return removed;
}
