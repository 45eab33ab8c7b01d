/** What an earlier build computed, kept as JSON by all that it was computed from. The edge to the disk. */
import { hash } from 'node:crypto';
import { hashOfFiles, type KeptByHash, keepFile, keptPath, readKept } from './kept-files.ts';

/** A place for one result. */
export interface Slot {
	/** A hash of the input, and of all else that the result depends on. */
	id: string;
	/** The result; null where none is kept. */
	read: () => unknown;
	keep: (result: unknown) => void;
}

/**
 * Makes a function that gives the place for the result of an input.
 * @param folder where results of its kind are kept
 * @param madeBy patterns of the files, code and the list of packages, that a result depends on beside its input
 */
export function keptJson(folder: KeptByHash, madeBy: readonly string[]): (input: string) => Slot {
	// Node brings the dictionary by which texts are cut into words.
	const maker = `${process.version}\n${hashOfFiles(madeBy)}`;
	return (input) => {
		const id = hash('sha256', `${maker}\0${input}`);
		const file = keptPath(folder, `${id}.json`);
		return {
			id,
			read: () => {
				try {
					return JSON.parse(readKept(file)?.toString() ?? 'null');
				} catch {
					return null;
				}
			},
			keep: (result) => void keepFile(file, JSON.stringify(result)),
		};
	};
}
