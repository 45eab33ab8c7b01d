import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Paragraph, Passage } from '../../src/record/model.ts';
import { saidAt, saidIn } from '../../src/record/said-words.ts';
import type { TextRange } from '../../src/record/text-range.ts';

const passage = (id: string, text: string, ...narration: TextRange[]) => ({ id, text, narration }) as Passage;
const paragraph = (id: string, passages: Passage[], direction = false) => ({ kind: 'paragraph', id, direction, passages }) as Paragraph;
const page = {
	speeches: [
		{ speaker: null, blocks: [paragraph('p1', [passage('p1-s1', '會議開始。')])] },
		{
			speaker: 'lin-yi',
			blocks: [
				paragraph('p2', [
					passage('p2-s1', '林一說，池塘很深。', { start: 0, end: 4 }),
					passage('p2-s2', '水清，他笑着說，魚多。', { start: 3, end: 8 }),
					passage('p2-s3', '他坐下。', { start: 0, end: 4 }),
				]),
				paragraph('p3', [passage('p3-s1', '（笑）')], true),
			],
		},
	],
} as Page;

const CASES: [at: string, speaker: string | null, text: string][] = [
	['p2-s1', 'lin-yi', '池塘很深。'],
	['p2-s2', 'lin-yi', '水清，……魚多。'],
	['p2', 'lin-yi', '池塘很深。水清，……魚多。'],
	['p2-s3', 'lin-yi', ''],
	['p3', 'lin-yi', ''],
	['p1-s1', null, '會議開始。'],
];
for (const [at, speaker, text] of CASES) {
	test(`what is quoted of ${at} is what its speaker says, without the reporter’s words: ${text || 'nothing'}`, () =>
		assert.deepEqual(saidAt(page, at), { speaker, text }));
}

test('there is no quotation of an anchor that the page has not', () => assert.equal(saidAt(page, 'p9'), null));

test('of several paragraphs all that is said is given, without stage directions; what the reporter says between is marked', () => {
	const blocks = page.speeches[1]?.blocks as Paragraph[];
	assert.equal(saidIn(blocks), '池塘很深。水清，……魚多。');
	assert.equal(saidIn(blocks.slice(1)), '');
});
