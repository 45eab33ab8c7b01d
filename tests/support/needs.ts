/** What some test files need before they run: told by what they import. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Importing this means that the real content must be built. */
const BUILT = join('tests', 'support', 'sites.ts');
/** Importing this means that a browser must be there. */
const BROWSER = join('tests', 'support', 'browser.ts');
/** An import of a value from a file of the tests; an import of types alone runs nothing. */
const IMPORT = /^import (?!type )[^;]*?from '(\.[^']+)';/gm;

/** Every file that some files import, themselves included, as far as it stands in `tests`. */
function reached(files: readonly string[]): Set<string> {
	const seen = new Set<string>();
	const waiting = [...files];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (seen.has(file) || !file.startsWith('tests')) continue;
		seen.add(file);
		for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) waiting.push(join(dirname(file), path));
	}
	return seen;
}

/** @param files test files, as paths from the project's folder */
export function needsOf(files: readonly string[]): { sites: boolean; browser: boolean } {
	const all = reached(files);
	return { sites: all.has(BUILT), browser: all.has(BROWSER) };
}
