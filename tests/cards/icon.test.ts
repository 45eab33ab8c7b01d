import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { iconPng, iconSvg } from '../../src/cards/icon.ts';

const accent = { light: '#8c2f1b', dark: '#eda088' };

/** How much of a picture is nearly white, and its colour at the middle of the upper edge. */
async function seen(png: Buffer): Promise<{ white: number; edge: number[] }> {
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const pixels = Array.from({ length: info.width * info.height }, (_, i) => [...data.subarray(3 * i, 3 * i + 3)]);
	const white = pixels.filter((pixel) => pixel.every((part) => part > 240)).length / pixels.length;
	return { white, edge: pixels[Math.floor(info.width / 2)] ?? [] };
}

test('a character is drawn in white on the accent colour, without a font of the reader’s machine', async () => {
	assert.match(await iconSvg({ mark: { character: '池' }, accent }), /^<svg [^>]*viewBox/);
	for (const name of ['icon-192', 'icon-maskable'] as const) {
		const { white, edge } = await seen(await iconPng(name, { mark: { character: '池' }, accent }));
		assert.ok(white > 0.03 && white < 0.5, `${name} has ${white} of white`);
		assert.deepEqual(edge, [0x8c, 0x2f, 0x1b], name);
	}
});

test('a drawing of the editors is the icon as it is', async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="#0000ff"/></svg>';
	assert.equal(await iconSvg({ mark: { svg }, accent }), svg);
	const { width, height } = await sharp(await iconPng('icon-180', { mark: { svg }, accent })).metadata();
	assert.deepEqual([width, height], [180, 180]);
});
