/** The list of a site's pages with what each was rendered from, kept from build to build. The edge to the disk. */
import { hash } from 'node:crypto';
import { isKept, keepFile, keptPath, readKept as readKeptFile } from '../../content/kept-files.ts';

/** One page or file as a build rendered it. */
export interface KeptPage {
	/** Its component and the hash of its props. */
	key: string;
	/** Which of the lists of reads is its own. */
	reads: number;
	/** The hash over the values of these reads. */
	values: string;
}

export interface KeptList {
	/** The hash of all else that pages are made from: code, packages, environment. */
	code: string;
	/** What pages have read, as names; many pages read the same. */
	reads: string[][];
	/** File, as a path below the site's folder → what it was rendered from. */
	pages: Record<string, KeptPage>;
	/** Every file of the site, its marker left out, as a path below its folder → its SHA-256. */
	files: Record<string, string>;
	/** The same paths → `fileState` of each when it was published. */
	states: Record<string, string>;
}

/** Kept in the project: what stands in a site's folder is published. */
function fileOf(target: string): string {
	return keptPath('kept-pages', `${hash('sha256', target)}.json`);
}

/** A list of no pages, from which every page is rendered. */
export function emptyKept(code: string): KeptList {
	return { code, reads: [], pages: {}, files: {}, states: {} };
}

/**
 * The list of a site's pages; empty where there is none, or where it was made by other code.
 * @param target the site's folder, links followed
 */
export function readKept(target: string, code: string): KeptList {
	try {
		const list = JSON.parse(readKeptFile(fileOf(target))?.toString() ?? 'null') as KeptList | null;
		if (list?.code === code) return list;
	} catch {
		// Written the next time.
	}
	return emptyKept(code);
}

/** Tells that a site's list will be wanted again, where a build leaves the site as it is. */
export function noteKept(target: string): void {
	isKept(fileOf(target));
}

/** Keeps the list of a site's pages. Where that cannot be written, the next build only takes longer. */
export function writeKept(target: string, list: KeptList): void {
	keepFile(fileOf(target), JSON.stringify(list));
}
