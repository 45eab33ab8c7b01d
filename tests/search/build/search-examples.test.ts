import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { localizedArchive } from '../../../src/record/localize.ts';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { catalogOf, indexedPages, paragraphCounts } from '../../../src/search/build/index-content.ts';
import { searchExamples } from '../../../src/search/build/search-examples.ts';
import { INDEX_PATH } from '../../../src/search/shared/manifest.ts';
import { writeArchive } from '../../support/generated.ts';
import { folderIndex } from '../../support/node-index.ts';

const generated = mkdtempSync(join(tmpdir(), 'examples-'));
after(() => rmSync(generated, { recursive: true }));
writeArchive(generated, { seminars: 3, pages: 4, characters: 1200 });

const SITES: [content: string, kinds: RegExp][] = [
	['content', /^wording,terms,phrase,without,near,name,compared$/],
	['tests/formats/fixtures/everything', /wording,terms.*name/],
	[generated, /wording/],
];
for (const [content, kinds] of SITES) {
	test(`every example of the search help finds something: ${content === generated ? 'a generated archive' : content}`, async () => {
		const dir = mkdtempSync(join(tmpdir(), 'examples-index-'));
		const original = loadArchive(content);
		const archives = { hant: localizedArchive(original, 'hant'), hans: localizedArchive(original, 'hans') };
		const contentIn = (locale: 'hant' | 'hans') => ({
			pages: indexedPages(archives[locale]),
			paragraphs: paragraphCounts(archives[locale]),
			catalog: catalogOf(archives[locale], original),
		});
		await buildIndex({ hant: contentIn('hant'), hans: contentIn('hans') }, join(dir, INDEX_PATH));
		const { index, close } = await folderIndex(dir);
		for (const locale of LOCALES) {
			const examples = Object.entries(searchExamples(archives[locale])).filter(([, queries]) => queries.length > 0);
			assert.match(examples.map(([kind]) => kind).join(), kinds);
			for (const [kind, queries] of examples) {
				for (const query of queries) {
					const results = await index.search(query, { locale });
					assert.ok(results && (results.matches > 0 || (kind === 'name' && results.answers.length > 0)), `${locale}: ${query}`);
				}
			}
		}
		close();
		rmSync(dir, { recursive: true });
	});
}

test('an archive without seminars has no examples', () => {
	const { seminars: _, ...archive } = loadArchive('content');
	assert.deepEqual(Object.values(searchExamples({ ...archive, seminars: [] })).flat(), []);
});
