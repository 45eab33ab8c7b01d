/** What an earlier build computed, kept as JSON by all that it was computed from. The edge to the disk. */
import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside what other tools keep; a folder that may be removed at any time. */
const CACHE = join('node_modules', '.cache');

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
	const folder = join(CACHE, name);
	const files = globSync([...madeBy]).sort();
	// Node brings the dictionary by which texts are cut into words.
	const maker = hash('sha256', [process.version, ...files.map((file) => `${file}\0${hash('sha256', readFileSync(file))}`)].join('\n'));
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
			keep: (result) => {
				try {
					mkdirSync(folder, { recursive: true });
					// Written beside and renamed, so that a build beside this one never reads half of it.
					const part = `${file}.${process.pid}`;
					writeFileSync(part, JSON.stringify(result));
					renameSync(part, file);
				} catch {
					// A folder that cannot be written only costs time.
				}
			},
		};
	};
}
