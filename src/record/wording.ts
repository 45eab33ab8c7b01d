/** The address of exact words: the passages they are in, their offsets, and a hash that tells whether they are unchanged. Pure. */

export interface Wording {
	/** Id of the passage that the words begin in. */
	from: string;
	/** Id of the passage that they end in. */
	to: string;
	/** Offset of the first character in `from`, in UTF-16 units. */
	start: number;
	/** Offset behind the last character in `to`, in UTF-16 units. */
	end: number;
	/** Hash of the words. */
	hash: string;
}

/** Passages are named by anchors: `p3-s2`, on the page of the whole record `opening-p3-s2`. A name such as `__proto__` is none. */
const FORMAT = /^((?:[\da-z]+-)*p\d+(?:-s\d+)?)(?:~((?:[\da-z]+-)*p\d+(?:-s\d+)?))?\.(\d+)\.(\d+)\.([0-9a-z]+)$/;

/** A short hash of some words: FNV-1a over UTF-16 units, 32 bits, in base 36. It detects edits; it is no protection against forgery. */
export function hashOf(words: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(36);
}

/** The wording as the value of `?w=`: `p3-s2~p3-s4.12.9.1x2y3z`. */
export function formatWording({ from, to, start, end, hash }: Wording): string {
	return `${from}${from === to ? '' : `~${to}`}.${start}.${end}.${hash}`;
}

/** The wording of a value of `?w=`; null if the value has another format. */
export function parseWording(value: string): Wording | null {
	const [, from, to = from, start, end, hash] = FORMAT.exec(value) ?? [];
	if (from === undefined || to === undefined || hash === undefined) return null;
	return { from, to, start: Number(start), end: Number(end), hash };
}

/** The words between two offsets: `start` in the first of the texts of consecutive passages, `end` in the last. */
export function wordsAt(texts: readonly string[], start: number, end: number): string {
	const last = texts.length - 1;
	return texts.map((text, i) => text.slice(i === 0 ? start : 0, i === last ? end : undefined)).join('');
}

/** The combinations of one choice for each passage, at most `most`; a choice is an index into its texts. */
function combinations(versions: readonly (readonly string[])[], most: number): number[][] {
	let all: number[][] = [[]];
	for (const texts of versions) all = all.flatMap((start) => texts.map((_, i) => [...start, i])).slice(0, most);
	return all;
}

/** How many combinations of earlier texts are tried. */
const MOST_COMBINATIONS = 256;

/** What the words of a link were. */
export interface FormerReading {
	words: string;
	/** For each passage the index of its text of then. */
	choice: number[];
}

/**
 * The words as they were when the link was made.
 * @param versions for each passage its present text and its earlier ones
 * @returns null if no known version has the link's hash
 */
export function formerReading({ start, end, hash }: Wording, versions: readonly (readonly string[])[]): FormerReading | null {
	for (const choice of combinations(versions, MOST_COMBINATIONS)) {
		const texts = choice.map((chosen, i) => versions[i]?.[chosen] ?? '');
		const words = wordsAt(texts, start, end);
		if (hashOf(words) === hash) return { words, choice };
	}
	return null;
}

/**
 * Searches words by their hash: edits in front of them change their offset.
 * @param length of the words, in UTF-16 units
 * @returns the first offset in the text; -1 if the words are not there
 */
export function offsetOf(text: string, length: number, hash: string): number {
	for (let at = 0; length > 0 && at + length <= text.length; at++) if (hashOf(text.slice(at, at + length)) === hash) return at;
	return -1;
}
