import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { MANIFEST_FILE, type Manifest } from '../../../src/search/shared/manifest.ts';
import type { PlaceIndex } from '../../../src/search/shared/places.ts';
import { contentOf, inBothLocales } from '../../support/index-content.ts';
import { serve } from '../../support/serve.ts';

interface StockPagefind {
	options: (options: { basePath: string }) => Promise<void>;
	search: (query: string) => Promise<{ results: { words: number[] }[] }>;
}

const dir = mkdtempSync(join(tmpdir(), 'stock-pagefind-'));
after(() => rmSync(dir, { recursive: true }));

test('stock Pagefind reads the index: with its programs and its entry beside it, a word has the places that we read', async () => {
	const site = join(dir, 'site');
	await buildIndex(inBothLocales(contentOf(['水很清，山很高。', '山很高。'], ['聲明如下。'])), site);
	const { places } = JSON.parse(readFileSync(join(site, MANIFEST_FILE), 'utf8')) as Manifest;
	const { entry } = JSON.parse(readFileSync(join(site, places), 'utf8')) as PlaceIndex;
	writeFileSync(join(site, 'pagefind-entry.json'), JSON.stringify(entry));
	writeFileSync(join(site, '404.html'), '');
	const { index } = await pagefind.createIndex();
	await index?.addCustomRecord({ url: '/', content: 'a', language: 'unknown' });
	await index?.writeFiles({ outputPath: join(dir, 'stock') });
	await pagefind.close();
	for (const name of ['pagefind.js', 'wasm.unknown.pagefind']) cpSync(join(dir, 'stock', name), join(site, name));
	const { url, close } = await serve({ dir: site, base: '/' });
	const stock = (await import(pathToFileURL(join(site, 'pagefind.js')).href)) as StockPagefind;
	await stock.options({ basePath: url });
	const { results } = await stock.search('山很');
	close();
	// The first paragraph has six characters and so seven places.
	assert.deepEqual(
		results.map(({ words }) => words),
		[[3, 7]],
	);
});
