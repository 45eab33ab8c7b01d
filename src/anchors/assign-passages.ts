/** Which passage of a page's new text keeps which anchor. Pure. */
import { type Entry, entriesOf, type PageLedger } from '../record/ledger.ts';
import { matchEqual } from './match-equal.ts';
import { matchSimilar } from './match-similar.ts';

/** The texts of a page's passages, paragraph by paragraph. */
export type PageText = readonly (readonly string[])[];

/** Page id → its text. */
export type SeminarText = ReadonlyMap<string, PageText>;

/** A passage of the new text. */
export interface NewPassage {
	text: string;
	/** Index of its paragraph. */
	paragraph: number;
	/** Its anchor; null if it has none yet. */
	id: string | null;
	/** Whether its text is the one that was last published under its anchor. */
	unchanged: boolean;
}

/** Occurs in no text, so that joined passages are equal only if every passage is. */
const SEPARATOR = '\u0000';

const textsOf = (list: readonly { text: string }[]) => list.map(({ text }) => text);

function assign(passage: NewPassage | undefined, id: string, unchanged: boolean): void {
	if (passage) Object.assign(passage, { id, unchanged });
}

/** Passages of unchanged paragraphs keep their anchors together, so that a sentence that occurs in several paragraphs keeps its own. */
function keepParagraphs(old: PageLedger, text: PageText, passages: readonly NewPassage[]): void {
	const paragraphs = Object.values(old.paragraphs);
	let count = 0;
	const starts = text.map(({ length }) => {
		count += length;
		return count - length;
	});
	const matches = matchEqual(
		paragraphs.map((before) => Object.values(before).join(SEPARATOR)),
		text.map((after) => after.join(SEPARATOR)),
	);
	for (const [before, after] of matches) {
		for (const [i, id] of Object.keys(paragraphs[before] ?? {}).entries()) assign(passages[(starts[after] ?? 0) + i], id, true);
	}
}

/** The passages of both texts that are not matched yet. */
function unmatched(entries: readonly Entry[], passages: readonly NewPassage[]): { before: Entry[]; after: NewPassage[] } {
	const used = new Set(passages.map(({ id }) => id));
	return { before: entries.filter(({ id }) => !used.has(id)), after: passages.filter(({ id }) => id === null) };
}

function keepEqual(entries: readonly Entry[], passages: readonly NewPassage[]): void {
	const { before, after } = unmatched(entries, passages);
	for (const [b, a] of matchEqual(textsOf(before), textsOf(after))) assign(after[a], before[b]?.id ?? '', true);
}

/** Removed passages that are back in the text get their anchors back. */
function keepRestored(removed: PageLedger['removed'], passages: readonly NewPassage[]): void {
	const before = Object.entries(removed).flatMap(([id, { text }]) => (id.includes('-') ? [{ id, text }] : []));
	const after = passages.filter(({ id }) => id === null);
	for (const [b, a] of matchEqual(textsOf(before), textsOf(after))) assign(after[a], before[b]?.id ?? '', true);
}

function keepEdited(old: PageLedger, entries: readonly Entry[], passages: readonly NewPassage[]): void {
	const { before, after } = unmatched(entries, passages);
	const versions = before.map(({ id }) => old.readings[id] ?? []);
	for (const [b, a] of matchSimilar(textsOf(before), textsOf(after), versions)) assign(after[a], before[b]?.id ?? '', false);
}

/** The passages of a new text: with the anchors of the old passages that are the same, restored or edited, the others without one. */
export function assignPassages(old: PageLedger, text: PageText): NewPassage[] {
	const passages: NewPassage[] = text.flatMap((texts, paragraph) =>
		texts.map((one) => ({ text: one, paragraph, id: null, unchanged: false })),
	);
	const entries = entriesOf(old);
	keepParagraphs(old, text, passages);
	keepEqual(entries, passages);
	keepRestored(old.removed, passages);
	keepEdited(old, entries, passages);
	return passages;
}
