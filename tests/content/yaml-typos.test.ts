import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readYaml } from '../../src/content/yaml.ts';

const anything = z.strictObject({ title: z.string(), note: z.string().optional(), date: z.iso.date().optional() });
const problemsIn = (yaml: string, firstLine = 1) =>
	readYaml(yaml, anything, 'a.yaml', firstLine).problems.map(({ line, what }) => `${line}: ${what}`);

test('words with full-width colons, blanks and curly quotes are no fault in a file that can be read', () => {
	assert.deepEqual(problemsIn('title: “學習：貫徹”研討會\nnote: |\n  title：照抄。\n　　縮排\n'.replace('　　縮排', '  　　縮排')), []);
});

test('the words of a block text are not taken for faulty keys, though the file has another fault', () => {
	assert.deepEqual(problemsIn('title: 甲\nnote: |\n  title：照抄。\ndate: 2025.4.5\n'), ['4: date: “2025.4.5” is no date']);
});

test('a typing error is reported without what follows from it, on its line of the page', () => {
	const [only, ...others] = problemsIn('title：甲\norder: 1\nspeaker: a\n', 2);
	assert.match(only ?? '', /^2: a full-width colon .*“title”/u);
	assert.deepEqual(others, []);
});

test('the remedy for a date gives the date', () => {
	const [problem] = readYaml('title: 甲\ndate: 2025年4月5日\n', anything, 'a.yaml').problems;
	assert.match(problem?.remedy ?? '', /YYYY-MM-DD: 2025-04-05/u);
});
