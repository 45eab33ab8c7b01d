/** Lines in files of limited size. Pure. */

/** Bytes of a part at most. Packed it is never larger than this and a few bytes. */
const PART_BYTES = 19_000_000;

export interface Part {
	/** In UTF-8. */
	text: Buffer;
	rows: number;
}

/**
 * Cuts lines into parts. A line is never cut, so a longer line is a part alone.
 * @param head the first line of each part, with its line end; empty for none
 * @param lines each with its line end
 */
export function* partsOf(head: string, lines: Iterable<string>, most = PART_BYTES): Generator<Part> {
	let [pieces, bytes]: [string[], number] = [[], 0];
	const part = (): Part => ({ text: Buffer.from(head + pieces.join(''), 'utf8'), rows: pieces.length });
	for (const line of lines) {
		const size = Buffer.byteLength(line);
		if (pieces.length > 0 && bytes + size > most - Buffer.byteLength(head)) {
			yield part();
			[pieces, bytes] = [[], 0];
		}
		pieces.push(line);
		bytes += size;
	}
	if (pieces.length > 0) yield part();
}
