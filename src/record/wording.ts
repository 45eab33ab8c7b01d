/** The address of exact words: the passages they stand in, their place there, and a hash that tells whether they still do. Pure; runs in browsers. */

export interface Wording {
	/** The passage they begin in, and the one they end in. */
	from: string;
	to: string;
	/** Offset of the first character in `from`, in UTF-16 units. */
	start: number;
	/** Offset behind the last character in `to`. */
	end: number;
	/** Hash of the words. */
	hash: string;
}

const FORM = /^([\w-]+?)(?:~([\w-]+))?\.(\d+)\.(\d+)\.([0-9a-z]+)$/;

/** A short hash of some words: FNV-1a over UTF-16 units, 32 bits, in base 36. It finds changes; it proves nothing. */
export function hashOf(words: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(36);
}

/** The wording as the value of `?w=`: `p3-s2~p3-s4.12.9.1x2y3z`. */
export function formatWording({ from, to, start, end, hash }: Wording): string {
	return `${from}${from === to ? '' : `~${to}`}.${start}.${end}.${hash}`;
}

/** The wording that a value of `?w=` names; null where it names none. */
export function parseWording(value: string): Wording | null {
	const [, from, to = from, start, end, hash] = FORM.exec(value) ?? [];
	if (from === undefined || to === undefined || hash === undefined) return null;
	return { from, to, start: Number(start), end: Number(end), hash };
}

/** The words at a place in the texts of consecutive passages. */
export function wordsAt(texts: readonly string[], start: number, end: number): string {
	const last = texts.length - 1;
	return texts.map((text, i) => text.slice(i === 0 ? start : 0, i === last ? end : undefined)).join('');
}

/** Every combination of one reading for each passage, at most `most`. */
function combinations(readings: readonly (readonly string[])[], most: number): string[][] {
	let all: string[][] = [[]];
	for (const texts of readings) all = all.flatMap((start) => texts.map((text) => [...start, text])).slice(0, most);
	return all;
}

/** More combinations of former readings than this are not tried. */
const MOST_COMBINATIONS = 256;

/**
 * The words as they read when the link was made.
 * @param readings for each passage its present and its former readings
 * @returns null where no known reading has the link's hash
 */
export function formerWords({ start, end, hash }: Wording, readings: readonly (readonly string[])[]): string | null {
	const words = combinations(readings, MOST_COMBINATIONS).map((texts) => wordsAt(texts, start, end));
	return words.find((one) => hashOf(one) === hash) ?? null;
}

/** Where words of a length stand in a text, by their hash: they may have moved when others in front of them were mended; -1 where nowhere. */
export function movedTo(text: string, length: number, hash: string): number {
	for (let at = 0; length > 0 && at + length <= text.length; at++) if (hashOf(text.slice(at, at + length)) === hash) return at;
	return -1;
}
