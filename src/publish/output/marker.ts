/** `build.json` at the site's root: says that a build of this project wrote the folder, and which text of the site it is. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPacked } from '../precompress.ts';
import { hashOfFile } from './written-files.ts';

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

/** SHA-256 over files of a folder. @param hashes their paths, sorted → their SHA-256 */
export function editionFrom(hashes: ReadonlyMap<string, string>): string {
	return hash('sha256', [...hashes].map(([path, sha256]) => `${path}\0${sha256}\n`).join(''));
}

/** Files whose hashes are known. */
type Known = ReadonlyMap<string, { sha256: string }>;

function hashesOf(dir: string, files: readonly string[], known: Known = new Map()): Map<string, string> {
	return new Map(files.map((path) => [path, known.get(path)?.sha256 ?? hashOfFile(join(dir, path))]));
}

/** The packed copies in a folder, sorted → their SHA-256. @param files all files of the folder, sorted */
export function packedHashes(dir: string, files: readonly string[]): Map<string, string> {
	return hashesOf(dir, files.filter(isPacked));
}

/**
 * The files of a finished folder that count in its edition, sorted → their SHA-256.
 * @param files all files of the folder, sorted
 * @param known those that are as they were in another folder: they are not looked at
 */
export function fileHashes(dir: string, files: readonly string[], known?: Known): Map<string, string> {
	return hashesOf(
		dir,
		files.filter((path) => path !== MARKER && !isPacked(path)),
		known,
	);
}

/**
 * Marks a finished folder.
 * @param hashes `fileHashes` of it
 */
export function writeMarker(dir: string, version: string, hashes: ReadonlyMap<string, string>): Marker {
	const edition = editionFrom(hashes);
	const entries = readdirSync(dir)
		.filter((name) => name !== MARKER)
		.sort();
	const marker: Marker = { generator: GENERATOR, version, edition, files: hashes.size, entries };
	writeFileSync(join(dir, MARKER), `${JSON.stringify(marker, null, '\t')}\n`);
	return marker;
}
