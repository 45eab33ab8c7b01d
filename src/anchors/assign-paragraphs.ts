/** Which paragraph of a page's new text keeps which anchor, and the numbers of all that is new. Pure. */
import { entriesOf, everPublished, type PageLedger, textOfParagraph } from '../record/ledger.ts';
import type { NewPassage, PageText } from './assign-passages.ts';
import { matchEqual } from './match-equal.ts';

/** How many characters of an old paragraph are in a new one. */
interface Overlap {
	from: string;
	to: number;
	characters: number;
}

/** Every pair of an old and a new paragraph that have passages in common; the largest overlap first. */
function overlapsOf(old: PageLedger, passages: readonly NewPassage[]): Overlap[] {
	const paragraphOf = new Map(entriesOf(old).map(({ id, paragraph }) => [id, paragraph]));
	const overlaps = new Map<string, Overlap>();
	for (const { id, text, paragraph: to } of passages) {
		const from = paragraphOf.get(id ?? '');
		if (from === undefined) continue;
		const characters = (overlaps.get(`${from} ${to}`)?.characters ?? 0) + text.length;
		overlaps.set(`${from} ${to}`, { from, to, characters });
	}
	return [...overlaps.values()].sort((a, b) => b.characters - a.characters || a.to - b.to);
}

/**
 * The anchor of each paragraph of the new text.
 * A paragraph keeps an old anchor if the two share at least half of the shorter one; a restored one gets its anchor back.
 */
export function assignParagraphs(old: PageLedger, text: PageText, passages: readonly NewPassage[]): string[] {
	const ids: (string | null)[] = text.map(() => null);
	const taken = new Set<string>();
	const assign = (to: number, id: string) => {
		if (ids[to] !== null || taken.has(id)) return;
		ids[to] = id;
		taken.add(id);
	};
	const texts = text.map((one) => one.join(''));
	for (const { from, to, characters } of overlapsOf(old, passages)) {
		const shorter = Math.min(textOfParagraph(old.paragraphs[from] ?? {}).length, texts[to]?.length ?? 0);
		if (characters * 2 >= shorter) assign(to, from);
	}
	const removed = Object.entries(old.removed).flatMap(([id, one]) => (id.includes('-') ? [] : [{ id, text: one.text }]));
	const restored = matchEqual(
		removed.map((one) => one.text),
		texts,
	);
	for (const [before, after] of restored) assign(after, removed[before]?.id ?? '');
	let last = Math.max(0, ...[...everPublished(old).keys()].map((id) => Number(/^p(\d+)/.exec(id)?.[1] ?? 0)));
	return ids.map((id) => id ?? `p${++last}`);
}

/** Gives every passage without an anchor a number that was never used in its paragraph. */
export function numberNewPassages(old: PageLedger, passages: readonly NewPassage[], paragraphs: readonly string[]): void {
	const last = new Map<string, number>();
	for (const id of everPublished(old).keys()) {
		const [paragraph = '', number = '0'] = id.split('-s');
		last.set(paragraph, Math.max(last.get(paragraph) ?? 0, Number(number)));
	}
	for (const passage of passages) {
		if (passage.id !== null) continue;
		const paragraph = paragraphs[passage.paragraph] ?? '';
		const number = (last.get(paragraph) ?? 0) + 1;
		passage.id = `${paragraph}-s${number}`;
		last.set(paragraph, number);
	}
}
