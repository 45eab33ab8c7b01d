import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { cardPng } from '../../src/cards/card.ts';
import { Typeface } from '../../src/cards/font.ts';

/** The outlines of texts, and what the typeface warned of. */
async function outlinesOf(...texts: string[]) {
	const warnings: string[] = [];
	const typeface = new Typeface((message) => warnings.push(message));
	const outlines = await Promise.all(texts.map((text) => typeface.outlines(text)));
	return { outlines, warnings };
}

test('a character that the first font lacks is drawn with the second', async () => {
	const { outlines, warnings } = await outlinesOf('洤沘');
	const [[rare, common] = []] = outlines;
	assert.deepEqual([rare?.char, rare?.advance, common?.advance], ['洤', 1, 1]);
	assert.ok((rare?.path.length ?? 0) > 200, 'a shape of many strokes');
	assert.notEqual(rare?.path, common?.path);
	assert.deepEqual(warnings, []);
});

test('a character that no font has is an empty square, and a whole build says so once', async () => {
	const { outlines, warnings } = await outlinesOf('𠮷野𠮷', '𠮷𠀀\ud842');
	const [[first, known, again] = [], [later, other, half] = []] = outlines;
	assert.deepEqual([first?.char, first?.advance], ['𠮷', 1]);
	for (const square of [again, later, other, half]) assert.equal(square?.path, first?.path);
	assert.notEqual(known?.path, first?.path);
	assert.equal(warnings.length, 1);
	assert.match(warnings[0] ?? '', /“𠮷” \(U\+20BB7\)/);
});

test('a variation selector takes no room and is no missing character', async () => {
	const { outlines, warnings } = await outlinesOf('葛\u{E0100}');
	assert.deepEqual(
		outlines[0]?.map(({ advance }) => advance),
		[1, 0],
	);
	assert.deepEqual(warnings, []);
});

test('a card with characters that the fonts lack is drawn', async () => {
	const { width, height } = await sharp(await cardPng({ title: '洤𠮷', text: '𠀀', foot: '□' })).metadata();
	assert.deepEqual([width, height], [1200, 630]);
});
