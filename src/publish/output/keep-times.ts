/** The same file keeps its time from build to build, so that what servers and browsers have kept of it stays good. */
import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type FormerSite, formerHash } from '../kept/former-file.ts';
import { hashOfFile } from './written-files.ts';

/**
 * Gives every file whose content has not changed the time that it has in the former build: nginx, Caddy and rsync tell by time and size
 * whether a file is another one.
 * @param files of the new site, as paths below its folder; those that are the former site's own left out
 */
export function keepTimes(made: string, former: Omit<FormerSite, 'taken'>, files: Iterable<string>): void {
	for (const path of files) {
		const file = join(made, path);
		const before = statSync(join(former.dir, path), { throwIfNoEntry: false });
		if (before?.size !== statSync(file).size) continue;
		if (hashOfFile(file) === formerHash(former, path, before)) utimesSync(file, before.atime, before.mtime);
	}
}
