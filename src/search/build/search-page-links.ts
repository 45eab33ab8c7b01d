/**
 * Names in the head of the built search page what a first search surely needs, so that a browser asks for all of it at once. Without, it would
 * learn of each file from the one before: script, its imports, worker, manifest, texts. Pure but for reading the scripts.
 */
import { basename } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { INDEX_PATH } from '../shared/manifest.ts';

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

/**
 * The page with its first script, src/search/ui/early-worker.ts, at the beginning of its head, and with links there: to its scripts with their
 * imports and to the worker as `modulepreload`, to files of the index as `prefetch`: a browser would complain that the page itself does
 * not use these.
 * @param indexFiles paths below the site's base
 * @param isLarge whether the archive is large
 * @throws if the page has no script, or if the build has no worker or several
 */
export async function withLinks(
	page: string,
	indexFiles: readonly string[],
	isLarge: boolean,
	{ files, read, base }: BuiltSite,
): Promise<string> {
	await init;
	const tags = [...page.matchAll(MODULE)];
	const [early] = tags;
	if (early === undefined) throw new Error('the search page has no script');
	const scripts = tags.map(([, src = '']) => src.slice(base.length));
	const workers = files.filter((path) => WORKER.test(path));
	if (workers.length !== 1) throw new Error(`the build has ${workers.length} search workers, not 1`);
	const found = new Set<string>();
	for (const script of [...scripts, ...(isLarge ? files.filter((path) => LARGE_ARCHIVE.test(path)) : [])]) withImports(script, read, found);
	const modules = [...new Set([...workers, ...found])].map((path) => `<link rel="modulepreload" href="${base}${path}">`);
	const data = indexFiles.map((path) => `<link rel="prefetch" href="${base}${path}">`);
	const script = `<script type="module" async src="${early[1]}" data-index="${base}${INDEX_PATH}"></script>`;
	return page
		.replace(early[0], '')
		.replace('<link rel="stylesheet"', () => `${script}<link rel="stylesheet"`)
		.replace('</head>', () => `${[...modules, ...data].join('')}</head>`);
}
