import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Folders } from '../../../src/publish/output/folders.ts';

const root = mkdtempSync(join(tmpdir(), 'folders-'));
after(() => rmSync(root, { recursive: true }));

test('a folder is made with all above it, whether they are there or not, and however the root is written', () => {
	mkdirSync(join(root, 'there'));
	const folders = new Folders(`${root}/`);
	for (const path of ['there/a/b', 'c', 'c/d', 'c/d', '']) {
		folders.make(join(root, path));
		assert.ok(existsSync(join(root, path)), path);
	}
});

test('a file in the place of a folder is told', () => {
	writeFileSync(join(root, 'file'), '');
	assert.throws(() => new Folders(root).make(join(root, 'file', 'below')), { code: 'ENOTDIR' });
});
