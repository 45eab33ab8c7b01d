/** Opens a built index in Node, over HTTP as a browser does. */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndex, type SearchIndex } from '../../src/search/engine/engine.ts';
import { INDEX_PATH } from '../../src/search/shared/manifest.ts';
import { makeLarge } from './large-archive.ts';
import { serve } from './serve.ts';
import type { Site } from './sites.ts';

/** The index of a built site, and a function that stops its server. */
export async function nodeIndex(site: Site): Promise<{ index: SearchIndex; close: () => void }> {
	const { url, close } = await serve(site);
	const index = await openIndex(`${url}${INDEX_PATH}`);
	return { index, close };
}

/** The index in a folder that has nothing else. */
export function folderIndex(dir: string): Promise<{ index: SearchIndex; close: () => void }> {
	if (!existsSync(`${dir}/404.html`)) writeFileSync(`${dir}/404.html`, '');
	return nodeIndex({ dir, base: '/' });
}

/** A site's index as if the archive were large: places tell which pages match. */
export async function largeIndex(site: Site): Promise<{ index: SearchIndex; close: () => void }> {
	const dir = mkdtempSync(join(tmpdir(), 'large-index-'));
	cpSync(join(site.dir, INDEX_PATH), join(dir, INDEX_PATH), { recursive: true });
	makeLarge(dir);
	const { index, close } = await folderIndex(dir);
	return {
		index,
		close: () => {
			close();
			rmSync(dir, { recursive: true });
		},
	};
}
