/** Where a file of the project's code stands. */
import { join, resolve } from 'node:path';

/** Every command begins in the project's folder. */
const SOURCES = resolve('src');

/**
 * The absolute path of a file of the code, for a thread or a bundler. A build's code may run out of a bundle, where `import.meta.url` tells another place.
 * @param path below `src/`
 */
export function sourceFile(path: string): string {
	return join(SOURCES, path);
}
