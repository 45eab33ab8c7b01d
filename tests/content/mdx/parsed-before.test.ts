import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parsePage } from '../../../src/content/mdx/parse.ts';
import { keepingParser } from '../../../src/content/mdx/parsed-before.ts';

const files = globSync(['content/*/*.mdx', 'tests/content/fixtures/**/*.mdx', 'tests/content/mdx/fixtures/**/*.mdx']);
/** Without properties that are undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a page that was parsed before is the same as one that is parsed now, and so are its problems', () => {
	assert.ok(files.length > 10);
	const parse = keepingParser();
	for (const file of files) {
		const text = readFileSync(file, 'utf8');
		const fresh = parsePage(text, file);
		parse(text, file);
		assert.deepEqual(plain(parse(text, file)), plain(fresh), file);
	}
});

test('another text is another page', () => {
	const parse = keepingParser();
	const page = (words: string) => parse(`---\ntitle: 一\norder: 1\n---\n\n${words}\n`, 'a.mdx').page.speeches[0]?.blocks[0];
	assert.notDeepEqual(page('風從山上來。'), page('風從海上來。'));
});
