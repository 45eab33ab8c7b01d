import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadArchive } from '../../src/content/files.ts';
import { type PartedPage, partPath, partsOf, pathWithPage } from '../../src/record/parts.ts';
import { writeLongSeminar } from '../support/long-seminar.ts';

const KINDS: PartedPage[] = ['full', 'source', 'cite'];
const dir = mkdtempSync(join(tmpdir(), 'long-'));
after(() => rmSync(dir, { recursive: true }));
writeLongSeminar(dir, { speakers: 60, pages: 200, characters: 2500 });
const [long] = loadArchive(dir).seminars;
const [short] = loadArchive('tests/content/fixtures/sound').seminars;
assert.ok(long && short);

test('a short seminar has one part, at the address without a number', () => {
	for (const kind of KINDS) {
		assert.deepEqual(partsOf(kind, short), [short.pages]);
		assert.equal(pathWithPage(kind, short, 'opening'), `${short.id}/${kind}/`);
	}
});

test('the parts of a long seminar have all its pages once, in order', () => {
	for (const kind of KINDS) {
		const parts = partsOf(kind, long);
		assert.ok(parts.length > 1, kind);
		assert.deepEqual(parts.flat(), long.pages);
		assert.ok(parts.every((pages) => pages.length > 0));
	}
});

test('a page is found in the part that has it; the first part has no number', () => {
	for (const kind of KINDS) {
		for (const [i, pages] of partsOf(kind, long).entries())
			assert.equal(pathWithPage(kind, long, pages[0]?.id ?? ''), partPath(kind, long.id, i + 1));
	}
	assert.equal(partPath('full', 'a', 1), 'a/full/');
	assert.equal(partPath('full', 'a', 2), 'a/full/2/');
});
