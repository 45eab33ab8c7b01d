/** The manifest: what a built index consists of. Written by the build, read by the browser. */

/** The index's folder below the site's base. */
export const INDEX_PATH = 'search/index/';

/** Raised when the meaning of a file changes. The browser refuses an index of another version. */
export const INDEX_VERSION = 4;

/** The JSON of a built index's `manifest.json`. */
export interface Manifest {
	version: number;
	/** Whether the archive is so small that all its texts are searched. Pagefind is not loaded then: it is larger than the texts. */
	scanned: boolean;
	/** The stop characters, as one string. */
	common: string;
	/** The fold table, packed. */
	table: string;
	/** The content of Pagefind's pagefind-entry.json. Here it costs no request and is always of the same build. */
	entry: unknown;
	/**
	 * The pages in the record's order, in groups that share a file. A group is its file's name, then Pagefind's id of each page.
	 * The files are `pages/<name>.hant` and `pages/<name>.hans`: gzipped JSON, an array of `IndexedPage`.
	 */
	groups: [name: string, ...ids: string[]][];
}
