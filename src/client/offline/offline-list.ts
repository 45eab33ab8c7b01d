/** The list of what a reader keeps for reading without a network: a file of the build for each seminar and locale. */

/** The folder of the locale that is not at the root, as a path begins with it; empty for a path of the root's. */
export function localeFolderOf(path: string): string {
	return /^han[st]\//.exec(path)?.[0] ?? '';
}

/** The list's name in a seminar's folder. */
export const LIST_FILE = 'offline.json';
/** The page that shows what is kept. */
export const OFFLINE_PAGE = 'offline/';

/** In place of a seminar's list where the whole archive is small: the path of the one list that all seminars share. */
export interface SharedList {
	whole: string;
}

export interface OfflineList {
	/** Hash of the files: another one is another version. */
	version: string;
	/** What the reader keeps: the seminar's title, or null if it is the whole archive. */
	title: string | null;
	/** Of all files, not packed. */
	bytes: number;
	/** Path below the site's base, and the first `HASH_DIGITS` of the SHA-256. */
	files: [path: string, hash: string][];
	/** The positions in the search index of the pages that are kept; null if all are. */
	positions: number[] | null;
}

/** How many hexadecimal digits of a file's SHA-256 a list has. */
export const HASH_DIGITS = 16;

/** How the names of the caches of a site begin; several sites of one origin have different bases. */
export function cachePrefix(base: string): string {
	return `record-offline:${base}:`;
}

/**
 * The name of the cache of one version of what a list names. The cache is whole, and used, once it has the list itself.
 * @param list the list's path below the site's base
 */
export function cacheName(base: string, list: string, version: string): string {
	return `${cachePrefix(base)}${list}@${version}`;
}
