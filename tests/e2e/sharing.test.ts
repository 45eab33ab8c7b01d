import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Download, Page } from 'playwright-core';
import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { CLIPBOARD, copiedText, emptyClipboard } from '../support/clipboard.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const { browser, site } = await opened(SITES.root);
const context = await browser.newContext(CLIPBOARD);

/** What the red edge, the margins and the paper of a card are: see client/card-drawing.ts. */
const PAPER = [0xfb, 0xfa, 0xf6];
const MARGIN = 40;

/** Opens the bar of a passage by its link, as the keyboard does. */
async function openBar(page: Page, address: string, anchor: string): Promise<void> {
	await page.goto(`${site.url}${address}`);
	await page.focus(`#${anchor} > a.anchor`);
	await page.keyboard.press('Enter');
	await page.waitForSelector('passage-bar:popover-open');
}

/** Selects everything between two passages, both included. */
async function selectPassages(page: Page, from: string, to: string): Promise<void> {
	await page.evaluate(
		([first, last]) => {
			const range = document.createRange();
			range.setStart(document.getElementById(first ?? '') as Node, 0);
			range.setEndBefore(document.querySelector(`#${last} > a.anchor`) as Node);
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
		},
		[from, to],
	);
	await page.waitForSelector('passage-bar:popover-open');
}

async function openCard(page: Page): Promise<void> {
	await page.click('passage-bar [data-do=share]');
	await page.click('passage-bar [data-do=card]');
	await page.waitForSelector('.card-dialog canvas[data-format]');
}

/** Saves the card that is shown. */
async function savedCard(page: Page): Promise<{ name: string; file: string }> {
	const download = page.waitForEvent('download');
	await page.locator('.card-buttons button').first().click();
	const saved: Download = await download;
	return { name: saved.suggestedFilename(), file: await saved.path() };
}

