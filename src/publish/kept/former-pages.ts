/** The list of a site's pages with what each was rendered from, kept from build to build. The edge to the disk. */
import { hash } from 'node:crypto';
import { isKept, keepFile, keptPath, readKept as readKeptFile } from '../../content/kept-files.ts';
import type { PublishedFile } from './former-file.ts';

/** One page or file as a build rendered it. */
export interface KeptPage {
	/** Its component and the hash of its props. */
	key: string;
	/** Which of the lists of reads is its own. */
	reads: number;
	/** Whether search engines must not list it. */
	unlisted: boolean;
}

export interface KeptList {
	/** The hash of all else that pages are made from: code, packages, environment. */
	code: string;
	/** What pages have read, as names, and the hash over the values of these; many pages read the same. */
	reads: { names: readonly string[]; values: string }[];
	/** File, as a path below the site's folder → what it was rendered from. */
	pages: Map<string, KeptPage>;
	/** Every file of the site, its marker left out, as a path below its folder. */
	files: ReadonlyMap<string, PublishedFile>;
}

/** As JSON has it: lists are read and written in a fraction of the time that objects with as many fields take. */
interface WrittenList extends Pick<KeptList, 'code' | 'reads'> {
	pages: [file: string, key: string, reads: number, unlisted: boolean][];
	files: [path: string, sha256: string, state: string][];
}

/** Kept in the project: what stands in a site's folder is published. */
function fileOf(target: string): string {
	return keptPath('kept-pages', `${hash('sha256', target)}.json`);
}

/** A list of no pages, from which every page is rendered. */
export function emptyKept(code: string): KeptList {
	return { code, reads: [], pages: new Map(), files: new Map() };
}

/**
 * The list of a site's pages, whatever code made it; empty where there is none.
 * @param target the site's folder, links followed
 */
export function readKept(target: string): KeptList {
	try {
		const list = JSON.parse(readKeptFile(fileOf(target))?.toString() ?? 'null') as WrittenList | null;
		if (list !== null) {
			const pages = new Map(list.pages.map(([file, key, reads, unlisted]) => [file, { key, reads, unlisted }]));
			return { ...list, pages, files: new Map(list.files.map(([path, sha256, state]) => [path, { sha256, state }])) };
		}
	} catch {
		// Written the next time.
	}
	return emptyKept('');
}

/** Tells that a site's list will be wanted again, where a build leaves the site as it is. */
export function noteKept(target: string): void {
	isKept(fileOf(target));
}

/** Keeps the list of a site's pages. Where that cannot be written, the next build only takes longer. */
export function writeKept(target: string, { code, reads, pages, files }: KeptList): void {
	const list: WrittenList = {
		code,
		reads,
		pages: [...pages].map(([file, page]) => [file, page.key, page.reads, page.unlisted]),
		files: [...files].map(([path, { sha256, state }]) => [path, sha256, state]),
	};
	keepFile(fileOf(target), JSON.stringify(list));
}
