/** Pairs similar texts of two lists. Texts are compared by the pairs of adjacent characters (bigrams) that they share. Pure. */
import type { Match } from './match-equal.ts';

/** From this Dice coefficient on (0 to 1) a text counts as an edited form of the other. Below it, only a part of the other can match. */
const EDITED = 0.5;
/** A text is a part of a longer one (a passage was split or merged) if the longer one has this share of its bigrams. */
const CONTAINED = 0.9;
/** Texts with fewer bigrams than this are never taken for a part: too many longer texts contain them by chance. */
const FEWEST_BIGRAMS = 4;
/** A successor shares this part of the bigrams of each earlier version, or of its own if it has fewer. */
const VERSION_OVERLAP = 0.3;

/** The bigrams of a text; of a text of one character, that character. */
export function bigramsOf(text: string): Set<string> {
	const characters = [...text];
	if (characters.length < 2) return new Set(characters);
	return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	let count = 0;
	for (const bigram of few) if (many.has(bigram)) count++;
	return count;
}

/** How similar two texts are: 0 if neither is an edited, split or merged form of the other, else up to 1. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const common = countCommon(a, b);
	const dice = (2 * common) / (a.size + b.size || 1);
	if (dice >= EDITED) return dice;
	const fewer = Math.min(a.size, b.size);
	// A part ranks below every edited form.
	return fewer >= FEWEST_BIGRAMS && common / fewer >= CONTAINED ? EDITED * (0.5 + dice) : 0;
}

/** The share of a text's bigrams that another text has, 0 to 1. */
export function shareIn(text: ReadonlySet<string>, other: ReadonlySet<string>): number {
	return countCommon(text, other) / (text.size || 1);
}

function overlaps(version: ReadonlySet<string>, text: ReadonlySet<string>): boolean {
	return countCommon(version, text) >= VERSION_OVERLAP * Math.min(version.size, text.size);
}

/**
 * The most similar pairs of two lists of texts. Each text is in one pair at most.
 * @param versions the earlier versions of each text of `before`; its successor must overlap with all of them
 * @returns the pairs, the most similar first, then those whose places in the lists are closest
 */
export function matchSimilar(before: readonly string[], after: readonly string[], versions: readonly (readonly string[])[] = []): Match[] {
	const bigrams = before.map(bigramsOf);
	const earlier = versions.map((texts) => texts.map(bigramsOf));
	const textsWith = new Map<string, number[]>();
	for (const [b, set] of bigrams.entries()) {
		for (const bigram of set) {
			const texts = textsWith.get(bigram);
			if (texts) texts.push(b);
			else textsWith.set(bigram, [b]);
		}
	}
	const pairs = after.flatMap((text, a) => {
		const own = bigramsOf(text);
		const candidates = new Set([...own].flatMap((bigram) => textsWith.get(bigram) ?? []));
		return [...candidates].flatMap((b) => {
			const score = similarity(bigrams[b] ?? new Set(), own);
			return score > 0 && (earlier[b] ?? []).every((version) => overlaps(version, own)) ? [{ b, a, score }] : [];
		});
	});
	pairs.sort((one, two) => two.score - one.score || Math.abs(one.b - one.a) - Math.abs(two.b - two.a) || one.b - two.b);
	const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
	return pairs.flatMap(({ b, a }) => {
		if (usedBefore.has(b) || usedAfter.has(a)) return [];
		usedBefore.add(b);
		usedAfter.add(a);
		return [[b, a] as const];
	});
}
