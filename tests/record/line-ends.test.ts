import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineJoint } from '../../src/record/line-ends.ts';

const CASES: [before: string, after: string, joint: '' | ' '][] = [
	['池塘', '很深', ''],
	['很深，', '水清', ''],
	['𠮷', '𠮷', ''],
	['Two', 'words', ' '],
	['知識城', 'city', ' '],
	['', '水清', ' '],
];
for (const [before, after, joint] of CASES) {
	test(`a line end between “${before}” and “${after}” becomes “${joint}”`, () => assert.equal(lineJoint(before, after), joint));
}
