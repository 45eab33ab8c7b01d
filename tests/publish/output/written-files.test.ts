import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hashOfFile, noteHash, writeHashed } from '../../../src/publish/output/written-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'written-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

test('the hash of a file is that of its bytes, however many there are', () => {
	for (const length of [0, 1, 1 << 20, (1 << 20) + 1, 3_000_000]) {
		const content = Buffer.alloc(length, '知識城');
		const file = join(folder, `${length}`);
		writeFileSync(file, content);
		assert.equal(hashOfFile(file), sha256(content), `${length} bytes`);
	}
});

test('a hash that was noted is told without reading the file', () => {
	const file = join(folder, 'noted');
	writeHashed(file, Buffer.from('甲'));
	assert.equal(hashOfFile(file), sha256(Buffer.from('甲')));
	noteHash(file, 'as noted');
	assert.equal(hashOfFile(file), 'as noted');
});

test('a file that was written since, longer or later, is read', () => {
	const file = join(folder, 'changed');
	writeHashed(file, Buffer.from('甲'));
	writeFileSync(file, '甲乙');
	assert.equal(hashOfFile(file), sha256(Buffer.from('甲乙')));
	writeHashed(file, Buffer.from('甲'));
	writeFileSync(file, '乙');
	utimesSync(file, 1000, 1000);
	assert.equal(hashOfFile(file), sha256(Buffer.from('乙')));
});
