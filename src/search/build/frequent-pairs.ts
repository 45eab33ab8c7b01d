/** Which pairs of characters stand so often in an archive that their places are too many to load. Pure. */

/** Goes through the characters of folds, as code points; before each fold comes 0, which no fold has. */
function eachCharacter(folds: readonly string[], onCharacter: (codePoint: number) => void): void {
	for (const folded of folds) {
		onCharacter(0);
		for (let at = 0; at < folded.length; at++) {
			const codePoint = folded.codePointAt(at) ?? 0;
			if (codePoint > 0xffff) at++;
			onCharacter(codePoint);
		}
	}
}

/**
 * The pairs of characters that stand more often than `most` times, overlapping ones counted.
 * @param folds of paragraphs, gone through twice: no pair stands across two of them
 */
export function frequentPairs(folds: readonly string[], most: number): Set<string> {
	const counts = new Uint32Array(0x110000);
	eachCharacter(folds, (one) => {
		counts[one] = (counts[one] ?? 0) + 1;
	});
	// A pair stands no more often than each of its characters: most pairs need no count.
	const many: number[] = [];
	for (let one = 1; one < counts.length; one++) if ((counts[one] ?? 0) > most) many.push(one);
	/** Code point → its place among those that are many, from 1. */
	const places = new Uint16Array(counts.length);
	for (const [i, one] of many.entries()) places[one] = i + 1;
	const pairs = new Uint32Array(many.length ** 2);
	let previous = 0;
	eachCharacter(folds, (one) => {
		const place = places[one] ?? 0;
		const pair = (previous - 1) * many.length + place - 1;
		if (previous > 0 && place > 0) pairs[pair] = (pairs[pair] ?? 0) + 1;
		previous = place;
	});
	const found = new Set<string>();
	for (const [pair, count] of pairs.entries()) {
		if (count > most) found.add(String.fromCodePoint(many[Math.floor(pair / many.length)] ?? 0, many[pair % many.length] ?? 0));
	}
	return found;
}
