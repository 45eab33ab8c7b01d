/** Removes what was kept for builds and is not used any more. The edge to the disk. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { DAY, KEPT_BY_HASH, KEPT_BY_SITE, keptPath } from './kept-files.ts';

/** A month: who builds two sites by turns, or goes back to former code, still finds what is kept. */
const UNUSED = 30 * DAY;
/** Each change of the code makes a bundle of some 6 MB: while one develops, a month has hundreds. */
const MOST_BUNDLES = 50;

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** When a file was last used, in milliseconds; 0 where another build has removed it. */
function usedAt(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function remove(file: string): void {
	try {
		rmSync(file, { recursive: true, force: true });
	} catch {
		// It cannot be removed and stays.
	}
}

/** Removes what no build has used for a month, and the oldest of many bundles. A build beside this one that wants such a file only makes it anew. */
export function pruneKept(): void {
	const oldest = Date.now() - UNUSED;
	for (const folder of [...KEPT_BY_HASH, ...KEPT_BY_SITE]) {
		const files = namesIn(keptPath(folder, '')).map((name) => keptPath(folder, name));
		const byUse = files.map((file) => ({ file, at: usedAt(file) })).sort((a, b) => b.at - a.at);
		const most = folder === 'bundles' ? MOST_BUNDLES : Number.POSITIVE_INFINITY;
		for (const [i, { file, at }] of byUse.entries()) if (i >= most || at < oldest) remove(file);
	}
}
