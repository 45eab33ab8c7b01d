import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ContentError } from '../../src/content/problem.ts';
import { EMPTY_LEDGER, ledgerText } from '../../src/record/ledger.ts';

const dir = mkdtempSync(join(tmpdir(), 'record-'));
cpSync(new URL('./fixtures/sound', import.meta.url), dir, { recursive: true });
process.env['CONTENT_DIR'] = dir;
after(() => rmSync(dir, { recursive: true }));

/** One instance of the module: Node makes another for each query. */
const instance = (query: string): Promise<typeof import('../../src/content/gateway.ts')> =>
	import(new URL(`../../src/content/gateway.ts?${query}`, import.meta.url).href);
const [first, second] = [await instance('first'), await instance('second')];
const opening = join(dir, '2024-01-02-pond', '01-opening.mdx');
const retitle = (from: string, to: string) => writeFileSync(opening, readFileSync(opening, 'utf8').replace(from, to));

test('two instances of the module share one archive', () => {
	assert.notEqual(first.originalArchive, second.originalArchive);
	assert.equal(first.originalArchive(), second.originalArchive());
	for (const locale of ['hant', 'hans'] as const) assert.equal(first.archiveIn(locale), second.archiveIn(locale));
});

test('the archive stays as it was read until the content is reloaded, then both instances have the new one', () => {
	const before = first.originalArchive();
	const [page] = before.seminars[0]?.pages ?? [];
	assert.ok(page);
	retitle(page.title, '新的標題');
	assert.equal(second.originalArchive(), before);
	first.reloadContent(false);
	const titles = [first.originalArchive(), second.archiveIn('hant'), second.archiveIn('hans')].map(
		({ seminars }) => seminars[0]?.pages[0]?.title,
	);
	assert.deepEqual(titles, ['新的標題', '新的標題', '新的标题']);
});

test('stale anchors are an error in a build, but not while an editor drafts', () => {
	writeFileSync(join(dir, '2024-01-02-pond', 'anchors.json'), ledgerText(EMPTY_LEDGER));
	first.reloadContent(false);
	assert.throws(
		() => second.originalArchive(),
		(error) => error instanceof ContentError && error.problems.every(({ what }) => what.startsWith('anchors.json is stale')),
	);
	first.reloadContent(true);
	assert.equal(second.originalArchive().seminars.length, 1);
});
