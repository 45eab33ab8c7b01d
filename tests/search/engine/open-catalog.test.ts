import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import type { Catalog } from '../../../src/search/shared/catalog.ts';
import { INDEX_PATH, MANIFEST_FILE, type Manifest } from '../../../src/search/shared/manifest.ts';
import { contentOf, inBothLocales } from '../../support/index-content.ts';
import { folderIndex, largeIndex } from '../../support/node-index.ts';

const dir = mkdtempSync(join(tmpdir(), 'catalog-'));
after(() => rmSync(dir, { recursive: true }));
await buildIndex(inBothLocales(contentOf(['池塘很深。'], ['水很清。'], ['聲明如下。'])), join(dir, INDEX_PATH));
const { catalogs } = JSON.parse(readFileSync(join(dir, INDEX_PATH, MANIFEST_FILE), 'utf8')) as Manifest;
const file = join(dir, INDEX_PATH, catalogs.hant);
const built = readFileSync(file, 'utf8');

/** Opens the index as a small and as a large archive, with the catalog as `change` leaves it. */
async function searchedWith(change: (pages: Catalog['seminars'][number]['pages']) => void): Promise<(number | undefined | string)[]> {
	const catalog = JSON.parse(built) as Catalog;
	for (const { pages } of catalog.seminars) change(pages);
	writeFileSync(file, JSON.stringify(catalog));
	const outcomes: (number | undefined | string)[] = [];
	for (const open of [() => folderIndex(dir), () => largeIndex({ dir, base: '/' })]) {
		const { index, close } = await open();
		const search = index.search('聲明').then((results) => results?.matches);
		outcomes.push(await search.catch((error: Error) => error.message));
		close();
	}
	return outcomes;
}

test('with the catalog of its own build, a search finds its hits', async () => {
	assert.deepEqual(await searchedWith(() => {}), [1, 1]);
});

const MISMATCHES: [string, (pages: Catalog['seminars'][number]['pages']) => void, RegExp][] = [
	['lacks a page', (pages) => pages.pop(), /has 2 pages, the manifest has 3/],
	['has one page more', (pages) => pages.push({ id: 'page-3', title: '', speeches: [] }), /has 4 pages, the manifest has 3/],
	['has as many pages, but another one', (pages) => pages.splice(0, 1, { id: 'new', title: '', speeches: [] }), /has other pages/],
	['has the pages in another order', (pages) => pages.reverse(), /has other pages/],
];
for (const [what, change, message] of MISMATCHES) {
	test(`a catalog that ${what} is an error, never a search with fewer hits`, async () => {
		for (const outcome of await searchedWith(change)) assert.match(String(outcome), message);
	});
}
