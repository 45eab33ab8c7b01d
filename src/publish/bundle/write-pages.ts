/** Writes every page and file that the code of a bundle renders. The edge to that code. */
import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PathWithRoute } from 'astro';
import { isSparse } from '../../content/gateway.ts';
import type { Environment } from '../environment.ts';
import type { KeptPages, RenderedFile } from '../kept/kept-pages.ts';
import { shortPage } from '../output/short-page.ts';
import type { Progress } from '../progress/progress.ts';
import { moduleOf } from './kept-bundle.ts';
import { PAGES_ENTRY } from './make-bundle.ts';

type Rendering = typeof import('./prerender-entry.ts');

/** One page or file that a build writes. */
interface SitePath extends RenderedFile {
	/** Its path below the base, with a slash at the end of a page's: ``, `speakers/`, `index.json`. */
	path: string;
	route: PathWithRoute['route'];
}

const NOT_FOUND = 404;

function sitePath({ pathname, route, cacheKey }: PathWithRoute): SitePath {
	const trimmed = pathname.replace(/^\/+|\/+$/g, '');
	const isPage = route.type === 'page';
	const path = isPage && trimmed !== '' ? `${trimmed}/` : trimmed;
	// Hosts look for the page of a missing address there.
	const file = path === '404/' ? '404.html' : isPage ? posix.join(path, 'index.html') : path;
	// A route with one address has no props: what it shows, it reads while it is rendered.
	const props = route.pathname === undefined ? cacheKey : '';
	return { path, file, route, component: route.component, props };
}

/** What is made beside the pages is asked for last: a picture or a list of words that is asked for before it is there holds up all that follows. */
const isMadeBeside = ({ path }: SitePath): boolean => path.endsWith('/card.png') || path.includes('search/words/');

/**
 * The files of a site in the order in which they are written. Of two routes to one file the first is taken, as Astro takes it: the one with
 * the plainer address.
 * @param warn told of the other
 */
function inOrder(found: readonly PathWithRoute[], warn: (text: string) => void): SitePath[] {
	const byFile = new Map<string, SitePath>();
	for (const one of found.map(sitePath)) {
		const other = byFile.get(one.file);
		if (other === undefined) byFile.set(one.file, one);
		else warn(`${other.component} and ${one.component} both write ${one.file}: the first is taken`);
	}
	const paths = [...byFile.values()];
	return [...paths.filter((one) => !isMadeBeside(one)), ...paths.filter(isMadeBeside)];
}

/** The content of a page or file; null where it has none. Pages of a sparse archive are shortened. @throws Error that names it */
async function rendered({ render }: Rendering, url: URL, { path, file, route }: SitePath): Promise<Buffer | null> {
	try {
		const response = await render(new Request(url), route);
		if (!response.ok && response.status !== NOT_FOUND) throw new Error(`it answers with status ${response.status}`);
		if (response.body === null) return null;
		const body = Buffer.from(await response.arrayBuffer());
		return file.endsWith('.html') && isSparse() ? shortPage(body) : body;
	} catch (error) {
		throw new Error(`/${path} cannot be rendered by ${route.component}`, { cause: error });
	}
}

/**
 * Writes the site's pages and files, except those that are taken from the former site.
 * @param bundle the folder of the bundle
 * @returns the paths below the base, with a slash at the end, of all pages that search engines may list
 */
export async function writePages(
	bundle: string,
	{ site, base, port }: Environment,
	pages: KeptPages,
	progress: Progress | null,
): Promise<string[]> {
	const code: Rendering = await import(moduleOf(bundle, PAGES_ENTRY));
	const paths = inOrder(await code.paths(), (text) => progress?.warn(text));
	progress?.begin('write the pages', paths.length);
	// As Astro does where no origin is set; no page shows it.
	const home = new URL(base, site ?? `http://localhost:${port}`);
	for (const one of paths) {
		const since = performance.now();
		// What else the build does meanwhile, such as giving pages to Pagefind, goes on between two pages.
		await setImmediate();
		await pages.put(one, () => rendered(code, new URL(encodeURI(one.path), home), one));
		progress?.page(one.path, performance.now() - since);
	}
	return paths.filter(({ route, file }) => route.type === 'page' && !pages.unlisted.has(file)).map(({ path }) => path);
}
