/** `build.json` at the site's root: says that a build of this project wrote the folder, and which text of the site it is. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../files-in.ts';
import { isPacked } from '../precompress.ts';

export const MARKER = 'build.json';
const GENERATOR = 'seminar-record';

export interface Marker {
	generator: typeof GENERATOR;
	/** The project's version. */
	version: string;
	/** SHA-256 over the path and content of these files: equal for equal sites, whenever and wherever they were built. */
	edition: string;
	/** How many files there are, this one and packed copies left out. */
	files: number;
	/** Names at the top of the folder, this file's left out: what else is found there, no build wrote. */
	entries: string[];
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** The marker of a folder; null where it has none that can be read. */
export function readMarker(dir: string): Marker | null {
	try {
		return markerFrom(readFileSync(join(dir, MARKER), 'utf8'));
	} catch {
		return null;
	}
}

/** @param text of a `build.json`; null where it is not this project's */
export function markerFrom(text: string): Marker | null {
	const read = JSON.parse(text) as Partial<Marker> | null;
	return read?.generator === GENERATOR && Array.isArray(read.entries) ? (read as Marker) : null;
}

/**
 * SHA-256 over files of a folder, given as sorted paths.
 * @param known files that need not be read → their SHA-256
 */
export function editionOf(dir: string, files: readonly string[], known: ReadonlyMap<string, string> = new Map()): string {
	return sha256(files.map((path) => `${path}\0${known.get(path) ?? sha256(readFileSync(join(dir, path)))}\n`).join(''));
}

/**
 * Marks a finished folder.
 * @param known as for `editionOf`
 */
export function writeMarker(dir: string, version: string, known?: ReadonlyMap<string, string>): Marker {
	const files = filesIn(dir).filter((path) => path !== MARKER && !isPacked(path));
	const edition = editionOf(dir, files, known);
	const entries = readdirSync(dir)
		.filter((name) => name !== MARKER)
		.sort();
	const marker: Marker = { generator: GENERATOR, version, edition, files: files.length, entries };
	writeFileSync(join(dir, MARKER), `${JSON.stringify(marker, null, '\t')}\n`);
	return marker;
}
