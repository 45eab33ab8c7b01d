/** Removes what was kept for builds and is not used any more. The edge to the disk. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { DAY, KEPT_BY_HASH, KEPT_BY_SITE, keptPath } from './kept-files.ts';

/** A month: who builds two sites by turns, or goes back to former code, still finds what is kept. */
const UNUSED = 30 * DAY;

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** Removes what no build has used for a month. A build beside this one that wants such a file only makes it anew. */
export function pruneKept(): void {
	const oldest = Date.now() - UNUSED;
	for (const folder of [...KEPT_BY_HASH, ...KEPT_BY_SITE]) {
		for (const name of namesIn(keptPath(folder, ''))) {
			const file = keptPath(folder, name);
			try {
				if (statSync(file).mtimeMs < oldest) rmSync(file, { recursive: true });
			} catch {
				// Another build has removed it, or it cannot be removed and stays.
			}
		}
	}
}
