import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsOf } from '../support/needs.ts';

const CASES: [file: string, needs: { sites: boolean; browser: boolean }][] = [
	['tests/search/shared/query.test.ts', { sites: false, browser: false }],
	['tests/search/engine/oracle.test.ts', { sites: true, browser: false }],
	['tests/e2e/search-archive.test.ts', { sites: false, browser: true }],
	['tests/e2e/reading.test.ts', { sites: true, browser: true }],
];
for (const [file, needs] of CASES) {
	test(`${file} runs with a built site: ${needs.sites}, with a browser: ${needs.browser}`, () => {
		assert.deepEqual(needsOf([file]), needs);
	});
}
