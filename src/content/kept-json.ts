/** What an earlier build computed, kept as JSON by all that it was computed from. The edge to the disk. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFiles, KEPT_FILES, keepFile } from './kept-files.ts';

/** A place for one result. */
export interface Slot {
	/** The result; null where none is kept. */
	read: () => unknown;
	keep: (result: unknown) => void;
}

/**
 * Makes a function that gives the place for the result of an input.
 * @param name of the folder
 * @param madeBy patterns of the files, code and the list of packages, that a result depends on beside its input
 */
export function keptJson(name: string, madeBy: readonly string[]): (input: string) => Slot {
	const folder = join(KEPT_FILES, name);
	// Node brings the dictionary by which texts are cut into words.
	const maker = `${process.version}\n${hashOfFiles(madeBy)}`;
	return (input) => {
		const file = join(folder, `${hash('sha256', `${maker}\0${input}`)}.json`);
		return {
			read: () => {
				try {
					return JSON.parse(readFileSync(file, 'utf8'));
				} catch {
					return null;
				}
			},
			keep: (result) => keepFile(file, JSON.stringify(result)),
		};
	};
}
