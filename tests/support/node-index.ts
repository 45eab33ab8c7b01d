/** Opens a built index in Node, over http as a browser would. */
import { openIndex, type SearchIndex } from '../../src/search/engine.ts';
import { INDEX_PATH } from '../../src/search/manifest.ts';
import { serve } from './serve.ts';
import type { Site } from './sites.ts';

/** The index of a built site, and what stops its server. Node imports Pagefind's module from the folder itself. */
export async function nodeIndex(site: Site): Promise<{ index: SearchIndex; close: () => void }> {
	const { url, close } = await serve(site);
	const file = new URL(`../../${site.dir}/${INDEX_PATH}pagefind.js`, import.meta.url);
	const index = await openIndex(`${url}${INDEX_PATH}`, () => import(file.href));
	return { index, close };
}
