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
/** What each cluster that is no plain character folds to, by table: a text has few distinct ones. */
const known = new WeakMap<FoldTable, Map<string, string>>();

/** Common Chinese characters, lower-case Latin letters and digits: NFKC and lower case leave them alone. */
function isPlain(unit: number): boolean {
	return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** Whether nothing that begins with this unit can compose with the character in front of it; NaN is the text's end. */
function standsApart(unit: number): boolean {
	return Number.isNaN(unit) || unit < 0x300 || isPlain(unit) || (unit >= 0x3000 && unit <= 0x3029) || (unit >= 0xff00 && unit <= 0xff9d);
}

function foldCluster(cluster: string, table: FoldTable): string {
	let folded = '';
	for (const char of cluster.normalize('NFKC').toLowerCase()) {
		const simplified = table.get(char) ?? char;
		if (KEPT.test(simplified)) folded += simplified;
	}
	return folded;
}

/** Calls `emit` with the fold of each character or cluster, and with where it begins and ends. */
function eachFold(text: string, table: FoldTable, emit: (part: string, start: number, end: number) => void): void {
	const folds = known.get(table) ?? new Map<string, string>();
	known.set(table, folds);
	for (let at = 0; at < text.length; ) {
		if (isPlain(text.charCodeAt(at)) && standsApart(text.charCodeAt(at + 1))) {
			const char = text.charAt(at);
			emit(table.get(char) ?? char, at, ++at);
			continue;
		}
		CLUSTER.lastIndex = at;
		const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at);
		const part = folds.get(cluster) ?? foldCluster(cluster, table);
		folds.set(cluster, part);
		emit(part, at, at + cluster.length);
		at += cluster.length;
	}
}

/** Folds a text: NFKC, lower case, each character to simplified, letters and digits kept. */
export function fold(text: string, table: FoldTable): string {
	let folded = '';
	eachFold(text, table, (part) => {
		folded += part;
	});
	return folded;
}

/** Folds a text and keeps the way back. */
export function foldWithOffsets(text: string, table: FoldTable): Folded {
	const starts: number[] = [];
	const ends: number[] = [];
	let folded = '';
	eachFold(text, table, (part, start, end) => {
		folded += part;
		for (let unit = 0; unit < part.length; unit++) {
			starts.push(start);
			ends.push(end);
		}
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
