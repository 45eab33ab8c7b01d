import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildIndex, type IndexContent } from '../../../src/search/build/build-index.ts';
import { MANIFEST_FILE, type Manifest, wholeManifestFile } from '../../../src/search/shared/manifest.ts';
import type { PlaceIndex } from '../../../src/search/shared/places.ts';
import { contentOf, inBothLocales } from '../../support/index-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-index-'));
after(() => rmSync(folder, { recursive: true }));

interface Built {
	files: Map<string, Buffer>;
	manifest: Manifest;
}

async function build(name: string, content: IndexContent): Promise<Built> {
	const dir = join(folder, name);
	await buildIndex(inBothLocales(content), dir);
	const names = globSync('**', { cwd: dir }).filter((path) => statSync(join(dir, path)).isFile());
	const files = new Map(names.sort().map((path) => [path, readFileSync(join(dir, path))]));
	return { files, manifest: JSON.parse(String(files.get(MANIFEST_FILE))) };
}

/** The files whose names stay the same. */
const MANIFESTS = [wholeManifestFile('hans'), wholeManifestFile('hant'), MANIFEST_FILE];

const TEXTS = [['池塘很深。', '水很清。'], ['聲明如下。'], ['創新再創新。']];
const first = await build('first', contentOf(...TEXTS));
const [page, ...others] = TEXTS;
/** What may change from one build to the next. */
const LATER: Record<string, IndexContent> = {
	'a passage is longer': contentOf([...(page ?? []), '山很高。'], ...others),
	'a page is new': contentOf(['新的一頁。'], ...TEXTS),
	'a page is gone': contentOf(...others),
};
const laterTitle = contentOf(...TEXTS);
for (const one of laterTitle.catalog.seminars) one.title = '另一個題目';
LATER['a title is new'] = laterTitle;

for (const [change, content] of Object.entries(LATER)) {
	test(`if ${change}, no file of the index has the name of a file with another content, except the manifests`, async () => {
		const later = await build('later', content);
		const reused = [...later.files].filter(([name, bytes]) => first.files.get(name)?.equals(bytes) === false);
		assert.deepEqual(
			reused.map(([name]) => name),
			MANIFESTS,
		);
		assert.notEqual(later.manifest.catalogs.hant, first.manifest.catalogs.hant);
		assert.notEqual(later.manifest.catalogs.hans, first.manifest.catalogs.hans);
	});
}

test('the same content gives the same files', async () => {
	assert.deepEqual((await build('again', contentOf(...TEXTS))).files, first.files);
});

test('the manifest names every file that a search starts with', () => {
	const { places, layout, catalogs, groups } = first.manifest;
	const { entry } = JSON.parse(String(first.files.get(places))) as PlaceIndex;
	const metadata = Object.values(entry.languages).map(({ hash }) => `pagefind.${hash}.pf_meta`);
	const texts = groups.flatMap(([name]) => [`pages/${name}.hant`, `pages/${name}.hans`]);
	const named = [...MANIFESTS, places, layout, catalogs.hant, catalogs.hans, ...metadata, ...texts];
	// The chunks and the counts are named by the index of places, the speeches by the layout.
	const found = [...first.files.keys()].filter((name) => !/^(index\/|counts\/|speeches\.)/.test(name));
	assert.deepEqual(named.sort(), found.sort());
});
