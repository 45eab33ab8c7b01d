/** The former site, and files of it that stand in the new one as they are. The edge to the disk. */
import { copyFileSync, linkSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFile, noteHash } from '../output/written-files.ts';

/** A file of a site when it was published. */
export interface PublishedFile {
	sha256: string;
	/** Its `fileState`. */
	state: string;
}

/** The site that was published before; it had no faults. */
export interface FormerSite {
	dir: string;
	/** Its files, as paths below its folder. */
	files: ReadonlyMap<string, PublishedFile>;
	/** Those that the new site has as they were. */
	taken: ReadonlyMap<string, PublishedFile>;
}

function stateOf({ size, mtimeMs, ino }: Stats): string {
	return `${size} ${mtimeMs} ${ino}`;
}

/** What a file is besides its content. One that was written again, or put there in its place, has another size, time or number. */
export function fileState(file: string): string {
	return stateOf(statSync(file));
}

/** The hash of a file of the former site as it is now. It is read only where its state is another one than it was: an archive's files are gigabytes. */
export function formerHash({ dir, files }: Omit<FormerSite, 'taken'>, path: string, stats: Stats): string {
	const published = files.get(path);
	return published !== undefined && stateOf(stats) === published.state ? published.sha256 : hashOfFile(join(dir, path));
}

/** A file that is as it was published; null where it is not. */
function asPublished(former: Omit<FormerSite, 'taken'>, path: string): Stats | null {
	try {
		const stats = statSync(join(former.dir, path));
		return formerHash(former, path, stats) === former.files.get(path)?.sha256 ? stats : null;
	} catch {
		return null;
	}
}

/** Gives a file a second name; false where that cannot be. */
function isLinked(from: string, to: string): boolean {
	try {
		linkSync(from, to);
		return true;
	} catch {
		return false;
	}
}

/**
 * Puts a file of the former site into the new one: the same file under a second name, so that it keeps its time and takes no room; a copy
 * where the file system has no such names.
 * @param made the folder of the new site
 * @param path below both folders; its own folder is there
 * @returns the file in the new site; null where the former site has no such file, or has another one than was published
 */
export function takeFile(former: Omit<FormerSite, 'taken'>, made: string, path: string): PublishedFile | null {
	const [from, to] = [join(former.dir, path), join(made, path)];
	const sha256 = former.files.get(path)?.sha256;
	const stats = sha256 === undefined ? null : asPublished(former, path);
	if (sha256 === undefined || stats === null) return null;
	if (isLinked(from, to)) {
		noteHash(to, sha256, stats);
		return { sha256, state: stateOf(stats) };
	}
	copyFileSync(from, to);
	noteHash(to, sha256);
	return { sha256, state: fileState(to) };
}
