/** Lines packed into files of limited size. Pure. */
import { gzipSync } from 'node:zlib';

/** Unpacked bytes of a part at most. A part is never larger packed than this and a few bytes. */
const PART_BYTES = 19_000_000;

export interface Part {
	/** Packed with gzip; the same bytes for the same lines. */
	packed: Buffer;
	rows: number;
	/** Unpacked. */
	bytes: number;
}

/**
 * Cuts lines into parts. A line is never cut, so a longer line is a part alone.
 * @param head the first line of each part, with its line end; empty for none
 * @param lines each with its line end
 */
export function* partsOf(head: string, lines: Iterable<string>, most = PART_BYTES): Generator<Part> {
	let [pieces, bytes]: [string[], number] = [[], 0];
	const pack = (): Part => {
		const text = Buffer.from(head + pieces.join(''), 'utf8');
		return { packed: gzipSync(text, { level: 9 }), rows: pieces.length, bytes: text.length };
	};
	for (const line of lines) {
		const size = Buffer.byteLength(line);
		if (pieces.length > 0 && bytes + size > most - Buffer.byteLength(head)) {
			yield pack();
			[pieces, bytes] = [[], 0];
		}
		pieces.push(line);
		bytes += size;
	}
	if (pieces.length > 0) yield pack();
}
