/** What an earlier build computed, kept by all that it was computed from, as JSON or in another form. The edge to the disk. */
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { hashOfFiles, type KeptByHash, keepFile, keptPath, readKept } from './kept-files.ts';

/** A place for one result. */
export interface Slot<T> {
	/** A hash of the input, and of all else that the result depends on. */
	id: string;
	/** The result; null where none is kept, or what is kept cannot be read. */
	read: () => T | null;
	keep: (result: T) => void;
}

/** How results are written. `decode` throws where the bytes are damaged. */
export interface KeptForm<T> {
	/** What their files' names end with. */
	extension: string;
	encode: (result: T) => string | Buffer;
	decode: (bytes: Buffer) => T;
}

/**
 * Makes a function that gives the place for the result of an input.
 * @param folder where results of its kind are kept
 * @param madeBy patterns of the files, code and the list of packages, that a result depends on beside its input
 */
export function keptAs<T>(form: KeptForm<T>, folder: KeptByHash, madeBy: readonly string[]): (input: string) => Slot<T> {
	// Node brings the dictionary by which texts are cut into words.
	const maker = `${process.version}\n${hashOfFiles(madeBy)}`;
	return (input) => {
		const id = hash('sha256', `${maker}\0${input}`);
		const file = keptPath(folder, `${id}.${form.extension}`);
		return {
			id,
			read: () => {
				const bytes = readKept(file);
				if (bytes === null) return null;
				try {
					return form.decode(bytes);
				} catch {
					return null;
				}
			},
			keep: (result) => void keepFile(file, form.encode(result)),
		};
	};
}

const JSON_FORM: KeptForm<unknown> = {
	extension: 'json',
	encode: (result) => JSON.stringify(result),
	decode: (bytes) => JSON.parse(bytes.toString()),
};

/** Does what `keptAs` does, for results that are written as JSON. */
export function keptJson(folder: KeptByHash, madeBy: readonly string[]): (input: string) => Slot<unknown> {
	return keptAs(JSON_FORM, folder, madeBy);
}

const CHECKSUM_BYTES = 4;

/** Bytes as they are, behind their CRC-32: of bytes that a power cut has damaged nothing else may tell, and they would be published for good. */
export const CHECKED_BYTES: KeptForm<Buffer> = {
	extension: 'bytes',
	encode: (bytes) => {
		const checksum = Buffer.alloc(CHECKSUM_BYTES);
		checksum.writeUInt32LE(crc32(bytes));
		return Buffer.concat([checksum, bytes]);
	},
	decode: (kept) => {
		const bytes = kept.subarray(CHECKSUM_BYTES);
		if (kept.readUInt32LE() !== crc32(bytes)) throw new Error('what is kept is damaged');
		return bytes;
	},
};
