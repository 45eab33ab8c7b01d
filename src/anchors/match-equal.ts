/** Pairs the equal texts of two lists: first those in the same order, then those that moved. Pure. */
import { lcs } from 'fast-myers-diff';

/** Indexes of two texts that belong together. */
export type Match = readonly [before: number, after: number];

/** A longest common subsequence of two lists, in ascending order. */
function inOrder(before: readonly string[], after: readonly string[]): Match[] {
	// A text of one list alone matches nothing. Without such texts the search stays fast however much was rewritten.
	const [known, wanted] = [new Set(before), new Set(after)];
	const indexesIn = (texts: readonly string[], other: ReadonlySet<string>) => texts.flatMap((text, i) => (other.has(text) ? [i] : []));
	const [b, a] = [indexesIn(before, wanted), indexesIn(after, known)];
	const runs = lcs(
		b.map((i) => before[i]),
		a.map((i) => after[i]),
	);
	return [...runs].flatMap(([start, there, length]) => Array.from({ length }, (_, i) => [b[start + i] ?? 0, a[there + i] ?? 0] as const));
}

/** Pairs of equal texts without regard to order: the first with the first, the second with the second. */
function moved(before: readonly string[], after: readonly string[], taken: readonly Match[]): Match[] {
	const [usedBefore, usedAfter] = [new Set(taken.map(([b]) => b)), new Set(taken.map(([, a]) => a))];
	const free = Map.groupBy(
		[...before.keys()].filter((b) => !usedBefore.has(b)),
		(b) => before[b],
	);
	return after.flatMap((text, a) => {
		const b = usedAfter.has(a) ? undefined : free.get(text)?.shift();
		return b === undefined ? [] : [[b, a] as const];
	});
}

/** The pairs of equal texts of two lists; each text is in one pair at most. */
export function matchEqual(before: readonly string[], after: readonly string[]): Match[] {
	const ordered = inOrder(before, after);
	return [...ordered, ...moved(before, after, ordered)];
}
