/** What the built index consists of. Shared by build and browser. */

/** Where the index lies below the site's base. */
export const INDEX_PATH = 'search/index/';

/** `manifest.json` of a built index. */
export interface Manifest {
	/** The fold table, packed. */
	table: string;
	/** Pagefind's id of each page, in the record's order; `pages/<id>.json` is the page's text. */
	pages: string[];
}
