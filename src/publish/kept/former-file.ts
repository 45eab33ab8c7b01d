/** The former site, and files of it that stand in the new one as they are. The edge to the disk. */
import { copyFileSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** What a file is besides its content. One that was written again, or put there in its place, has another size, time or number. */
export function fileState(file: string): string {
	const { size, mtimeMs, ino } = statSync(file);
	return `${size} ${mtimeMs} ${ino}`;
}

/** Whether a file is as it was published. It is read only where its state is another one: an archive's files are gigabytes. */
function isAsPublished({ dir, files, states }: Omit<FormerSite, 'taken'>, path: string): boolean {
	const file = join(dir, path);
	try {
		return fileState(file) === states[path] || hashOfFile(file) === files[path];
	} catch {
		return false;
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
 * @param path below both folders
 * @returns false where the former site has no such file, or has another one than was published
 */
export function takeFile(former: Omit<FormerSite, 'taken'>, made: string, path: string): boolean {
	const [from, to] = [join(former.dir, path), join(made, path)];
	const sha256 = former.files[path];
	if (sha256 === undefined || !isAsPublished(former, path)) return false;
	if (!isLinked(from, to)) {
		mkdirSync(dirname(to), { recursive: true });
		if (!isLinked(from, to)) copyFileSync(from, to);
	}
	noteHash(to, sha256);
	return true;
}
