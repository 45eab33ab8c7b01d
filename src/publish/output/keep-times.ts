/** The same file keeps its time from build to build, so that what servers and browsers have kept of it stays good. */
import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../files-in.ts';
import { hashOfFile } from './written-files.ts';

/**
 * Gives every file whose content has not changed the time that it has in the former build: nginx, Caddy and rsync tell by time and size
 * whether a file is another one.
 * @param same files that are the former site's own
 */
export function keepTimes(made: string, former: string, same: ReadonlySet<string> = new Set()): void {
	for (const path of filesIn(made)) {
		if (same.has(path)) continue;
		const file = join(made, path);
		const before = statSync(join(former, path), { throwIfNoEntry: false });
		if (before?.size !== statSync(file).size) continue;
		if (hashOfFile(file) === hashOfFile(join(former, path))) utimesSync(file, before.atime, before.mtime);
	}
}
