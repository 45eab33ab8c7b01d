/** What test files need before they run, found from what they import. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A test that imports this file needs the built site. */
const BUILT = join('tests', 'support', 'sites.ts');
/** A test that imports this file needs a browser. */
const BROWSER = join('tests', 'support', 'browser.ts');
/** A test that imports this file runs in Firefox and WebKit too, where they are. */
const ENGINES = join('tests', 'support', 'browser-engines.ts');
/** An import from a relative path. Imports of types are left out: they do not run the file. */
const IMPORT = /^import (?!type )[^;]*?from '(\.[^']+)';/gm;

/** Some files and every file of `tests` that they import, directly or not. */
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

/**
 * Whether any of some test files needs the built site, a browser, or all the engines.
 * @param files paths from the project's folder
 */
export function needsOf(files: readonly string[]): { sites: boolean; browser: boolean; engines: boolean } {
	const all = reached(files);
	return { sites: all.has(BUILT), browser: all.has(BROWSER), engines: all.has(ENGINES) };
}
