/** The former site, and files of it that stand in the new one as they are. The edge to the disk. */
import { copyFileSync, linkSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFile, noteHash } from '../output/written-files.ts';

/** The site that was published before; it had no faults. */
export interface FormerSite {
	dir: string;
	/** Its files, as paths below its folder → their SHA-256. */
	files: Readonly<Record<string, string>>;
	/** The same paths → `fileState` of each when it was published. */
	states: Readonly<Record<string, string>>;
	/** Those that the new site has as they were. */
	taken: ReadonlySet<string>;
}

function stateOf({ size, mtimeMs, ino }: Stats): string {
	return `${size} ${mtimeMs} ${ino}`;
}

/** What a file is besides its content. One that was written again, or put there in its place, has another size, time or number. */
export function fileState(file: string): string {
	return stateOf(statSync(file));
}

/** A file that is as it was published; null where it is not. It is read only where its state is another one: an archive's files are gigabytes. */
function asPublished({ dir, files, states }: Omit<FormerSite, 'taken'>, path: string): Stats | null {
	const file = join(dir, path);
	try {
		const stats = statSync(file);
		return stateOf(stats) === states[path] || hashOfFile(file) === files[path] ? stats : null;
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
 * @returns the state of the file in the new site; null where the former site has no such file, or has another one than was published
 */
export function takeFile(former: Omit<FormerSite, 'taken'>, made: string, path: string): string | null {
	const [from, to] = [join(former.dir, path), join(made, path)];
	const sha256 = former.files[path];
	const stats = sha256 === undefined ? null : asPublished(former, path);
	if (sha256 === undefined || stats === null) return null;
	if (isLinked(from, to)) {
		noteHash(to, sha256, stats);
		return stateOf(stats);
	}
	copyFileSync(from, to);
	noteHash(to, sha256);
	return fileState(to);
}
