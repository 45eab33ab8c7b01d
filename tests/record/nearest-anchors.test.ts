import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestAnchors } from '../../src/record/nearest-anchors.ts';

const IDS = ['p1-s1', 'p2-s1', 'p2-s2', 'p2-s3', 'p10-s1', 'p11-s1'];
const WHOLE_RECORD = ['chen-jiapeng-p1-s1', 'chen-jiapeng-p1-s2', 'bi-jiyao-p1-s1', 'bi-jiyao-p1-s2', 'bi-jiyao-p2-s1'];

for (const [asked, expected] of [
	['p2-s9', ['p2-s1', 'p2-s2', 'p2-s3']],
	['p12', ['p2-s1', 'p10-s1', 'p11-s1']],
	['P2_S2', ['p2-s1', 'p2-s2', 'p2-s3']],
	['p2s2。', ['p2-s1', 'p2-s2', 'p2-s3']],
	['ｐ１-ｓ１', ['p1-s1', 'p2-s1', 'p2-s2']],
	['nothing', ['p1-s1', 'p2-s1', 'p2-s2']],
	['', ['p1-s1', 'p2-s1', 'p2-s2']],
] as const) {
	test(`the passages nearest to “${asked}” are those of the nearest numbers`, () => {
		assert.deepEqual(nearestAnchors(asked, IDS), expected);
	});
}

test('on a page of several pages’ words the page comes first', () => {
	assert.deepEqual(nearestAnchors('bi-jiyo-p1-s9', WHOLE_RECORD), ['bi-jiyao-p1-s1', 'bi-jiyao-p1-s2', 'bi-jiyao-p2-s1']);
});

test('no passages, no suggestions', () => assert.deepEqual(nearestAnchors('p1', []), []));
