/** The manifest: what a built index consists of. Written by the build, read by the browser. */
import type { Locale } from '../../i18n/locale.ts';
import { hashOf } from '../../record/wording.ts';

/** The index's folder below the site's base. */
export const INDEX_PATH = 'search/index/';

/**
 * Where a browser starts. Its name stays the same when its content changes; it is fetched with `MANIFEST_REQUEST`, so that no cached one
 * outlives a deployment. All other files, but for `wholeManifestFile`, have a hash of their content in their name, which the manifest or a
 * file that it names gives.
 */
export const MANIFEST_FILE = 'manifest.json';
/**
 * Of a small archive, the manifest with all that a search in one locale reads: one file in place of three. As the manifest it keeps its name
 * when its content changes, and is fetched with `MANIFEST_REQUEST`.
 */
export const wholeManifestFile = (locale: Locale): string => `manifest.${locale}.json`;

/** Asks the server whether a cached manifest is still the newest. */
export const MANIFEST_REQUEST: RequestInit = { cache: 'no-cache' };

/** Raised when the meaning of a file changes. The browser refuses an index of another version. */
export const INDEX_VERSION = 8;

/** The JSON of a built index's manifest. */
export interface Manifest {
	version: number;
	/** Whether the archive is so small that all its texts are searched. No places are loaded then: they are larger than the texts. */
	scanned: boolean;
	/** Whether the speeches are in files that `layout` names, as in a large archive. If left out, the catalogs have them. */
	divided?: true;
	/**
	 * The positions of the pages that a reader keeps, where only these can be searched. No built index has it: keep.ts in src/client/offline
	 * adds it to the manifest that it keeps.
	 */
	kept?: number[];
	/** The stop characters, as one string. */
	common: string;
	/** The fold table, packed. */
	table: string;
	/** The file that finds places (`PackedPlaces`). */
	places: string;
	/** The file that tells who says what stands at a place (`Layout`). */
	layout: string;
	/** The file of each locale's catalog (`PackedCatalog`). */
	catalogs: Record<Locale, string>;
	/** The file of the characters that sound like those of names (`Sounds`); left out if there are no names. */
	sounds?: string;
	/** `hashOfPaths` of the pages, to check that a catalog has the same ones. */
	paths: string;
	/**
	 * The files of texts, in the record's order. A file is its name, and how many pages begin in it. A long page is in several: in those
	 * that continue it no page begins, and a place says where on the page the file's part begins. The files are `pages/<name>.hant` and
	 * `pages/<name>.hans`: gzipped JSON, an array of `IndexedPage`.
	 */
	groups: TextGroup[];
	/** What files of one locale contain, by their paths. Only `wholeManifestFile` has it. */
	files?: Record<string, unknown>;
}

export type TextGroup = [name: string, pages: number, place?: number];

/** A hash of the pages' paths in order: 32 bits, in base 36. */
export function hashOfPaths(paths: readonly string[]): string {
	return hashOf(paths.join('\n'));
}
