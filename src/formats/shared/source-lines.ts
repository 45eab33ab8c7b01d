/** Lines of a text and the way from an offset to its line. */

export interface Line {
	/** Offset of the first character that is no blank. */
	start: number;
	/** The line without the blanks at its edges. */
	text: string;
	/** Counted from 1. */
	number: number;
}

/** The offset at which each line begins. Lines end with `\n` only: the cleaned text has no other line end. */
export function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

/** The index of the last start that is not behind `offset`. */
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

/** The lines that have words. */
export function wordLines(text: string): Line[] {
	return lineStarts(text).flatMap((start, i, starts) => {
		const raw = text.slice(start, starts[i + 1] ?? text.length);
		const words = raw.trim();
		return words === '' ? [] : [{ start: start + raw.indexOf(words), text: words, number: i + 1 }];
	});
}
