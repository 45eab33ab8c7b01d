/** What a built folder holds. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param path of a folder below `dir`, with a slash at its end; empty for `dir` itself */
function* below(dir: string, path: string): Generator<string> {
	for (const entry of readdirSync(join(dir, path), { withFileTypes: true })) {
		if (entry.isDirectory()) yield* below(dir, `${path}${entry.name}/`);
		else if (entry.isFile()) yield `${path}${entry.name}`;
	}
}

/** Every file below a folder, as sorted paths with forward slashes. */
export function filesIn(dir: string): string[] {
	return [...below(dir, '')].sort();
}
