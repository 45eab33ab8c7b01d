/** A passage's text cut where its doubtful wordings and its narration begin and end. Pure. */
import { widened } from './inline.ts';
import type { Doubt, Passage } from './model.ts';
import type { TextRange } from './text-range.ts';

/** A part of a text that is doubtful, and that is narration, as a whole or not at all. */
export interface Stretch {
	/** Offset of its first character, in UTF-16 units. */
	start: number;
	/** Offset behind its last character. */
	end: number;
	doubtful: boolean;
	/** Whether the reporter says it and no speaker. */
	narrated: boolean;
	/** The notes, as indexes into the page's notes, whose wordings end where the stretch ends. */
	notes: number[];
}

/**
 * The stretches of a text; joined they are the text.
 * @param length of the text, in UTF-16 units
 * @param doubts may overlap
 * @param narration ranges that are the reporter's
 */
export function stretchesOf(length: number, doubts: readonly Doubt[], narration: readonly TextRange[] = []): Stretch[] {
	const cuts = [...new Set([0, ...[...doubts, ...narration].flatMap(({ start, end }) => [start, end]), length])].sort((a, b) => a - b);
	return cuts.slice(1).map((end, i) => {
		const start = cuts[i] ?? 0;
		const doubtful = doubts.some((doubt) => doubt.start <= start && end <= doubt.end);
		const narrated = narration.some((range) => range.start <= start && end <= range.end);
		return { start, end, doubtful, narrated, notes: doubts.flatMap((doubt) => (doubt.end === end ? [doubt.note] : [])) };
	});
}

/** The stretches of a passage with markup. Links and code stay whole: a doubtful wording is widened to each one that it touches. */
export function passageStretches({ nodes, text, doubts, narration }: Passage): Stretch[] {
	const whole = <R extends TextRange>(range: R): R => ({ ...range, ...widened(nodes, range.start, range.end) });
	return stretchesOf(text.length, doubts.map(whole), narration.map(whole));
}
