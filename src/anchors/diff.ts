/** Which texts of two lists are the same text: those in the same order first, then those that moved. */
import type { Match } from './similarity.ts';

/** Beyond this many cells the table of common subsequences costs more than the order of repeated texts is worth. */
const MOST_CELLS = 4_000_000;

/** The longest common subsequence, by its indexes. */
function inOrder(old: readonly string[], fresh: readonly string[]): Match[] {
	const matches: Match[] = [];
	let start = 0;
	while (start < old.length && start < fresh.length && old[start] === fresh[start]) matches.push([start, start++]);
	let end = 0;
	const room = Math.min(old.length, fresh.length) - start;
	while (end < room && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
	for (let i = end; i > 0; i--) matches.push([old.length - i, fresh.length - i]);
	const rows = old.length - start - end;
	const columns = fresh.length - start - end;
	if (rows * columns > MOST_CELLS) return matches;
	const width = columns + 1;
	const longest = new Uint32Array((rows + 1) * width);
	const at = (row: number, column: number) => longest[row * width + column] ?? 0;
	for (let row = rows - 1; row >= 0; row--) {
		for (let column = columns - 1; column >= 0; column--) {
			const same = old[start + row] === fresh[start + column];
			longest[row * width + column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
		}
	}
	for (let row = 0, column = 0; row < rows && column < columns; ) {
		if (old[start + row] === fresh[start + column]) matches.push([start + row++, start + column++]);
		else if (at(row + 1, column) >= at(row, column + 1)) row++;
		else column++;
	}
	return matches;
}

/** The first of each list's equal texts with the first of the other's, the second with the second. */
function anywhere(old: readonly string[], fresh: readonly string[], taken: readonly Match[]): Match[] {
	const [usedOld, usedFresh] = [new Set(taken.map(([o]) => o)), new Set(taken.map(([, f]) => f))];
	const waiting = new Map<string, number[]>();
	for (const [o, text] of old.entries()) {
		if (!usedOld.has(o)) waiting.set(text, [...(waiting.get(text) ?? []), o]);
	}
	return fresh.flatMap((text, f) => {
		const o = usedFresh.has(f) ? undefined : waiting.get(text)?.shift();
		return o === undefined ? [] : [[o, f] as const];
	});
}

/** The pairs of equal texts of two lists, each text in one pair at most. */
export function same(old: readonly string[], fresh: readonly string[]): Match[] {
	const ordered = inOrder(old, fresh);
	return [...ordered, ...anywhere(old, fresh, ordered)];
}
