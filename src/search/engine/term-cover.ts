/** Which pairs of a term are looked up. Pure. */
import type { Pair } from '../shared/tokens.ts';

/**
 * The two cheapest pairs of a term that have no character in common. Few pages have both, at their distance, and not the whole term.
 * @param pairs all pairs of a term of four characters at least, in order
 */
export function cheapestTwo(pairs: readonly Pair[], costOf: (pair: Pair) => number): Pair[] {
	const twos = pairs.flatMap((first, i) => pairs.slice(i + 2).map((second) => [first, second]));
	const cost = (two: readonly Pair[]) => two.reduce((sum, pair) => sum + costOf(pair), 0);
	return twos.reduce((least, two) => (cost(two) < cost(least) ? two : least), twos[0] ?? []);
}

/**
 * The cheapest pairs that have every character of a term. Two pairs side by side tell as much as three that overlap, because places say
 * that nothing stands between them.
 * @param pairs all pairs of the term, in order
 * @param costOf what loading a pair costs
 */
export function cheapestCover(pairs: readonly Pair[], costOf: (pair: Pair) => number): Pair[] {
	/** For each pair: the cheapest cover from the first pair to it, which has both. */
	const covers: { cost: number; chosen: Pair[] }[] = [];
	for (const [i, pair] of pairs.entries()) {
		const before = covers.slice(Math.max(0, i - 2), i);
		const best = before.reduce<(typeof covers)[number] | null>((least, one) => (least && least.cost <= one.cost ? least : one), null);
		covers.push({ cost: (best?.cost ?? 0) + costOf(pair), chosen: [...(best?.chosen ?? []), pair] });
	}
	return covers.at(-1)?.chosen ?? [];
}
