/** A passage's text cut where its doubtful wordings begin and end. Pure. */
import { widened } from './inline.ts';
import type { Doubt, Passage } from './model.ts';

/** A part of a text that is doubtful as a whole or not at all. */
export interface Stretch {
	/** Offset of its first character, in UTF-16 units. */
	start: number;
	/** Offset behind its last character. */
	end: number;
	doubtful: boolean;
	/** The notes, as indexes into the page's notes, whose wordings end where the stretch ends. */
	notes: number[];
}

/**
 * The stretches of a text; joined they are the text.
 * @param length of the text, in UTF-16 units
 * @param doubts may overlap
 */
export function stretchesOf(length: number, doubts: readonly Doubt[]): Stretch[] {
	const cuts = [...new Set([0, ...doubts.flatMap(({ start, end }) => [start, end]), length])].sort((a, b) => a - b);
	return cuts.slice(1).map((end, i) => {
		const start = cuts[i] ?? 0;
		const doubtful = doubts.some((doubt) => doubt.start <= start && end <= doubt.end);
		return { start, end, doubtful, notes: doubts.flatMap((doubt) => (doubt.end === end ? [doubt.note] : [])) };
	});
}

/** The stretches of a passage with markup. Links and code stay whole: a doubtful wording is widened to each one that it touches. */
export function passageStretches({ nodes, text, doubts }: Passage): Stretch[] {
	return stretchesOf(
		text.length,
		doubts.map((doubt) => ({ ...doubt, ...widened(nodes, doubt.start, doubt.end) })),
	);
}
