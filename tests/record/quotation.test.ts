import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionOf, quotation, quoted } from '../../src/record/quotation.ts';

/** Words, and how they stand in “ ”. */
const DOUBLE: [string, string][] = [
	['要實事求是。', '“要實事求是。”'],
	['處理好“城、人、產”的關系。', '“處理好‘城、人、產’的關系。”'],
	['他說“有人問‘為什麼’，我不答”。', '“他說‘有人問“為什麼”，我不答’。”'],
	['他說‘是’。', '“他說‘是’。”'],
	['他說「是」，又說『否』。', '“他說「是」，又說『否』。”'],
	['城、人、產”的關系。', '“城、人、產’的關系。”'],
	['處理好“城、人', '“處理好‘城、人”'],
	['問‘為什麼’，我不答”。', '“問“為什麼”，我不答’。”'],
	['為什麼’，我不答”。“是”', '“為什麼”，我不答’。‘是’”'],
	['It’s the “3+1” plan of the 1990’s.', '“It’s the ‘3+1’ plan of the 1990’s.”'],
	['𠀀“甲”', '“𠀀‘甲’”'],
	['', '“”'],
];

for (const [words, expected] of DOUBLE)
	test(`marks inside “ ” are those of their depth: ${words}`, () => assert.equal(quoted(words), expected));

test('marks inside 「 」 are those of their depth, and “ ” stay', () => {
	assert.equal(quoted('他說「甲『乙』丙」，題為“丁”。', '「'), '「他說『甲「乙」丙』，題為“丁”。」');
	assert.equal(quoted('他說“甲‘乙’丙”。', '「'), '「他說“甲‘乙’丙”。」');
});

const BI = {
	by: '畢吉耀，副院長',
	at: '研討會，2024-11-20',
	report: '新浪網會議實錄',
	according: '據新浪網會議實錄',
	reported: '新浪網會議實錄載畢吉耀發言',
};
const JU = { ...BI, by: '巨文忠', reported: '新浪網會議實錄載巨文忠發言' };
const NOBODY = { by: '', at: BI.at, report: BI.report };

test('a speaker is named for their own words only, and never for what the reporter says, in whole or in part', () => {
	assert.deepEqual(attributionOf([BI, BI], 'speaker'), [BI.by, BI.at, BI.according]);
	assert.deepEqual(attributionOf([BI], 'report'), [BI.at, BI.report]);
	assert.deepEqual(attributionOf([BI], 'both'), [BI.at, BI.reported]);
	for (const voice of ['speaker', 'both', 'report'] as const) {
		assert.deepEqual(attributionOf([BI, JU], voice), [BI.at, BI.report]);
		assert.deepEqual(attributionOf([NOBODY], voice), [BI.at, BI.report]);
	}
	assert.deepEqual(attributionOf([{ by: '畢吉耀', at: '研討會' }], 'speaker'), ['畢吉耀', '研討會']);
	assert.deepEqual(attributionOf([], 'speaker'), []);
	const { reported: _, ...withoutReported } = BI;
	assert.deepEqual(attributionOf([withoutReported, BI], 'both'), [BI.at, BI.reported]);
});

test('a quotation ends with whom it is from and its address', () => {
	assert.equal(quotation('做“0到1”。', ['甲', '乙會'], 'https://a.example/#p1'), '“做‘0到1’。”（甲，乙會，https://a.example/#p1）');
});
