/** Lines in files of limited size. Pure. */

/** Bytes of a part at most. Packed it is never larger than this and a few bytes. */
const PART_BYTES = 19_000_000;

/** Bytes in UTF-8 of what one unit of UTF-16 stands for, at most. */
const MOST_BYTES_OF_UNIT = 3;

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
	// Each part has its own: the one before may still be packed. Lines are written into it at once: joined, they would be copied three times.
	let bytes = Buffer.allocUnsafe(most);
	let [length, rows] = [bytes.write(head), 0];
	// To count the bytes of each line takes as long as to write it.
	const fits = (line: string): boolean => length + line.length * MOST_BYTES_OF_UNIT <= most || length + Buffer.byteLength(line) <= most;
	for (const line of lines) {
		if (rows > 0 && !fits(line)) {
			yield { text: bytes.subarray(0, length), rows };
			bytes = Buffer.allocUnsafe(most);
			[length, rows] = [bytes.write(head), 0];
		}
		if (!fits(line)) bytes = Buffer.concat([bytes.subarray(0, length), Buffer.allocUnsafe(Buffer.byteLength(line))]);
		length += bytes.write(line, length);
		rows++;
	}
	if (rows > 0) yield { text: bytes.subarray(0, length), rows };
}
