import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

/** Data flows from left to right: a folder imports only from itself and from folders to its left. */
const ORDER = ['script', 'texts', 'markdown', 'record', 'import', 'search', 'components', 'layouts', 'pages'];
const SHARED = /^(schema|problem)\.ts$/;

test('a folder of src imports only from folders to its left', () => {
	const wrong: string[] = [];
	for (const file of globSync('src/**/*.{ts,astro}')) {
		const folder = relative('src', file).split('/')[0] ?? '';
		for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) .*?'(\.[^']+)'/gm)) {
			const path = relative('src', join(dirname(file), target));
			const from = path.split('/')[0] ?? '';
			const allowed = SHARED.test(path) || from === 'styles' || ORDER.indexOf(from) <= ORDER.indexOf(folder);
			if (!allowed) wrong.push(`${file} imports ${path}`);
		}
	}
	assert.deepEqual(wrong, []);
});
