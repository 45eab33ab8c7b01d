/** Wordings that a record has, and how often a plain scan finds them. Pure. */
import type { RecordJson } from '../../formats/json/record-schema.ts';
import { type FoldTable, fold } from '../../search/shared/fold.ts';

/** Long enough to be rare, short enough to be typed. */
const WORDING = /\p{Script=Han}{4,6}/u;

export interface Known {
	wording: string;
	matches: number;
}

type Records = readonly Pick<RecordJson, 'pages'>[];

function paragraphsOf(records: Records): string[] {
	return records.flatMap(({ pages }) =>
		pages.flatMap(({ speeches }) => speeches.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))),
	);
}

function countOf(wanted: string, folds: readonly string[]): number {
	return folds.reduce((sum, text) => sum + text.split(wanted).length - 1, 0);
}

/**
 * Wordings spread evenly over the records, with how often each occurs: from left to right without overlap, never across paragraphs.
 * @param table characters to their simplified forms
 */
export function knownWordings(records: Records, howMany: number, table: FoldTable): Known[] {
	const texts = paragraphsOf(records);
	const folds = texts.map((text) => fold(text, table));
	const candidates = [...new Set(texts.flatMap((text) => WORDING.exec(text)?.[0] ?? []))];
	const step = Math.max(1, candidates.length / howMany);
	const places = Array.from({ length: Math.min(howMany, candidates.length) }, (_, i) => Math.floor(i * step));
	const chosen = places.flatMap((place) => candidates[place] ?? []);
	return chosen.map((wording) => ({ wording, matches: countOf(fold(wording, table), folds) }));
}
