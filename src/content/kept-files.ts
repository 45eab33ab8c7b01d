/** Files that a build keeps for the next one, below a folder that may be removed at any time. The edge to the disk. */
import { hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Beside what other tools keep. */
export const KEPT_FILES = join('node_modules', '.cache');

/** A hash of files. @param patterns of the code and the list of packages that what is kept depends on */
export function hashOfFiles(patterns: readonly string[]): string {
	const files = globSync([...patterns]).sort();
	return hash('sha256', files.map((file) => `${file}\0${hash('sha256', readFileSync(file))}`).join('\n'));
}

/** Keeps a file. Where it cannot be written, the next build only takes longer. */
export function keepFile(file: string, content: string | Buffer): void {
	try {
		mkdirSync(dirname(file), { recursive: true });
		// Written beside and renamed, so that a build beside this one never reads half of it.
		const part = `${file}.${process.pid}`;
		writeFileSync(part, content);
		renameSync(part, file);
	} catch {
		// As above.
	}
}
