import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsOf } from '../support/needs.ts';

const CASES: [file: string, needs: { sites: boolean; browser: boolean; engines: boolean }][] = [
	['tests/search/shared/query.test.ts', { sites: false, browser: false, engines: false }],
	['tests/search/engine/oracle.test.ts', { sites: true, browser: false, engines: false }],
	['tests/e2e/search-archive.test.ts', { sites: false, browser: true, engines: false }],
	['tests/e2e/reading.test.ts', { sites: true, browser: true, engines: true }],
];
for (const [file, needs] of CASES) {
	test(`${file} runs with a built site: ${needs.sites}, with a browser: ${needs.browser}, in three engines: ${needs.engines}`, () => {
		assert.deepEqual(needsOf([file]), needs);
	});
}
