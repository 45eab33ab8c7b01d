/**
 * Names in the head of the built search page what a first search surely needs, so that a browser asks for all of it at once. Without, it would
 * learn of each file from the one before: script, its imports, worker, manifest, texts. Pure but for reading the scripts.
 */
import { basename } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { START_SEARCH } from '../shared/search-start.ts';

/** Where Astro writes scripts, below the site's base. */
const SCRIPTS = '_astro/';
/** The file of src/search/engine/worker.ts. */
const WORKER = /^_astro\/worker-[\w-]+\.js$/;
/** The file of src/search/engine/large-archive.ts, which the worker imports for a large archive. */
const LARGE_ARCHIVE = /^_astro\/large-archive-[\w-]+\.js$/;
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;

interface BuiltSite {
	/** Every file, as a path below the site's base. */
	files: readonly string[];
	read: (path: string) => string;
	/** The site's base, with a slash at its end. */
	base: string;
}

/** A script and all that it imports, but for what it imports later. Paths below the base. */
function withImports(path: string, read: BuiltSite['read'], found = new Set<string>()): Set<string> {
	if (found.has(path)) return found;
	found.add(path);
	const [imports] = parse(read(path));
	for (const { n: name, d: dynamic } of imports) if (name && dynamic === -1) withImports(`${SCRIPTS}${basename(name)}`, read, found);
	return found;
}

/** What the page's head names, as paths below the site's base. */
interface Needed {
	/** The manifest, or `wholeManifestFile`. */
	manifest: string;
	/** Of a large archive the index of places; null of a small one. */
	places: string | null;
}

/** The one file that a pattern matches. @throws if there is none, or several */
function only(files: readonly string[], pattern: RegExp): string {
	const [file, ...others] = files.filter((path) => pattern.test(path));
	if (file === undefined || others.length > 0)
		throw new Error(`the build has ${file ? others.length + 1 : 0} files ${pattern.source}, not 1`);
	return file;
}

/**
 * The page with a script in its head that starts the worker and asks for the manifest and the places; and with links there, as
 * `modulepreload`, to the worker and to its scripts with their imports.
 * @throws if the page has no script, or if the build has no worker or several
 */
export async function withLinks(page: string, { manifest, places }: Needed, { files, read, base }: BuiltSite): Promise<string> {
	await init;
	const scripts = [...page.matchAll(MODULE)].map(([, src = '']) => src.slice(base.length));
	if (scripts.length === 0) throw new Error('the search page has no script');
	const found = new Set<string>();
	// What finds the hits comes before what shows them: over HTTP/1.1 a browser asks for six files at a time.
	for (const script of [...(places === null ? [] : [only(files, LARGE_ARCHIVE)]), ...scripts]) withImports(script, read, found);
	const modules = [...found].map((path) => `<link rel="modulepreload" href="${base}${path}">`);
	const ofPlaces = places === null ? '' : ` data-places="${base}${places}"`;
	const worker = `${base}${only(files, WORKER)}`;
	// Named too: a browser asks for a worker's script only when its thread runs.
	const first = `<link rel="modulepreload" href="${worker}"><script data-manifest="${base}${manifest}"${ofPlaces} data-worker="${worker}">${START_SEARCH}</script>`;
	// Before the style, which scripts wait for.
	return page.replace('<link rel="stylesheet"', (style) => `${first}${style}`).replace('</head>', (end) => `${modules.join('')}${end}`);
}
