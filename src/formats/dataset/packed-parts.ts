/**
 * The parts of a table as gzip. A part of which no seminar has changed is taken as an earlier build has packed it, and its lines are not made:
 * only their lengths are kept, which say where the parts end.
 */
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { CHECKED_BYTES, keptAs, keptJson } from '../../content/kept-results.ts';
import type { Seminar } from '../../record/model.ts';
import type { Table } from './datapackage.ts';
import { PART_BYTES, type Part, plannedParts, textOf } from './table-parts.ts';

const pack = promisify(gzip);
/** The code that makes rows, lines and parts. */
const MADE_BY = ['src/formats/dataset/*.ts', 'src/record/*.ts', 'src/i18n/locale.ts'];

export interface TableForm {
	name: Table['name'];
	/** What the names of its files end with, before that of gzip. */
	ending: string;
	/** The first line of each part, with its line end; empty for none. */
	head: string;
	/** The lines of a seminar, each with its line end. */
	linesOf: (seminar: Seminar) => string[];
}

/** A seminar, with a hash of all that its lines are made from. */
export interface KeyedSeminar {
	seminar: Seminar;
	key: string;
}

/** A part as a file has it. */
interface PackedPart {
	packed: Buffer;
	rows: number;
}

/**
 * The parts of a table, one after the other: while one is packed, on another core, the lines of the next are made.
 * @param most bytes of a part, before it is packed
 */
export async function* packedParts(
	{ name, head, linesOf }: TableForm,
	seminars: readonly KeyedSeminar[],
	most = PART_BYTES,
): AsyncGenerator<PackedPart> {
	const [lengthsIn, partIn] = [keptJson('tables', MADE_BY), keptAs(CHECKED_BYTES, 'tables', MADE_BY)];
	/** The lines that were made, by the seminar's index, until the part that they end in is packed. */
	const made = new Map<number, string[]>();
	const linesAt = (index: number): string[] => {
		const known = made.get(index);
		if (known !== undefined) return known;
		const seminar = seminars[index]?.seminar;
		const lines = seminar === undefined ? [] : linesOf(seminar);
		made.set(index, lines);
		return lines;
	};
	function* lengths(): Generator<number[]> {
		for (const [index, { key }] of seminars.entries()) {
			const slot = lengthsIn(`${name} ${key}`);
			const known = slot.read() as number[] | null;
			const own = known ?? linesAt(index).map((line) => Buffer.byteLength(line));
			if (known === null) slot.keep(own);
			yield own;
		}
	}
	const packed = async (part: Part): Promise<PackedPart> => {
		const keys = part.stretches.map(({ seminar, from, to }) => [seminars[seminar]?.key, from, to]);
		const slot = partIn(JSON.stringify([name, head, keys]));
		const known = slot.read();
		if (known !== null) return { packed: known, rows: part.rows };
		const anew = await pack(textOf(part, head, linesAt), { level: constants.Z_BEST_COMPRESSION });
		slot.keep(anew);
		return { packed: anew, rows: part.rows };
	};
	let before: Promise<PackedPart> | undefined;
	for (const part of plannedParts(Buffer.byteLength(head), lengths(), most)) {
		const packing = packed(part);
		// Its text is made by now. What the next part may begin with is kept.
		const last = part.stretches.at(-1)?.seminar ?? 0;
		for (const index of made.keys()) if (index < last) made.delete(index);
		if (before !== undefined) yield await before;
		before = packing;
	}
	if (before !== undefined) yield await before;
}
