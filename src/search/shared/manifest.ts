/** The manifest: what a built index consists of. Written by the build, read by the browser. */
import type { Locale } from '../../i18n/locale.ts';
import { hashOf } from '../../record/wording.ts';

/** The index's folder below the site's base. */
export const INDEX_PATH = 'search/index/';

/**
 * The only file of the index whose name stays the same when its content changes: it is where a browser starts. It is fetched with
 * `MANIFEST_REQUEST`, so that no cached one outlives a deployment. All other files have a hash of their content in their name, which
 * the manifest gives directly or, for Pagefind's index chunks, through Pagefind's metadata file. Pagefind names its own files by the
 * SHA-1 of their content (15 hexadecimal digits for the metadata, 7 or more for a chunk), so they keep their names.
 */
export const MANIFEST_FILE = 'manifest.json';
/** Asks the server whether a cached manifest is still the newest. */
export const MANIFEST_REQUEST: RequestInit = { cache: 'no-cache' };

/** Raised when the meaning of a file changes. The browser refuses an index of another version. */
export const INDEX_VERSION = 6;

/** The JSON of Pagefind's pagefind-entry.json. */
export interface PagefindEntry {
	/** `hash` names the metadata file, `pagefind.<hash>.pf_meta`; `wasm` the WebAssembly file, `wasm.<wasm>.pagefind`. */
	languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

/** The JSON of a built index's manifest. */
export interface Manifest {
	version: number;
	/** Whether the archive is so small that all its texts are searched. Pagefind is not loaded then: it is larger than the texts. */
	scanned: boolean;
	/** The stop characters, as one string. */
	common: string;
	/** The fold table, packed. */
	table: string;
	/** The content of Pagefind's pagefind-entry.json. Here it costs no request and is always of the same build. */
	entry: PagefindEntry;
	/** The file of Pagefind's module. */
	pagefind: string;
	/** The file of each locale's catalog. */
	catalogs: Record<Locale, string>;
	/** The file of the characters that sound like those of names (`Sounds`); left out if there are no names. */
	sounds?: string;
	/** `hashOfPaths` of the pages, to check that a catalog has the same ones. */
	paths: string;
	/**
	 * The pages in the record's order, in groups that share a file. A group is its file's name, then Pagefind's id of each page.
	 * The files are `pages/<name>.hant` and `pages/<name>.hans`: gzipped JSON, an array of `IndexedPage`.
	 */
	groups: [name: string, ...ids: string[]][];
}

/** A hash of the pages' paths in order: 32 bits, in base 36. */
export function hashOfPaths(paths: readonly string[]): string {
	return hashOf(paths.join('\n'));
}
