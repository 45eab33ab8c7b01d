import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { faviconIco } from '../../src/cards/ico.ts';

test('favicon.ico is an icon of one picture, 32 pixels wide, that ends where its header says', async () => {
	const ico = await faviconIco({ mark: { character: '記' }, accent: { light: '#8c2f1b', dark: '#eda088' } });
	assert.deepEqual([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)], [0, 1, 1]);
	const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
	assert.equal(offset + length, ico.length);
	const { format, width, height } = await sharp(ico.subarray(offset)).metadata();
	assert.deepEqual([format, width, height, ico[6], ico[7]], ['png', 32, 32, 32, 32]);
});
