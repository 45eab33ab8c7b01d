/** How alike two texts are, by the pairs of characters they share. */

/** Below this share of common pairs a text is another text (Dice's coefficient, 0 to 1). */
const MENDED = 0.5;
/** This share of the shorter text's pairs found in the longer makes it a part of it: a split or a merged passage. */
const CONTAINED = 0.9;
/** Mended over and over, a passage still has this share of the pairs of each of its readings, or of its own if those are fewer: else it has become another. */
const KIN = 0.3;
/** A shorter text has too few pairs to be told from a chance likeness. */
const FEWEST_PAIRS = 4;

/** The pairs of characters of a text; of one character, the character. */
export function pairsOf(text: string): Set<string> {
	const characters = [...text];
	if (characters.length < 2) return new Set(characters);
	return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	let count = 0;
	for (const pair of few) if (many.has(pair)) count++;
	return count;
}

/** How likely one text is a mended, split or merged form of the other: 0 where it is another text, else up to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const shared = common(a, b);
	const dice = (2 * shared) / (a.size + b.size || 1);
	if (dice >= MENDED) return dice;
	const fewer = Math.min(a.size, b.size);
	return fewer >= FEWEST_PAIRS && shared / fewer >= CONTAINED ? MENDED * (0.5 + dice) : 0;
}

/** Which share of a text's pairs the other has, 0 to 1. */
export function shareIn(text: ReadonlySet<string>, other: ReadonlySet<string>): number {
	return common(text, other) / (text.size || 1);
}

/** Whether a text still has something of a passage's former reading. */
function kin(former: ReadonlySet<string>, text: ReadonlySet<string>): boolean {
	return common(former, text) >= KIN * Math.min(former.size, text.size);
}

/** One pair of the lists that are matched, by their indexes. */
export type Match = readonly [old: number, fresh: number];

/**
 * The likest pairs of two lists of texts, each text in one pair at most; the likest first, then those whose places are closest.
 * @param readings what each old passage said before it said what it says: its heir has something of all of that
 */
export function likest(old: readonly string[], fresh: readonly string[], readings: readonly (readonly string[])[] = []): Match[] {
	const oldPairs = old.map(pairsOf);
	const former = readings.map((texts) => texts.map(pairsOf));
	const places = new Map<string, number[]>();
	for (const [i, pairs] of oldPairs.entries()) for (const pair of pairs) places.set(pair, [...(places.get(pair) ?? []), i]);
	const found = fresh.flatMap((text, f) => {
		const pairs = pairsOf(text);
		const candidates = new Set([...pairs].flatMap((pair) => places.get(pair) ?? []));
		return [...candidates].flatMap((o) => {
			const score = likeness(oldPairs[o] ?? new Set(), pairs);
			return score > 0 && (former[o] ?? []).every((reading) => kin(reading, pairs)) ? [{ o, f, score }] : [];
		});
	});
	found.sort((a, b) => b.score - a.score || Math.abs(a.o - a.f) - Math.abs(b.o - b.f) || a.o - b.o);
	const taken = { old: new Set<number>(), fresh: new Set<number>() };
	return found.flatMap(({ o, f }) => {
		if (taken.old.has(o) || taken.fresh.has(f)) return [];
		taken.old.add(o);
		taken.fresh.add(f);
		return [[o, f] as const];
	});
}
