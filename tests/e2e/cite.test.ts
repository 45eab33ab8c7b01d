import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLIPBOARD, copiedText, emptyClipboard } from '../support/clipboard.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const { browser, site } = await opened(SITES.root);
const context = await browser.newContext(CLIPBOARD);

/** The words that the browser highlights. */
const marked = (page: Page) =>
	page.evaluate(() => [...(CSS.highlights.get('wording') ?? [])].map((range) => (range as Range).toString()).join(''));

/** Selects words by their offsets in the text of all passages of a page, and returns them. */
function select(page: Page, start: number, end: number): Promise<string> {
	return page.evaluate(
		([from, to]) => {
			const range = document.createRange();
			let at = 0;
			for (const passage of document.querySelectorAll('.words .passage')) {
				const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const length = node.textContent?.length ?? 0;
					if (from >= at && from < at + length) range.setStart(node, from - at);
					if (to > at && to <= at + length) range.setEnd(node, to - at);
					at += length;
				}
			}
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
			return [...document.querySelectorAll('.words .passage')]
				.map(({ textContent }) => textContent)
				.join('')
				.slice(from, to);
		},
		[start, end] as const,
	);
}

test('a hundred random selections, in both locales, make links that mark exactly the words selected', async () => {
	const page = await context.newPage();
	const paths = ['huang-weijian', 'dong-ke', 'ju-wenzhong', 'bi-jiyao'].flatMap((id) => [`${SEMINAR}/${id}/`, `hans/${SEMINAR}/${id}/`]);
	let state = 20_241_120;
	const random = (below: number) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	let across = 0;
	for (let i = 0; i < 100; i++) {
		// A link is opened on the page the last one led to, now and then another page is begun with.
		if (i % 25 === 0) await page.goto(`${site.url}${paths[((i / 25) * 3) % paths.length]}`);
		const length = await page.$$eval('.words .passage', (all) => all.map(({ textContent }) => textContent).join('').length);
		const start = random(length - 2);
		const words = await select(page, start, Math.min(length, start + 1 + random(i % 2 ? 12 : 150)));
		await page.waitForSelector('passage-bar:popover-open');
		await emptyClipboard(page);
		await page.click('passage-bar [data-do=link]');
		const url = await copiedText(page);
		if (url.includes('~')) across++;
		await page.goto(url);
		await page.waitForFunction(() => CSS.highlights.has('wording'));
		assert.equal(await marked(page), words, url);
		assert.equal(await page.$$eval('.wording-notice', (notices) => notices.length), 0);
	}
	assert.ok(across > 10, `only ${across} selections went across passages`);
	await page.close();
});

test('without JavaScript a link to exact words lands on the passage they begin in', async () => {
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const page = await plain.newPage();
	await page.goto(`${site.url}${SEMINAR}/huang-weijian/?w=p4-s2~p4-s3.3.5.abc#p4-s2`);
	assert.equal(await page.locator(':target').getAttribute('id'), 'p4-s2');
	await plain.close();
});

test('a range of passages written by hand is marked whole', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/bi-jiyao/#p1-s2~p1-s3`);
	await page.waitForFunction(() => CSS.highlights.has('wording'));
	const expected = await page.$$eval('#p1-s2, #p1-s3', (all) => all.map(({ textContent }) => textContent).join(''));
	assert.equal(await marked(page), expected);
	await page.close();
});

test('a link whose words were edited leads to a notice that shows the present words', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/bi-jiyao/?w=p1-s2.0.4.zzz#p1-s2`);
	const notice = page.locator('.wording-notice');
	await notice.waitFor();
	const now = await page.$eval('#p1-s2', ({ textContent }) => textContent?.slice(0, 4));
	assert.equal(await notice.locator('[data-now]').textContent(), now);
	await notice.locator('button').click();
	assert.equal(await notice.count(), 0);
	await page.close();
});

test('the keyboard opens a passage’s bar and copies a quotation with speaker, post, seminar, date and address; nothing moves', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/bi-jiyao/`);
	const place = () => page.$eval('.page-turn', (turn) => turn.getBoundingClientRect().top + scrollY);
	const before = await place();
	await page.focus('#p1-s2 > a.anchor');
	await page.keyboard.press('Enter');
	await page.waitForSelector('passage-bar:popover-open');
	assert.equal(await place(), before);
	await page.waitForFunction(() => document.activeElement?.closest('passage-bar') !== null);
	await emptyClipboard(page);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('引文'));
	const words = await page.$eval('#p1-s2', ({ textContent }) => textContent);
	assert.equal(
		await copiedText(page),
		`“${words}”（畢吉耀，國家發改委宏觀經濟研究院原副院長，中新廣州知識城研討會，2024-11-20，據新浪網會議實錄，${site.url}${SEMINAR}/bi-jiyao/#p1-s2）`,
	);
	await page.keyboard.press('Escape');
	assert.equal(await page.locator('passage-bar:popover-open').count(), 0);
	assert.ok(await page.evaluate(() => document.activeElement?.matches('#p1-s2 > a.anchor')));
	await page.close();
});

