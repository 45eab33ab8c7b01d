/** Makes folders of a site, each once: nearly every page has one of its own, and to ask the disk for all above it takes longer than writing it. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export class Folders {
	readonly #made = new Set<string>();

	/** @param root a folder that is there: all others are below it */
	constructor(root: string) {
		// As it is called above a file in it.
		this.#made.add(dirname(join(root, 'file')));
	}

	/** Makes a folder and those above it, where they are not there yet. */
	make(folder: string): void {
		if (this.#made.has(folder)) return;
		this.make(dirname(folder));
		try {
			mkdirSync(folder);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		this.#made.add(folder);
	}
}
