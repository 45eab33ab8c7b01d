/** Opens a built index in Node, over http as a browser would. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openIndex, type SearchIndex } from '../../src/search/engine/engine.ts';
import { INDEX_PATH } from '../../src/search/shared/manifest.ts';
import { serve } from './serve.ts';
import type { Site } from './sites.ts';

/** The index of a built site, and what stops its server. Node imports Pagefind's module from the folder itself. */
export async function nodeIndex(site: Site): Promise<{ index: SearchIndex; close: () => void }> {
	const { url, close } = await serve(site);
	// Pagefind keeps its state in its module: each index wants one of its own.
	const file = pathToFileURL(`${site.dir}/${INDEX_PATH}pagefind.js`);
	file.search = `at=${encodeURIComponent(url)}`;
	const index = await openIndex(`${url}${INDEX_PATH}`, () => import(file.href));
	return { index, close };
}

/** The index in a folder that is no site. */
export function folderIndex(dir: string): Promise<{ index: SearchIndex; close: () => void }> {
	if (!existsSync(`${dir}/404.html`)) writeFileSync(`${dir}/404.html`, '');
	return nodeIndex({ dir, base: '/' });
}

/** A site's index as one too large to be read through: Pagefind names the pages. */
export async function pagefindIndex(site: Site): Promise<{ index: SearchIndex; close: () => void }> {
	const dir = mkdtempSync(join(tmpdir(), 'large-index-'));
	cpSync(join(site.dir, INDEX_PATH), join(dir, INDEX_PATH), { recursive: true });
	const file = join(dir, INDEX_PATH, 'manifest.json');
	writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), scanned: false }));
	const { index, close } = await folderIndex(dir);
	return {
		index,
		close: () => {
			close();
			rmSync(dir, { recursive: true });
		},
	};
}
