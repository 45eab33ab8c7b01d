import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn } from '../../src/publish/files-in.ts';
import { fileState } from '../../src/publish/kept/former-file.ts';
import { keepTimes } from '../../src/publish/output/keep-times.ts';
import { precompress } from '../../src/publish/precompress.ts';
import { build, SOUND, wholeEdition } from '../support/build.ts';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'packed-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('text is packed both ways where that makes it smaller, pictures and packed data are not, and the same text gives the same bytes', async () => {
	const text = '池塘很深。'.repeat(200);
	mkdirSync(join(dir, 'a'));
	for (const name of ['index.html', 'a/record.md', 'cite.bib', 'card.png', 'words.hant']) writeFileSync(join(dir, name), text);
	writeFileSync(join(dir, 'short.txt'), 'ab');
	await precompress(dir);
	const names = (readdirSync(dir, { recursive: true }) as string[]).sort();
	const packed = ['index.html', 'a/record.md', 'cite.bib'].flatMap((name) => [`${name}.br`, `${name}.gz`]);
	assert.deepEqual(names, ['a', 'a/record.md', 'card.png', 'cite.bib', 'index.html', 'short.txt', 'words.hant', ...packed].sort());
	assert.equal(brotliDecompressSync(readFileSync(join(dir, 'index.html.br'))).toString('utf8'), text);
	assert.equal(gunzipSync(readFileSync(join(dir, 'index.html.gz'))).toString('utf8'), text);
	assert.deepEqual(readFileSync(join(dir, 'index.html.gz')), readFileSync(join(dir, 'cite.bib.gz')));
});

test('npm run build -- --precompress packs the site, whose edition stays the same, and a build without it removes the packed copies', () => {
	const site = join(dir, 'site');
	const variables = { CONTENT_DIR: SOUND, OUT_DIR: site };
	assert.equal(build(variables, '--silent', '--precompress').status, 0);
	const edition = wholeEdition(site);
	for (const name of ['index.html.br', 'index.html.gz', '404.html.br', 'feed.xml.gz']) assert.ok(statSync(join(site, name)).size > 0, name);
	// Servers count in seconds.
	const time = () => Math.floor(statSync(join(site, 'index.html')).mtimeMs / 1000);
	const before = time();
	assert.equal(build(variables, '--silent').status, 0);
	assert.equal(wholeEdition(site), edition);
	assert.ok(!readdirSync(site).some((name) => /\.(?:br|gz)$/.test(name)));
	assert.equal(time(), before, 'a page that has not changed has kept its time');
});

test('a file keeps its time where its content is the same, and only there', () => {
	const [former, made] = [join(dir, 'former'), join(dir, 'made')];
	for (const [folder, texts] of [
		[former, { same: 'a', changed: 'b', longer: 'c', listed: 'e', edited: 'g' }],
		[made, { same: 'a', changed: 'x', longer: 'cc', added: 'd', listed: 'e', edited: 'f' }],
	] as const) {
		mkdirSync(folder);
		for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
	}
	for (const name of readdirSync(former)) utimesSync(join(former, name), 1000, 1000);
	// Of one file the list of the former build has the hash, of another it is out of date, of the others it knows nothing.
	const files = new Map([
		['listed', { sha256: hash('sha256', 'e'), state: fileState(join(former, 'listed')) }],
		['edited', { sha256: hash('sha256', 'f'), state: 'other than now' }],
	]);
	keepTimes(made, { dir: former, files }, filesIn(made));
	assert.deepEqual(
		readdirSync(made).filter((name) => statSync(join(made, name)).mtimeMs === 1_000_000),
		['listed', 'same'],
	);
});
