/** Parts of a text. Pure; runs in browsers too. */

export interface TextRange {
	/** Offset of its first character, in UTF-16 units. */
	start: number;
	/** Offset behind its last character. */
	end: number;
}

/** The ranges in order; those that touch or overlap are joined. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
	const merged: TextRange[] = [];
	for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	return merged;
}
