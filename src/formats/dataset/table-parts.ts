/** Cuts the lines of a table into files of limited size. Pure. */

/** Bytes of a part at most. Packed it is never larger than this and a few bytes. */
export const PART_BYTES = 19_000_000;

/** Lines of one seminar that follow each other. */
export interface Stretch {
	/** The seminar's index. */
	seminar: number;
	/** The index of the first line, and the one behind the last. */
	from: number;
	to: number;
}

/** What stands in a part. */
export interface Part {
	stretches: Stretch[];
	rows: number;
	/** With the head. */
	bytes: number;
}

/**
 * Plans parts. A line is never cut, so a longer line is a part alone.
 * @param headBytes of the first line of each part
 * @param lengths of each seminar, the bytes of its lines; asked for when they are needed
 * @param most bytes of a part
 * @returns each part as soon as it is full
 */
export function* plannedParts(headBytes: number, lengths: Iterable<readonly number[]>, most: number): Generator<Part> {
	let part: Part = { stretches: [], rows: 0, bytes: headBytes };
	let seminar = 0;
	for (const own of lengths) {
		for (const [line, length] of own.entries()) {
			if (part.rows > 0 && part.bytes + length > most) {
				yield part;
				part = { stretches: [], rows: 0, bytes: headBytes };
			}
			const last = part.stretches.at(-1);
			if (last?.seminar === seminar) last.to = line + 1;
			else part.stretches.push({ seminar, from: line, to: line + 1 });
			part.rows++;
			part.bytes += length;
		}
		seminar++;
	}
	if (part.rows > 0) yield part;
}

/** The text of a part in UTF-8. @param linesOf the lines of a seminar */
export function textOf({ stretches, bytes }: Part, head: string, linesOf: (seminar: number) => readonly string[]): Buffer {
	// Lines are written into it at once: joined, they would be copied three times.
	const text = Buffer.allocUnsafe(bytes);
	let length = text.write(head);
	for (const { seminar, from, to } of stretches) {
		const lines = linesOf(seminar);
		for (let line = from; line < to; line++) length += text.write(lines[line] ?? '', length);
	}
	return text;
}
