import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildIndex, type IndexContent } from '../../../src/search/build/build-index.ts';
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
	const wait = await indexBeside(PIECES, beside);
	await buildIndex(inBothLocales(CONTENT), whole);
	await wait();
	assert.deepEqual(filesOf(beside), filesOf(whole));
});

test('what goes wrong in the thread is thrown where the index is waited for', async () => {
	const file = join(folder, 'a-file');
	writeFileSync(file, '');
	const wait = await indexBeside(PIECES, join(file, 'index'));
	await assert.rejects(wait, /ENOTDIR/);
});
