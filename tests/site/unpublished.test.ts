/** A record whose anchors were never written has no edition: nothing of its site names one. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { RecordJson } from '../../src/formats/json/record-schema.ts';
import { build } from '../support/build.ts';

const CONTENT = 'tests/formats/fixtures/everything';
const SEMINAR = '2025-01-02-everything';
const [content, out] = [mkdtempSync(join(tmpdir(), 'unpublished-')), mkdtempSync(join(tmpdir(), 'unpublished-out-'))];
/** What a page says of such a text beside its hash: the words are not published yet. */
const HONEST = /未刊定|尚未正式刊出/;

before(() => {
	cpSync(CONTENT, content, { recursive: true });
	writeFileSync(join(content, 'site.yaml'), 'name: 記錄\npublisher: 記錄館\ncontact: mailto:editor@record.example\n');
	const { status, stderr, stdout } = build({ CONTENT_DIR: content, OUT_DIR: out });
	assert.equal(status, 0, stdout + stderr);
});
after(() => {
	for (const dir of [content, out]) rmSync(dir, { recursive: true, force: true });
});

function textOf(path: string): string {
	const bytes = readFileSync(join(out, path));
	return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

test('no page, table, citation or export names an edition of a record that was never published', () => {
	const { pages } = JSON.parse(textOf(`${SEMINAR}/record.json`)) as RecordJson;
	const paragraphs = pages.flatMap(({ speeches }) => speeches.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)));
	const hash = createHash('sha256').update(paragraphs.join('\n')).digest('hex').slice(0, 12);
	const files = globSync('**/*.{html,json,xml,txt,md,csv,ndjson,gz,bib,ris}', { cwd: out });
	const claiming = files.filter((path) => textOf(path).includes(hash));
	assert.ok(claiming.includes(`${SEMINAR}/index.html`), 'the hash is the one that the overview shows');
	for (const path of claiming) assert.match(textOf(path), HONEST, path);
	for (const path of files.filter((path) => path.endsWith('.html'))) {
		assert.doesNotMatch(textOf(path), /data-edition|（[0-9a-f]{12}）|%EF%BC%88[0-9a-f]{12}/, path);
	}
	for (const locale of ['', 'hans/']) assert.deepEqual(JSON.parse(textOf(`${locale}editions.json`)), {});
});
