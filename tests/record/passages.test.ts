import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { passageEnds } from '../../src/record/passages.ts';
import { trials } from '../support/trials.ts';

const rule = readFileSync(new URL('../../src/record/passages.md', import.meta.url), 'utf8');
const examples = [...rule.matchAll(/^```passages\n([\s\S]*?)\n```$/gm)].map((match) => (match[1] ?? '').split('\n'));

const cut = (text: string): string[] => passageEnds(text).map((end, i, ends) => text.slice(ends[i - 1] ?? 0, end));

test('passages.md has examples', () => assert.ok(examples.length >= 10));

for (const lines of examples) {
	test(`the rule's example is cut as written: ${lines[0]}`, () => assert.deepEqual(cut(lines.join('')), lines));
}

test('the passages of any text joined are the text, and none is empty', () => {
	const alphabet = [...'一二三是要其第甲乙。！？，；：、……“”「」（）()《》.!? aZ3①②'];
	const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((chars) => chars.join(''));
	fc.assert(
		fc.property(text, (paragraph) => {
			const passages = cut(paragraph);
			assert.equal(passages.join(''), paragraph);
			assert.ok(passages.every((passage) => passage !== ''));
		}),
		trials(3000),
	);
});
