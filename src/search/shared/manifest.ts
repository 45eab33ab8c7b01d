/** What the built index consists of. Shared by build and browser. */

/** Where the index lies below the site's base. */
export const INDEX_PATH = 'search/index/';

/** Raised whenever the files change their meaning: an index of another version is refused, never misread. */
export const INDEX_VERSION = 4;

/** `manifest.json` of a built index. */
export interface Manifest {
	version: number;
	/** Whether the archive is so small that its texts are read through instead of asking Pagefind, which weighs more than they do. */
	scanned: boolean;
	/** Folded characters that nearly every page has and that the index does not have alone, as one string. */
	common: string;
	/** The fold table, packed. */
	table: string;
	/** What Pagefind would ask for as pagefind-entry.json: one request less, and never of another build. */
	entry: unknown;
	/**
	 * The archive's pages in the record's order, in groups that share a file: the file's name, then Pagefind's id of each page.
	 * `pages/<name>.hant` and `.hans` are a group's pages, gzipped JSON.
	 */
	groups: [name: string, ...ids: string[]][];
}
