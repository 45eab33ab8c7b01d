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
const CLUSTER = /[\s\S][\p{M}\uFF9E\uFF9F\u1160-\u11FF]*/gu;
const PLAIN = /^[\u4E00-\u9FFFa-z0-9]$/;
const KEPT = /[\p{L}\p{N}]/u;

function foldCluster(cluster: string, table: FoldTable): string {
	if (PLAIN.test(cluster)) return table.get(cluster) ?? cluster;
	let folded = '';
	for (const char of cluster.normalize('NFKC').toLowerCase()) {
		const simplified = table.get(char) ?? char;
		if (KEPT.test(simplified)) folded += simplified;
	}
	return folded;
}

/** Folds a text: NFKC, lower case, each character to simplified, letters and digits kept. */
export function fold(text: string, table: FoldTable): string {
	let folded = '';
	for (const [cluster] of text.matchAll(CLUSTER)) folded += foldCluster(cluster, table);
	return folded;
}

/** Folds a text and keeps the way back. */
export function foldWithOffsets(text: string, table: FoldTable): Folded {
	const starts: number[] = [];
	const ends: number[] = [];
	let folded = '';
	for (const match of text.matchAll(CLUSTER)) {
		const part = foldCluster(match[0], table);
		folded += part;
		for (let unit = 0; unit < part.length; unit++) {
			starts.push(match.index);
			ends.push(match.index + match[0].length);
		}
	}
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
