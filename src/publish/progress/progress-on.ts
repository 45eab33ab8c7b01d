/** The progress of a build on one of the process's streams. */
import type { WriteStream } from 'node:tty';
import { Progress } from './progress.ts';

/** @param verbose whether every page gets a line */
export function progressOn(stream: WriteStream, verbose: boolean): Progress {
	const columns = stream.isTTY ? stream.columns : 0;
	return new Progress({ write: (text) => void stream.write(text), columns, verbose, now: () => performance.now() });
}
