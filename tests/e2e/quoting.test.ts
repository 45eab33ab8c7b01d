import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLIPBOARD, copiedText, emptyClipboard } from '../support/clipboard.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const EVENT = '中新廣州知識城研討會，2024-11-20';
const { browser, site } = await opened(SITES.root);
const context = await browser.newContext(CLIPBOARD);

/** The quotation that the bar copies for whatever it is open for. */
async function copied(page: Page): Promise<string> {
	await page.waitForSelector('passage-bar:popover-open');
	await emptyClipboard(page);
	await page.click('passage-bar [data-do=quote]');
	await page.waitForFunction(() => /引文|引文/.test(document.querySelector('.toast')?.textContent ?? ''));
	return copiedText(page);
}

/** The quotation of the passage whose link ends with an anchor, the first one on the page that `within` matches. */
async function quotationOf(path: string, anchor: string, within = ''): Promise<string> {
	const page = await context.newPage();
	await page.goto(`${site.url}${path}`);
	await page.locator(`${within} .anchor[href$="${anchor}"]`).first().focus();
	await page.keyboard.press('Enter');
	const text = await copied(page);
	await page.close();
	return text;
}

test('a passage that begins with the reporter’s lead-in is quoted from the report, which gives the speaker’s remarks', async () => {
	const own = `${SEMINAR}/ju-wenzhong/`;
	const expected = `“中國科學技術發展戰略研究院區域科技發展研究所所長巨文忠表示，創新體系”（${EVENT}，新浪網會議實錄載巨文忠發言，${site.url}${own}#p1-s1）`;
	for (const path of [own, `${SEMINAR}/full/`, 'speakers/ju-wenzhong/'])
		assert.equal(
			await quotationOf(
				path,
				`/${own}#p1-s1`.slice(path === own ? own.length + 1 : 0),
				path.startsWith('speakers') ? '.remark > .words' : '',
			),
			expected,
		);
});

test('a lead-in that is a passage of its own is the report’s', async () => {
	const text = await quotationOf(`${SEMINAR}/bi-jiyao/`, '#p1-s1');
	assert.match(text, /^“國家發改委.*他指出，”（中新廣州知識城研討會，2024-11-20，新浪網會議實錄，http/);
});

test('quotation marks inside a quotation are single ones', async () => {
	const text = await quotationOf(`${SEMINAR}/dong-ke/`, '#p1-s5');
	assert.match(text, /^“圍繞創新中心，應當處理好‘城、人、產’的關系。”（董珂，/);
	assert.match(await quotationOf(`hans/${SEMINAR}/dong-ke/`, '#p1-s5'), /^“围绕创新中心，应当处理好‘城、人、产’的关系。”（董珂，/);
});

test('selected words name the speaker where all of them are the speaker’s, and the report where a part is the reporter’s', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/ju-wenzhong/`);
	const select = (from: string, to: string) =>
		page.evaluate(
			([start, end]) => {
				const range = document.createRange();
				const walker = document.createTreeWalker(document.querySelector('.words') ?? document.body, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const at = [node.textContent?.indexOf(start) ?? -1, node.textContent?.indexOf(end) ?? -1] as const;
					if (at[0] >= 0) range.setStart(node, at[0]);
					if (at[1] >= 0) range.setEnd(node, at[1] + end.length);
				}
				getSelection()?.removeAllRanges();
				getSelection()?.addRange(range);
			},
			[from, to] as const,
		);
	for (const [from, to, named] of [
		['創新體系', '一是看', /^“創新體系一是看”（巨文忠，中國科學技術發展戰略研究院區域科技發展研究所所長，.*據新浪網會議實錄，/],
		['巨文忠表示', '一是看', new RegExp(`^“巨文忠表示，創新體系一是看”（${EVENT}，新浪網會議實錄載巨文忠發言，`)],
		['中國科學技術', '所長巨文忠', new RegExp(`^“中國科學.*巨文忠”（${EVENT}，新浪網會議實錄，`)],
	] as const) {
		await select(from, to);
		await page.waitForFunction((words) => String(getSelection()).includes(words), to);
		await page.waitForTimeout(400);
		assert.match(await copied(page), named);
	}
	await page.close();
});

test('what a neighbour said, folded on a person’s page, is the neighbour’s', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}speakers/bi-jiyao/`);
	const neighbour = page.locator('.neighbouring-speech').first();
	await neighbour.locator('summary').click();
	const name = (await neighbour.locator('summary').textContent())?.split('：')[1] ?? '';
	await neighbour.locator('.anchor').last().focus();
	await page.keyboard.press('Enter');
	const text = await copied(page);
	assert.ok(text.includes(`（${name}，`) && !text.includes('畢吉耀'), text);
	await page.close();
});
