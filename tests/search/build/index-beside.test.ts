import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildIndex, type IndexContent } from '../../../src/search/build/build-index.ts';
import { characteristicWords } from '../../../src/search/build/characteristic-words.ts';
import { type ContentPieces, indexBeside } from '../../../src/search/build/index-beside.ts';
import { contentOf, inBothLocales } from '../../support/index-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'index-beside-'));
after(() => rmSync(folder, { recursive: true }));

const CONTENT = contentOf(['池塘很深。', '水很清。'], ['聲明如下。'], ['創新再創新。']);
const inPieces = ({ pages, ...rest }: IndexContent): ContentPieces => ({ pages: pages.map((page) => [page]), rest: () => rest });
const PIECES = { hant: inPieces(CONTENT), hans: inPieces(CONTENT) };

function filesOf(dir: string): Map<string, string> {
	const names = globSync('**', { cwd: dir }).filter((path) => statSync(join(dir, path)).isFile());
	return new Map(names.sort().map((path) => [path, readFileSync(join(dir, path), 'base64')]));
}

test('an index that a thread makes of pieces is that of the whole content, byte for byte', async () => {
	const [whole, beside] = [join(folder, 'whole'), join(folder, 'beside')];
	const { index } = await indexBeside(PIECES, beside);
	await buildIndex(inBothLocales(CONTENT), whole);
	await index();
	assert.deepEqual(filesOf(beside), filesOf(whole));
});

test('the characteristic words that the thread finds are those of the whole content', async () => {
	const speech = (said: string) => Array.from({ length: 40 }, () => `${said}，池塘很深，水很清。`);
	const content = contentOf(speech('創新再創新'), speech('山上有樹林'));
	const pieces = inPieces(content);
	const { words, index } = await indexBeside({ hant: pieces, hans: pieces }, join(folder, 'words'));
	const found = characteristicWords(content.pages);
	assert.ok(found.seminar.size > 0 || found.year.size > 0 || found.speaker.size > 0);
	assert.deepEqual(await words(), found);
	await index();
});

test('what goes wrong in the thread is thrown where the index is waited for', async () => {
	const file = join(folder, 'a-file');
	writeFileSync(file, '');
	const { words, index } = await indexBeside(PIECES, join(file, 'index'));
	await words();
	await assert.rejects(index, /ENOTDIR/);
});
