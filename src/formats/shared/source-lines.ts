/** The lines of a text, and the way from an offset to its line. */
import { lineStarts } from '../../record/line-ends.ts';
import type { Rule } from './transcript.ts';

export interface Line {
	/** Offset of the first character that is not a blank. */
	start: number;
	/** The line without blanks at its edges. */
	text: string;
	/** From 1. */
	number: number;
}

/** Takes the blanks from both edges of every line. */
export const BLANK_EDGES: Rule = {
	id: 'edge',
	find: '^[^\\S\\r\\n]+|[^\\S\\r\\n]+$',
	put: '',
	reason: '行首縮排與行末空白是排版，不是文字。',
};

/** The index of the last start that is not greater than `offset`, by binary search. */
export function indexAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The lines that are not blank. */
export function textLines(text: string): Line[] {
	return lineStarts(text).flatMap((start, i, starts) => {
		const raw = text.slice(start, starts[i + 1] ?? text.length);
		const trimmed = raw.trim();
		return trimmed === '' ? [] : [{ start: start + raw.indexOf(trimmed), text: trimmed, number: i + 1 }];
	});
}
