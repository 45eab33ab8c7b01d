/** What two wordings have in common when script, width, case and punctuation do not matter. Shared by build and browser. */

/** Traditional → simplified, one character each. */
export type FoldTable = ReadonlyMap<string, string>;

/** A folded text and where its characters come from. */
export interface Folded {
	/** Letters and digits only. */
	text: string;
	/** For each UTF-16 unit of `text`, the offset in the original at which its character begins. */
	starts: Uint32Array;
	/** For each UTF-16 unit of `text`, the offset in the original behind its character. */
	ends: Uint32Array;
}

/** A character and what composes with it: combining marks, voicing marks of half-width kana, Hangul vowels and finals. */
const CLUSTER = /[\s\S][\p{M}\uFF9E\uFF9F\u1160-\u11FF]*/uy;
const KEPT = /[\p{L}\p{N}]/u;
const UNITS = 0x10000;
/** In a list of units: folds to nothing. No fold has this unit. */
const NOTHING = 1;
/** What is known of a table. */
interface Known {
	/** For each UTF-16 unit that is a character: the one unit it folds to, `NOTHING`, or 0 where it wants a closer look. */
	units: Uint16Array;
	/** What other clusters fold to: a text has few distinct ones. */
	clusters: Map<string, string>;
}

const knownOf = new WeakMap<FoldTable, Known>();
/** For each UTF-16 unit: 1 where nothing that begins with it can compose with the character in front of it. */
const apart = new Uint8Array(UNITS).fill(1, 0, 0x300).fill(1, 0x3000, 0x302a).fill(1, 0x4e00, 0xa000).fill(1, 0xff00, 0xff9e);

/** Common Chinese characters, lower-case Latin letters and digits, as first unit and the one behind the last: NFKC and lower case leave them alone. */
const PLAIN = [
	[0x4e00, 0xa000],
	[0x61, 0x7b],
	[0x30, 0x3a],
] as const;

function know(table: FoldTable): Known {
	const units = new Uint16Array(UNITS);
	for (const [first, end] of PLAIN) for (let unit = first; unit < end; unit++) units[unit] = unit;
	for (const [traditional, simplified] of table) {
		const unit = traditional.charCodeAt(0);
		if (traditional.length === 1 && units[unit] === unit) units[unit] = simplified.length === 1 ? simplified.charCodeAt(0) : 0;
	}
	const known = { units, clusters: new Map<string, string>() };
	knownOf.set(table, known);
	return known;
}

function foldCluster(cluster: string, table: FoldTable): string {
	let folded = '';
	for (const char of cluster.normalize('NFKC').toLowerCase()) {
		const simplified = table.get(char) ?? char;
		if (KEPT.test(simplified)) folded += simplified;
	}
	return folded;
}

const decoder = new TextDecoder('utf-16le');

/** Folds a text; `note` is called for each unit of the fold, in order, with where its character begins and ends. */
function foldNoting(text: string, table: FoldTable, note: ((start: number, end: number) => void) | null): string {
	const { units, clusters } = knownOf.get(table) ?? know(table);
	const { length } = text;
	let folded = new Uint16Array(length);
	let filled = 0;
	for (let at = 0; at < length; ) {
		const unit = text.charCodeAt(at);
		const known = units[unit] ?? 0;
		if (known > 0 && (at + 1 === length || apart[text.charCodeAt(at + 1)] === 1)) {
			at++;
			if (known === NOTHING) continue;
			folded[filled++] = known;
			note?.(at - 1, at);
			continue;
		}
		CLUSTER.lastIndex = at;
		const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at);
		const part = clusters.get(cluster) ?? foldCluster(cluster, table);
		clusters.set(cluster, part);
		if (cluster.length === 1 && part.length < 2) units[unit] = part === '' ? NOTHING : part.charCodeAt(0);
		const end = at + cluster.length;
		if (filled + part.length + length - end > folded.length) {
			const larger = new Uint16Array(2 * folded.length + part.length);
			larger.set(folded);
			folded = larger;
		}
		for (let i = 0; i < part.length; i++) {
			folded[filled++] = part.charCodeAt(i);
			note?.(at, end);
		}
		at = end;
	}
	return decoder.decode(folded.subarray(0, filled));
}

/** Folds a text: NFKC, lower case, each character to simplified, letters and digits kept. */
export function fold(text: string, table: FoldTable): string {
	return foldNoting(text, table, null);
}

/** Folds a text and keeps the way back. */
export function foldWithOffsets(text: string, table: FoldTable): Folded {
	const starts: number[] = [];
	const ends: number[] = [];
	const folded = foldNoting(text, table, (start, end) => {
		starts.push(start);
		ends.push(end);
	});
	return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A table as one string: each traditional character followed by its simplified one. */
export function packTable(table: FoldTable): string {
	return [...table].flat().join('');
}

/** The table a string was packed from. */
export function unpackTable(packed: string): FoldTable {
	const chars = [...packed];
	const table = new Map<string, string>();
	for (let at = 0; at + 1 < chars.length; at += 2) table.set(chars[at] ?? '', chars[at + 1] ?? '');
	return table;
}
