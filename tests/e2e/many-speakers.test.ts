/** A panel with eighty speakers: its page of citations and the contents of its whole record, on a phone and on a wide screen. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { stringify } from 'yaml';
import { openedFrom } from '../support/opened.ts';

const SPEAKERS = 80;
const PANEL = '2024-03-04-panel';
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const content = mkdtempSync(join(tmpdir(), 'panel-'));
after(() => rmSync(content, { recursive: true, force: true }));

function writePanel(): void {
	const ids = Array.from({ length: SPEAKERS }, (_, i) => `guest-${i + 1}`);
	const folder = join(content, PANEL);
	mkdirSync(folder);
	writeFileSync(join(content, 'speakers.yaml'), stringify(Object.fromEntries(ids.map((id, i) => [id, { name: `來賓第${i + 1}` }]))));
	writeFileSync(join(content, 'topics.yaml'), '{}\n');
	writeFileSync(join(folder, 'seminar.yaml'), stringify({ title: '八十人座談', date: '2024-03-04' }));
	const speeches = ids.map((id, i) => `<Speech by="${id}">\n  我是第${i + 1}位，謝謝主席。\n</Speech>`);
	writeFileSync(join(folder, '01-talk.mdx'), `---\ntitle: 實錄\norder: 1\n---\n\n${speeches.join('\n\n')}\n`);
}

writePanel();
const { browser, site } = await openedFrom(content);

async function visit(viewport: { width: number; height: number }, locale = '', javaScriptEnabled = true, kind = 'cite'): Promise<Page> {
	const page = await (await browser.newContext({ javaScriptEnabled, viewport })).newPage();
	await page.goto(`${site.url}${locale}${PANEL}/${kind}/`);
	return page;
}

test('where citations have no formats of files, the page says that its files have them all, and they do', async () => {
	for (const [locale, words] of [
		['', '它們的 BibTeX、RIS 和 CSL-JSON 在文件中：全部條目'],
		['hans/', '它们的 BibTeX、RIS 和 CSL-JSON 在文件中：全部条目'],
	] as const) {
		const page = await visit(WIDE, locale);
		const items = await page.locator('.citable').count();
		assert.equal(items, SPEAKERS + 2, 'the seminar, its page and every speaker');
		assert.equal(await page.locator('.citable', { hasText: 'BibTeX' }).count(), 0);
		assert.ok((await page.locator('.page-head').textContent())?.includes(words));
		await page.locator('.page-head a[href="#files"]').click();
		const file = await page.locator('#files a').first().getAttribute('href');
		const text = await (await page.request.get(new URL(file ?? '', page.url()).href)).text();
		assert.equal(text.match(/^@/gm)?.length, items);
		await page.context().close();
	}
});

test('on a phone the first citation stands on the first screen, and the contents open by key, without JavaScript too', async () => {
	for (const javaScript of [true, false]) {
		const page = await visit(PHONE, '', javaScript);
		const first = await page.locator('.citable .citation').first().boundingBox();
		assert.ok(first !== null && first.y + first.height <= PHONE.height, `it ends at ${first?.y} + ${first?.height}`);
		const entry = page.locator('.outline li a').last();
		assert.equal(await entry.isVisible(), false);
		await page.locator('.outline summary').focus();
		await page.keyboard.press('Enter');
		await entry.click();
		assert.ok(page.url().includes('#'));
		await page.context().close();
	}
});

test('on a wide screen the contents stand open beside the citations', async () => {
	const page = await visit(WIDE, '', false);
	assert.ok(await page.locator('.outline li a').first().isVisible());
	assert.equal(await page.locator('.outline summary').isVisible(), false);
	const [entry, citation] = await Promise.all(['.outline li a', '.citable'].map((one) => page.locator(one).first().boundingBox()));
	assert.ok(entry && citation && entry.x > citation.x + citation.width);
	await page.context().close();
});

test('on a phone a long entry of the contents of a whole record stays in one column', async () => {
	const page = await visit(PHONE, '', true, 'full');
	const entry = page.locator('.outline li a');
	assert.equal(await entry.textContent(), '來賓第1、來賓第2、來賓第3等80位');
	assert.equal(await entry.evaluate((link) => link.getClientRects().length), 1);
	await page.context().close();
});
