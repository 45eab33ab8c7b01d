/** Which process a folder of an unfinished build belongs to, as a part of the folder's name. */
import { statSync } from 'node:fs';
import { hostname } from 'node:os';

/** After a day, the build of another machine on the same disk counts as ended. */
const LONGEST_BUILD_MS = 24 * 60 * 60 * 1000;

/** This process: its number and its machine, since several machines or containers may share a disk. */
export const OWNER = `${process.pid}@${hostname()}`;

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Whether the build that a folder belongs to has ended.
 * @param owner as in `OWNER`
 * @param path the folder
 */
export function hasEnded(owner: string, path: string): boolean {
	const [, pid = '', host = ''] = /^(\d+)@(.*)$/.exec(owner) ?? [];
	if (host === hostname()) return owner === OWNER || !isRunning(Number(pid));
	return Date.now() - (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0) > LONGEST_BUILD_MS;
}
