/** Folds texts, so that script, width, case and punctuation do not matter. The build and the browser use the same code. */

/** Traditional → simplified, one character each. */
export type FoldTable = ReadonlyMap<string, string>;

/** A folded text and where its characters come from. */
export interface Folded {
	/** Letters and digits only. */
	text: string;
	/** For each UTF-16 unit of `text`: the offset in the original where its character begins. */
	starts: Uint32Array;
	/** For each UTF-16 unit of `text`: the offset in the original behind its character. */
	ends: Uint32Array;
}

/** A character and what may compose with it: combining marks, voicing marks of half-width kana, Hangul vowels and finals. */
const CLUSTER = /[\s\S][\p{M}\uFF9E\uFF9F\u1160-\u11FF]*/uy;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** The number of UTF-16 units. */
const UNITS = 0x10000;
/** In `FoldCache.units`: folds to nothing. No fold contains this unit. */
const NOTHING = 1;

/** Results that are known for a table. Folding the whole archive character by character would be too slow. */
interface FoldCache {
	/** For each UTF-16 unit that is a character: the one unit it folds to, `NOTHING`, or 0 if that is not known. */
	units: Uint16Array;
	/** The folds of all other clusters seen so far; a text has few distinct ones. */
	clusters: Map<string, string>;
}

const caches = new WeakMap<FoldTable, FoldCache>();
/** For each UTF-16 unit: 1 if it never composes with the character before it. */
const neverComposes = new Uint8Array(UNITS).fill(1, 0, 0x300).fill(1, 0x3000, 0x302a).fill(1, 0x4e00, 0xa000).fill(1, 0xff00, 0xff9e);

/** Ranges of units that NFKC and lower case do not change: common Chinese characters, lower-case Latin letters, digits. The end is excluded. */
const UNCHANGED = [
	[0x4e00, 0xa000],
	[0x61, 0x7b],
	[0x30, 0x3a],
] as const;

function createCache(table: FoldTable): FoldCache {
	const units = new Uint16Array(UNITS);
	for (const [first, end] of UNCHANGED) for (let unit = first; unit < end; unit++) units[unit] = unit;
	for (const [traditional, simplified] of table) {
		const unit = traditional.charCodeAt(0);
		if (traditional.length === 1 && units[unit] === unit) units[unit] = simplified.length === 1 ? simplified.charCodeAt(0) : 0;
	}
	const cache = { units, clusters: new Map<string, string>() };
	caches.set(table, cache);
	return cache;
}

function foldCluster(cluster: string, table: FoldTable): string {
	let folded = '';
	for (const char of cluster.normalize('NFKC').toLowerCase()) {
		const simplified = table.get(char) ?? char;
		if (LETTER_OR_DIGIT.test(simplified)) folded += simplified;
	}
	return folded;
}

const decoder = new TextDecoder('utf-16le');

/** Folds a text. Calls `onUnit` for each unit of the fold, in order, with the offsets of its character in the original. */
function foldUnits(text: string, table: FoldTable, onUnit: ((start: number, end: number) => void) | null): string {
	const { units, clusters } = caches.get(table) ?? createCache(table);
	const { length } = text;
	let folded = new Uint16Array(length);
	let filled = 0;
	for (let offset = 0; offset < length; ) {
		const unit = text.charCodeAt(offset);
		const known = units[unit] ?? 0;
		if (known > 0 && (offset + 1 === length || neverComposes[text.charCodeAt(offset + 1)] === 1)) {
			offset++;
			if (known === NOTHING) continue;
			folded[filled++] = known;
			onUnit?.(offset - 1, offset);
			continue;
		}
		CLUSTER.lastIndex = offset;
		const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(offset);
		const part = clusters.get(cluster) ?? foldCluster(cluster, table);
		clusters.set(cluster, part);
		if (cluster.length === 1 && part.length < 2) units[unit] = part === '' ? NOTHING : part.charCodeAt(0);
		const end = offset + cluster.length;
		if (filled + part.length + length - end > folded.length) {
			const larger = new Uint16Array(2 * folded.length + part.length);
			larger.set(folded);
			folded = larger;
		}
		for (let i = 0; i < part.length; i++) {
			folded[filled++] = part.charCodeAt(i);
			onUnit?.(offset, end);
		}
		offset = end;
	}
	return decoder.decode(folded.subarray(0, filled));
}

/** Folds a text: NFKC, lower case, each character to its simplified form; only letters and digits stay. */
export function fold(text: string, table: FoldTable): string {
	return foldUnits(text, table, null);
}

/** Folds a text and keeps the offsets of the original. */
export function foldWithOffsets(text: string, table: FoldTable): Folded {
	const starts: number[] = [];
	const ends: number[] = [];
	const folded = foldUnits(text, table, (start, end) => {
		starts.push(start);
		ends.push(end);
	});
	return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A table as one string: each traditional character followed by its simplified one. */
export function packTable(table: FoldTable): string {
	return [...table].flat().join('');
}

/** Reverses `packTable`. */
export function unpackTable(packed: string): FoldTable {
	const chars = [...packed];
	const table = new Map<string, string>();
	for (let i = 0; i + 1 < chars.length; i += 2) table.set(chars[i] ?? '', chars[i + 1] ?? '');
	return table;
}
