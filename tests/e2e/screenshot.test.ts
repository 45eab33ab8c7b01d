import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const { browser, site } = await opened(SITES.root);
const PICTURE = new URL('./screenshot.png', import.meta.url);

/** Width and height of a PNG, from its header (PNG specification, 11.2.2 IHDR). */
function sizeOf(png: Buffer): [number, number] {
	return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('README’s picture has the size of a screenshot of the built site; SCREENSHOT=1 npm test takes it again', async () => {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.goto(`${site.url}2024-11-20-knowledge-city/huang-weijian/?q=${encodeURIComponent('生物医药')}#p4-s2`);
	await page.waitForFunction(() => CSS.highlights.has('wording'));
	const taken = await page.screenshot();
	if (process.env['SCREENSHOT']) writeFileSync(PICTURE, taken);
	assert.deepEqual(sizeOf(readFileSync(PICTURE)), sizeOf(taken));
});
