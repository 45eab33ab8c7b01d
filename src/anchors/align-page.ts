/** Aligns a page's new text with its ledger. Pure. */
import { entriesOf, type PageLedger } from '../record/ledger.ts';
import { assignParagraphs, numberNewPassages } from './assign-paragraphs.ts';
import { assignPassages, type NewPassage, type PageText } from './assign-passages.ts';
import { removedAnchors } from './removed-anchors.ts';

/** The earlier texts of each passage that was edited, oldest first. */
function earlierTexts(old: PageLedger, passages: readonly NewPassage[]): PageLedger['readings'] {
	const current = new Map(passages.map(({ id, text }) => [id, text]));
	const earlier = new Map(Object.entries(old.readings));
	for (const { id, text } of entriesOf(old)) if (current.has(id)) earlier.set(id, [...(earlier.get(id) ?? []), text]);
	const others = [...earlier].map(([id, texts]) => [id, [...new Set(texts)].filter((text) => text !== current.get(id))] as const);
	return Object.fromEntries(others.filter(([, texts]) => texts.length > 0));
}

/**
 * Aligns a page's new text with its ledger: unchanged, moved, restored and edited passages keep their anchors, new ones get numbers that
 * were never used on the page, removed ones become aliases.
 * @returns the ledger of the new text; its paragraphs and passages are in the order of the text
 */
export function alignPage(old: PageLedger, text: PageText): PageLedger {
	const passages = assignPassages(old, text);
	const ids = assignParagraphs(old, text, passages);
	numberNewPassages(old, passages, ids);
	const paragraphs: PageLedger['paragraphs'] = Object.fromEntries(ids.map((id) => [id, {}]));
	for (const one of passages) Object.assign(paragraphs[ids[one.paragraph] ?? ''] ?? {}, { [one.id ?? '']: one.text });
	return { paragraphs, removed: removedAnchors(old, passages, ids), readings: earlierTexts(old, passages) };
}
