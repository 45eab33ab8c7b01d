/** Files that a build keeps for the next one, below a folder that may be removed at any time. The edge to the disk. */
import { hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Beside what other tools keep. */
export const KEPT_FILES = join('node_modules', '.cache');

/** A hash of files. @param patterns of the code and the list of packages that what is kept depends on */
export function hashOfFiles(patterns: readonly string[]): string {
	const files = globSync([...patterns]).sort();
	return hash('sha256', files.map((file) => `${file}\0${hash('sha256', readFileSync(file))}`).join('\n'));
}

/** What is kept by a hash of all that it was made from: a change leaves the former file behind, which nothing asks for again. */
export const KEPT_BY_HASH = [
	'bundles',
	'converted-seminars',
	'index-parts',
	'mentions',
	'packed-index',
	'read-entries',
	'read-seminars',
	'share-pictures',
	'sitemaps',
	'tables',
	'words',
] as const;
export type KeptByHash = (typeof KEPT_BY_HASH)[number];

/** What is kept for each site that was built. */
export const KEPT_BY_SITE = ['kept-pages', 'last-builds'] as const;

/** The place of a file that is kept by a hash. */
export function keptPath(folder: KeptByHash | (typeof KEPT_BY_SITE)[number], name: string): string {
	return join(KEPT_FILES, folder, name);
}

/** In milliseconds. */
export const DAY = 86_400_000;

/** Notes that a kept file was used, so that it is not pruned; once a day is enough. */
function noteUse(file: string): void {
	const now = Date.now();
	try {
		if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
	} catch {
		// At worst it is made anew one day.
	}
}

/** Whether a file is kept; if so, it counts as used. */
export function isKept(file: string): boolean {
	const kept = existsSync(file);
	if (kept) noteUse(file);
	return kept;
}

/** A kept file, which counts as used; null where there is none. */
export function readKept(file: string): Buffer | null {
	try {
		const content = readFileSync(file);
		noteUse(file);
		return content;
	} catch {
		return null;
	}
}

/** Keeps a file. Where it cannot be written, the next build only takes longer. @returns whether it was written */
export function keepFile(file: string, content: string | Buffer): boolean {
	try {
		mkdirSync(dirname(file), { recursive: true });
		// Written beside and renamed, so that a build beside this one never reads half of it.
		const part = `${file}.${process.pid}`;
		writeFileSync(part, content);
		renameSync(part, file);
		return true;
	} catch {
		return false;
	}
}
