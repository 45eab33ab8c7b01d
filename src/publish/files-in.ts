/** What a built folder holds. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder, as sorted paths with forward slashes. */
export function filesIn(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();
}
