import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentPath } from '../../src/content/files.ts';

const CASES: [file: string, path: string | null][] = [
	[join('records', '2024-01-02-pond', '01-opening.mdx'), '2024-01-02-pond/01-opening.mdx'],
	[join('records', 'speakers.yaml'), 'speakers.yaml'],
	[join('records', '2024-01-02-pond', '01-opening.mdx~'), null],
	[join('records', '2024-01-02-pond', '.01-opening.mdx'), null],
	[join('records', '.replaced-pond', 'seminar.yaml'), null],
	[join('records-of-others', 'speakers.yaml'), null],
	[join('package.json'), null],
];
for (const [file, path] of CASES) {
	test(`${file} is ${path === null ? 'no content file' : path} of the folder records`, () =>
		assert.equal(contentPath('records', file), path));
}
