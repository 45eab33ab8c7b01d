import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Sorting imports moves a comment that stands directly above an import, so a blank line must follow a file's own comment. */
const BETWEEN_IMPORTS = /^import [^;]*;\n+\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nimport /m;

test('the comment on a file stands above its imports, not between them', () => {
	const files = globSync('src/**/*.{ts,astro}').filter((file) => BETWEEN_IMPORTS.test(readFileSync(file, 'utf8')));
	assert.deepEqual(files, []);
	assert.match("---\nimport a from 'a';\n/** What it is. */\nimport b from 'b';\n", BETWEEN_IMPORTS);
});
