/** What the last build of a folder was made from, so that the next one can tell whether anything has changed. The edge to the disk. */
import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile, keptPath, readKept as readKeptFile } from '../../content/kept-files.ts';
import { filesIn } from '../files-in.ts';
import { formerHash } from '../kept/former-file.ts';
import { readKept } from '../kept/former-pages.ts';
import { editionFrom, MARKER, type Marker, readMarker } from '../output/marker.ts';
import { isPacked } from '../precompress.ts';

interface LastBuild {
	/** `inputsHash` of what it was made from. */
	inputs: string;
	/** The edition that it made. */
	edition: string;
	/** A hash of its packed files, which count in no edition. */
	packed: string;
}

/** The files of a site, those that count in its edition apart from those that are packed. */
function filesOf(target: string): { own: string[]; packed: string[] } {
	const files = filesIn(target).filter((path) => path !== MARKER);
	return { own: files.filter((path) => !isPacked(path)), packed: files.filter(isPacked) };
}

/** Kept in the project: what stands in a site's folder is published. */
function fileOf(target: string): string {
	return keptPath('last-builds', `${hash('sha256', target)}.json`);
}

function readLast(target: string): LastBuild | null {
	try {
		return JSON.parse(readKeptFile(fileOf(target))?.toString() ?? 'null') as LastBuild | null;
	} catch {
		return null;
	}
}

/**
 * Notes what a folder was built from. Where that cannot be written, the next build only takes longer.
 * @param packed `packedHashes` of the folder
 */
export function noteBuild(target: string, inputs: string, { edition }: Marker, packed: ReadonlyMap<string, string>): void {
	keepFile(fileOf(target), JSON.stringify({ inputs, edition, packed: editionFrom(packed) } satisfies LastBuild));
}

/**
 * The marker of a folder that a build with the same inputs wrote, if every file in it still is as that build wrote it; else null.
 * @param target the folder, links followed
 */
export function unchangedSite(target: string, inputs: string): Marker | null {
	const last = readLast(target);
	const marker = last?.inputs === inputs ? readMarker(target) : null;
	if (marker === null || marker.edition !== last?.edition) return null;
	const { own, packed } = filesOf(target);
	const published = { dir: target, files: readKept(target).files };
	const hashOf = (path: string) => formerHash(published, path, statSync(join(target, path)));
	const editionOf = (files: readonly string[]) => editionFrom(new Map(files.map((path) => [path, hashOf(path)])));
	return editionOf(own) === marker.edition && editionOf(packed) === last.packed ? marker : null;
}