test('a quotation of what the reporter says names the report and nobody else', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/feng-chujun/`);
	await page.focus('#p1-s1 > a.anchor');
	await page.keyboard.press('Enter');
	await page.waitForSelector('passage-bar:popover-open');
	await page.waitForFunction(() => document.activeElement?.closest('passage-bar') !== null);
	await emptyClipboard(page);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('引文'));
	const words = await page.$eval('#p1-s1', ({ textContent }) => textContent);
	assert.equal(
		await copiedText(page),
		`“${words}”（中新廣州知識城研討會，2024-11-20，新浪網會議實錄，${site.url}${SEMINAR}/feng-chujun/#p1-s1）`,
	);
	await page.close();
});

test('a tap on a passage opens its bar, and the source is one tap away and leads back', async () => {
	const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
	const page = await phone.newPage();
	await page.goto(`${site.url}${SEMINAR}/dong-ke/`);
	await page.tap('#p1-s2');
	const bar = page.locator('passage-bar:popover-open');
	await bar.waitFor();
	const box = await bar.boundingBox();
	assert.ok(box && box.x >= 0 && box.x + box.width <= 390);
	await bar.locator('[data-do=source]').tap();
	await page.waitForURL(/\/source\/#dong-ke-p1-s2$/);
	const target = page.locator(':target');
	assert.ok((await target.textContent())?.length);
	assert.ok(await target.locator('xpath=ancestor::*[contains(@class, "collated")]//*[contains(@class, "received")]').first().isVisible());
	await target.locator('a.anchor').evaluate((link: HTMLAnchorElement) => link.click());
	await page.waitForURL(/\/dong-ke\/#p1-s2$/);
	await phone.close();
});

test('the bar leads to citations of its passage, with the date of today, which can be copied and saved', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/bi-jiyao/`);
	await page.focus('#p1-s2 > a.anchor');
	await page.keyboard.press('Enter');
	await page.click('passage-bar:popover-open [data-do=cite]');
	await page.waitForURL(/\/cite\/\?at=p1-s2#bi-jiyao$/);
	const address = `https://record.example/${SEMINAR}/bi-jiyao/#p1-s2`;
	const shown = page.locator('.citable:visible');
	assert.equal(await shown.count(), 1);
	for (const text of await shown.locator('.citation').allTextContents()) assert.ok(text.includes(address.replace('https://', '')), text);
	const day = await shown.locator('[data-today]').textContent();
	assert.equal(day, await page.evaluate(() => new Date().toLocaleDateString('sv')));
	await emptyClipboard(page);
	await shown.locator('[data-copy]').first().click();
	assert.match(await copiedText(page), /^畢吉耀\. 四項建議\[C\/OL\]\/\/中新廣州知識城智庫\. .*新浪網，2024\. https:.*#p1-s2\.$/);
	await shown.locator('summary').nth(1).click();
	const download = page.waitForEvent('download');
	await shown.locator('[data-save="ris"]').click();
	const saved = await (await download).path();
	assert.match(readFileSync(saved, 'utf8'), new RegExp(`^TY  - CPAPER\r\n[\\s\\S]*UR  - ${address}\r\n`));
	await page.close();
});

test('what the reporter says on a speaker’s page is cited as the report’s, without an author', async () => {
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/bi-jiyao/`);
	await page.focus('#p1-s1 > a.anchor');
	await page.keyboard.press('Enter');
	await page.click('passage-bar:popover-open [data-do=cite]');
	await page.waitForURL(/\/cite\/\?at=p1-s1#bi-jiyao-report$/);
	const shown = page.locator('.citable:visible');
	assert.equal(await shown.count(), 1);
	const [gb = '', , apa = ''] = await shown.locator('.citation').allTextContents();
	assert.match(gb, /^畢吉耀：四項建議\[C\/OL\]/);
	assert.match(apa, /^畢吉耀：四項建議 .*\[研討會記錄\]/);
	assert.ok(!(await shown.locator('pre').first().textContent())?.includes('author'));
	await page.close();
});

test('a citation typed into the search of any page leads to its passage', async () => {
	const page = await context.newPage();
	await page.goto(
		`${site.url}search/?q=${encodeURIComponent(`畢吉耀. 四項建議[C/OL]. https://record.example/${SEMINAR}/bi-jiyao/#p1-s2.`)}`,
	);
	await page.waitForURL(`${site.url}${SEMINAR}/bi-jiyao/#p1-s2`);
	await page.close();
});
