/** The former site, and files of it that stand in the new one as they are. The edge to the disk. */
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOfFile, noteHash } from '../output/written-files.ts';

/** The site that was published before; it had no faults. */
export interface FormerSite {
	dir: string;
	/** Its files, as paths below its folder → their SHA-256. */
	files: Readonly<Record<string, string>>;
	/** Those that the new site has as they were. */
	taken: ReadonlySet<string>;
}

/** The SHA-256 of a file; null where it cannot be read. */
function hashAt(file: string): string | null {
	try {
		return hashOfFile(file);
	} catch {
		return null;
	}
}

/**
 * Puts a file of the former site into the new one: the same file under a second name, so that it keeps its time and takes no room; a copy
 * where the file system has no such names.
 * @param path below both folders
 * @param sha256 what the file must have
 * @returns false where the former site has no such file
 */
export function takeFile(former: string, made: string, path: string, sha256: string): boolean {
	const [from, to] = [join(former, path), join(made, path)];
	if (hashAt(from) !== sha256) return false;
	mkdirSync(dirname(to), { recursive: true });
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
	noteHash(to, sha256);
	return true;
}
