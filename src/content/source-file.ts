/** Where a file of the project's code stands. */
import { resolve } from 'node:path';

/**
 * The absolute path of a file of the code, for a thread or a bundler. A build's code may run out of a bundle, where `import.meta.url` tells another place;
 * every command runs in the project's folder.
 * @param path below `src/`
 */
export function sourceFile(path: string): string {
	return resolve('src', path);
}
