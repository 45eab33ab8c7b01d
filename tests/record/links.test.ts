import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAllowedLink, isExternalLink } from '../../src/record/links.ts';

const CASES: [url: string, external: boolean, allowed: boolean][] = [
	['https://record.example/a?b=c#d', true, true],
	['HTTP://record.example', true, true],
	['mailto:editor@record.example', true, true],
	['/2024-01-02-pond/opening/#p1', false, true],
	['#p1-s2', false, true],
	['javascript:alert(1)', false, false],
	['data:text/html,x', false, false],
	['https:record.example', false, false],
	['https://record.example/<script>', false, false],
	['opening/', false, false],
	['/', false, true],
	['//evil.example/', false, false],
	['/\\evil.example/', false, false],
	['/\t/evil.example/', false, false],
	['/\n\\evil.example/', false, false],
	[' //evil.example/', false, false],
	['vbscript:x', false, false],
	['ftp://record.example/', false, false],
	['blob:https://record.example/1', false, false],
];
for (const [url, external, allowed] of CASES) {
	test(`${JSON.stringify(url)} is ${external ? 'an' : 'no'} external link, and ${allowed ? 'allowed' : 'not allowed'} on a page`, () => {
		assert.deepEqual([isExternalLink(url), isAllowedLink(url)], [external, allowed]);
	});
}
