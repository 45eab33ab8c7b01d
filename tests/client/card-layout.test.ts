import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakLines, fitText, LEADING, longestStart, type Measure, partsOf, widthOf } from '../../src/client/card-layout.ts';
import { NOT_FIRST, NOT_LAST } from '../../src/i18n/line-edges.ts';
import { trials } from '../support/trials.ts';

/** A character of Chinese is as wide as the type's size, one of Latin half as wide. */
const measure = (text: string, size: number) => [...text].reduce((sum, char) => sum + (/[\u0020-\u02ff]/.test(char) ? size / 2 : size), 0);
const linesOf = (text: string, width: number) => breakLines(text, width, 10, measure).map((line) => line.join(''));

test('no line begins with a closing mark or ends with an opening one, and no number or Latin word is parted', () => {
	assert.deepEqual(linesOf('甲乙丙，丁戊', 30), ['甲乙', '丙，丁', '戊']);
	assert.deepEqual(linesOf('甲乙“丙”丁', 30), ['甲乙', '“丙”', '丁']);
	assert.deepEqual(linesOf('甲乙2024年', 30), ['甲乙', '2024年']);
	assert.deepEqual(linesOf('甲乙丙……', 30), ['甲乙', '丙……']);
	assert.deepEqual(linesOf('one two', 30), ['one ', 'two']);
	assert.deepEqual(linesOf('abcdefghij', 30), ['abcdef', 'ghij']);
});

test('an address is broken anywhere', () => {
	assert.deepEqual(linesOf('https://a.example/b#p1', 50), ['https://a.', 'example/b#', 'p1']);
});

test('whatever the text, lines keep to the width, lose no character but blanks, and keep the rules for their edges', () => {
	const text = fc.array(fc.constantFrom(...'甲乙丙丁𠀀，。、“”《》（）…—a1 '), { maxLength: 60 }).map((chars) => chars.join(''));
	fc.assert(
		fc.property(text, fc.integer({ min: 40, max: 120 }), (words, width) => {
			const lines = breakLines(words, width, 10, measure);
			assert.equal(lines.flat().join('').replaceAll(' ', ''), words.replaceAll(' ', ''));
			for (const [i, line] of lines.entries()) {
				assert.ok(line.reduce((sum, piece) => sum + widthOf(piece, 10, measure), 0) <= width, line.join(''));
				// A run of marks or letters that is wider than a line is broken anywhere.
				if (/[，。、“”《》（）…—]{2}/.test(words) || /[a1]{4}/.test(words)) continue;
				assert.ok(i === 0 || !NOT_FIRST.has([...line.join('')][0] ?? ''), lines.map((one) => one.join('')).join('|'));
				assert.ok(
					i === lines.length - 1 || !NOT_LAST.has([...line.join('').trimEnd()].at(-1) ?? ''),
					lines.map((one) => one.join('')).join('|'),
				);
			}
		}),
		trials(500),
	);
});

test('text is set in the largest size in which it fits, and in none if it fits in none', () => {
	const room = { width: 100, height: 100 };
	const sizes = [50, 20, 10];
	for (const [length, size] of [
		[2, 50],
		[15, 20],
		[60, 10],
	] as const) {
		const fitted = fitText(['字'.repeat(length)], room, sizes, measure);
		assert.equal(fitted?.size, size);
		assert.ok((fitted?.paragraphs.flat().length ?? 0) * size * LEADING <= room.height);
	}
	assert.equal(fitText(['字'.repeat(61)], room, sizes, measure), null);
});

test('the longest start is found by characters, never through the middle of one', () => {
	assert.equal(
		longestStart('𠀀𠀀𠀀甲', (start) => start.length <= 5),
		'𠀀𠀀',
	);
	assert.equal(
		longestStart('甲', () => false),
		'',
	);
	assert.equal(
		longestStart('甲乙', () => true),
		'甲乙',
	);
});

test('a closing mark behind another stands close to it, where the font leaves a blank between them', () => {
	const widths = (measured: Measure) => partsOf('革；”', 10, measured).map(({ text, width }) => [text, width]);
	assert.deepEqual(widths(measure), [
		['革；', 15],
		['”', 10],
	]);
	assert.deepEqual(
		widths((text) => (text === '；' ? 5 : measure(text, 10))),
		[
			['革；', 20],
			['”', 10],
		],
	);
});