async function pixelsOf(file: string) {
	const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** Whether only paper is in the margins: nothing has run over them. */
function hasCleanMargins({ data, width, height }: Awaited<ReturnType<typeof pixelsOf>>): boolean {
	for (let y = 0; y < height; y++) {
		for (let x = 24; x < width; x++) {
			const isMargin = y < MARGIN || y >= height - MARGIN || x < MARGIN || x >= width - MARGIN;
			if (isMargin && PAPER.some((value, i) => data[4 * (y * width + x) + i] !== value)) return false;
		}
	}
	return true;
}

/** The link that the bar copies. */
async function copiedLink(page: Page): Promise<string> {
	await emptyClipboard(page);
	await page.click('passage-bar [data-do=link]');
	return copiedText(page);
}

test('the code on the saved picture is the exact link, of a passage and of selected words, in both formats and scripts', async () => {
	const page = await context.newPage();
	for (const locale of ['', 'hans/']) {
		await openBar(page, `${locale}${SEMINAR}/bi-jiyao/`, 'p1-s2');
		for (const range of [null, ['p1-s2', 'p1-s3']]) {
			if (range) await selectPassages(page, range[0] ?? '', range[1] ?? '');
			const link = await copiedLink(page);
			assert.match(link, range ? /\?w=p1-s2~p1-s3\./ : /bi-jiyao\/#p1-s2$/);
			await page.click('passage-bar [data-do=share]');
			await page.click('passage-bar [data-do=card]');
			for (const [i, size] of [
				[1080, 1440],
				[1600, 900],
			].entries()) {
				await page.locator('.card-dialog .view-switch button').nth(i).click();
				const { name, file } = await savedCard(page);
				assert.equal(name, 'bi-jiyao-p1-s2.png');
				const pixels = await pixelsOf(file);
				assert.deepEqual([pixels.width, pixels.height], size);
				assert.equal(decodeQr(pixels), link);
				assert.ok(hasCleanMargins(pixels), `${link}, format ${i}`);
			}
			await page.locator('.card-buttons button').last().click();
			await page.waitForSelector('.card-dialog', { state: 'detached' });
			await page.keyboard.press('Escape');
			await page.reload();
		}
	}
	await page.close();
});

test('the card names the speaker only for what the speaker says, as the copied quotation does', async () => {
	const page = await context.newPage();
	const labelOf = () => page.locator('.card-dialog canvas').getAttribute('aria-label');
	await openBar(page, `${SEMINAR}/bi-jiyao/`, 'p1-s2');
	await openCard(page);
	assert.match((await labelOf()) ?? '', /，畢吉耀，.*，中新廣州知識城研討會，2024-11-20，據新浪網會議實錄$/);
	await openBar(page, `${SEMINAR}/feng-chujun/`, 'p1-s1');
	await openCard(page);
	assert.match((await labelOf()) ?? '', /。，中新廣州知識城研討會，2024-11-20，新浪網會議實錄$/);
	await page.close();
});

test('words too long for a card are shortened, the card says so, and nothing runs over its margins', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/full/`);
	const ids = await page.$$eval('.words .passage[id]', (all) => all.map(({ id }) => id));
	await selectPassages(page, ids[0] ?? '', ids.at(-1) ?? '');
	await openCard(page);
	for (const i of [0, 1]) {
		await page.locator('.card-dialog .view-switch button').nth(i).click();
		assert.match((await page.locator('.card-dialog [role=status]').textContent()) ?? '', /卡片只載開頭/);
		const pixels = await pixelsOf((await savedCard(page)).file);
		assert.ok(hasCleanMargins(pixels));
		assert.match(decodeQr(pixels), /\/full\/\?w=/);
	}
	await page.close();
});

test('where the browser can share files, the picture is handed to it, and a change of mind is no failure', async () => {
	const page = await context.newPage();
	await page.addInitScript(() => {
		const shared: { name: string; type: string; size: number }[] = [];
		Object.assign(window, { shared });
		Object.assign(Navigator.prototype, {
			canShare: ({ files }: ShareData) => files?.[0]?.type === 'image/png',
			share: async ({ files }: ShareData) => {
				for (const { name, type, size } of files ?? []) shared.push({ name, type, size });
				if (shared.length > 1) throw new DOMException('', 'AbortError');
			},
		});
	});
	await openBar(page, `${SEMINAR}/bi-jiyao/`, 'p1-s2');
	await openCard(page);
	const shared = () => page.evaluate(() => (window as unknown as { shared: { name: string; type: string; size: number }[] }).shared);
	for (const count of [1, 2]) {
		await page.getByRole('button', { name: '發送' }).click();
		await page.waitForFunction((wanted) => (window as unknown as { shared: unknown[] }).shared.length === wanted, count);
	}
	const [first] = await shared();
	assert.deepEqual([first?.name, first?.type], ['bi-jiyao-p1-s2.png', 'image/png']);
	assert.ok((first?.size ?? 0) > 10_000);
	assert.notEqual(await page.locator('.toast').textContent(), '未能生成圖片');
	await page.close();
});

test('a quotation is copied as text, as Markdown, and as HTML beside text, each with whom it is from and the link', async () => {
	const page = await context.newPage();
	await openBar(page, `${SEMINAR}/bi-jiyao/`, 'p1-s2');
	const words = (await page.$eval('#p1-s2', ({ textContent }) => textContent)) ?? '';
	const url = `${site.url}${SEMINAR}/bi-jiyao/#p1-s2`;
	const by = '畢吉耀，國家發改委宏觀經濟研究院原副院長，中新廣州知識城研討會，2024-11-20，據新浪網會議實錄';
	await page.click('passage-bar [data-do=share]');
	const copied = async (format: string) => {
		await emptyClipboard(page);
		await page.click(`passage-bar [data-do=${format}]`);
		await copiedText(page);
		return page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const text = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : null);
			return { plain: await text('text/plain'), html: await text('text/html') };
		});
	};
	const plain = `“${words}”（${by}，${url}）`;
	assert.deepEqual(await copied('text'), { plain, html: null });
	assert.deepEqual(await copied('markdown'), { plain: `> ${words}\n>\n> ——[${by}](<${url}>)\n`, html: null });
	const html = await copied('html');
	assert.equal(html.plain, plain);
	assert.match(html.html ?? '', /<blockquote [^>]*lang="zh-Hant-CN"/);
	assert.ok(html.html?.includes(words) && html.html.includes(`href="${url}"`) && html.html.includes(by), html.html ?? '');
	await page.close();
});

test('at 390 pixels the bar with its formats, and the dialog with the picture, fit the window', async () => {
	const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
	const page = await phone.newPage();
	await page.goto(`${site.url}${SEMINAR}/ju-wenzhong/`);
	await page.tap('#p1-s2');
	await page.locator('passage-bar:popover-open [data-do=share]').tap();
	await page.locator('passage-bar [data-do=html]').waitFor();
	const bar = await page.locator('passage-bar').boundingBox();
	assert.ok(bar && bar.x >= 8 && bar.x + bar.width <= 382, JSON.stringify(bar));
	await page.locator('passage-bar [data-do=card]').tap();
	const dialog = page.locator('.card-dialog');
	await dialog.waitFor();
	for (const box of [
		await dialog.boundingBox(),
		await dialog.locator('canvas').boundingBox(),
		await dialog.locator('.card-buttons').boundingBox(),
	]) {
		assert.ok(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 390 && box.y + box.height <= 800, JSON.stringify(box));
	}
	await phone.close();
});

test('a page loads neither the code of pictures nor their texts before a reader asks for them', async () => {
	const page = await context.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await openBar(page, `${SEMINAR}/bi-jiyao/`, 'p1-s2');
	const scripts = (urls: readonly string[]) =>
		urls.filter((url) => url.endsWith('.js')).map((url) => readFileSync(`${SITES.root.dir}/${new URL(url).pathname}`, 'utf8'));
	assert.ok(!scripts(asked).some((code) => code.includes('card-dialog')));
	assert.ok(!asked.some((url) => url.endsWith('sharing.json')));
	await openCard(page);
	assert.ok(scripts(asked).some((code) => code.includes('card-dialog')));
	assert.ok(asked.some((url) => url.endsWith('/sharing.json')));
	await page.close();
});
