import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { CLIPBOARD, copiedText, emptyClipboard } from '../support/clipboard.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const { browser, site } = await opened(SITES.root);
const context = await browser.newContext(CLIPBOARD);

/** Waits for the toast and returns what it says. */
async function toast(page: Page): Promise<string> {
	await page.waitForFunction(() => document.querySelector('.toast')?.textContent !== '');
	return (await page.locator('.toast').textContent()) ?? '';
}

/** Moves the mouse over the last line of a link's passage, which shows the link. */
async function pointAtEnd(page: Page, link: Locator): Promise<void> {
	const { x, y } = await link.evaluate((one) => {
		one.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { right, top, height } = [...(one.closest('.passage')?.getClientRects() ?? [])].at(-1) ?? new DOMRect();
		return { x: right - 12, y: top + height / 2 };
	});
	await page.mouse.move(x, y);
}

async function openPage(path: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${site.url}${path}`);
	await emptyClipboard(page);
	return page;
}

test('a click on # copies the passage’s address and moves nothing: no scroll, no other page, the bar stays, and the passage’s own page names it in its address', async () => {
	const own = `${SEMINAR}/huang-weijian/`;
	for (const [path, address] of [
		[own, `${own}#p5-s2`],
		[`hans/${own}`, `hans/${own}#p5-s2`],
		[`${own}?q=芯片`, `${own}#p5-s2`],
		[`${SEMINAR}/full/`, `${own}#p5-s1`],
		['speakers/huang-weijian/', `${own}#p5-s2`],
		['topics/industry/', `${own}#p5-s3`],
	] as const) {
		const page = await openPage(path);
		const link = page.locator(`.words .anchor[href$="${address.slice(address.indexOf('#'))}"]`).last();
		await pointAtEnd(page, link);
		const [scroll, href = ''] = await page.evaluate(() => [scrollY, location.href] as const);
		const isOwn = path.includes(own);
		await link.click();
		assert.equal(await toast(page), path.startsWith('hans') ? '链接已复制' : '鏈接已複製', path);
		assert.equal(await copiedText(page), `${site.url}${address}`);
		assert.deepEqual(await page.evaluate(() => [scrollY, location.href]), [scroll, isOwn ? `${href}#p5-s2` : href]);
		await page.mouse.move(5, 300);
		assert.equal(await page.locator('passage-bar:popover-open').count(), 1, path);
		await page.close();
	}
});

test('a click on # with Ctrl, or with the middle button, opens the passage', async () => {
	for (const options of [{ modifiers: ['ControlOrMeta' as const] }, { button: 'middle' as const }]) {
		const page = await openPage(`${SEMINAR}/full/`);
		const link = page.locator('#huang-weijian-p1-s1 > .anchor');
		await pointAtEnd(page, link);
		const [opened] = await Promise.all([context.waitForEvent('page'), link.click(options)]);
		await opened.waitForURL(new RegExp(`${SEMINAR}/[\\w-]+/#p\\d+-s\\d+$`));
		assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '');
		await opened.close();
		await page.close();
	}
});

test('without JavaScript # is a link to its passage', async () => {
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const page = await plain.newPage();
	await page.goto(`${site.url}${SEMINAR}/full/`);
	const link = page.locator('#huang-weijian-p1-s1 > .anchor');
	await pointAtEnd(page, link);
	await link.click();
	await page.waitForURL(`${site.url}${SEMINAR}/huang-weijian/#p1-s1`);
	assert.equal(await page.locator(':target').getAttribute('id'), 'p1-s1');
	await plain.close();
});

test('# covers no words, its own passage’s or others’, in any size and leading', async () => {
	const page = await openPage(`${SEMINAR}/ju-wenzhong/`);
	for (const size of ['s', 'm', 'xl']) {
		for (const leading of ['tight', 'normal', 'loose']) {
			await page.evaluate((values) => Object.assign(localStorage, values), { size, leading });
			await page.reload();
			const covered = await page.evaluate(() => {
				const boxes = [...document.querySelectorAll('.words .passage')].flatMap((passage) => {
					const range = document.createRange();
					range.selectNodeContents(passage);
					return [...range.getClientRects()].filter(({ width }) => width > 40);
				});
				return [...document.querySelectorAll<HTMLElement>('.words .anchor')].filter((anchor) => {
					const em = Number.parseFloat(getComputedStyle(anchor).fontSize);
					const { left, right, top, height } = anchor.getBoundingClientRect();
					// The sign is 0.65 em, of which its ink is three quarters.
					const [above, below] = [top + height / 2 - 0.25 * em, top + height / 2 + 0.25 * em];
					return boxes.some((box) => {
						const middle = (box.top + box.bottom) / 2;
						return box.left < right && box.right > left && above < middle + 0.46 * em && below > middle - 0.46 * em;
					});
				}).length;
			});
			assert.equal(covered, 0, `${size}, ${leading}`);
		}
	}
	await page.close();
});

test('each sentence’s link is read out with its numbers', async () => {
	const page = await openPage(`${SEMINAR}/huang-weijian/`);
	const names = await page.$$eval('.words .anchor', (all) => all.map((one) => one.getAttribute('aria-label')));
	assert.equal(new Set(names).size, names.length);
	assert.ok(await page.getByRole('link', { name: '第3段第2句', exact: true }).evaluate((link) => link.closest('#p3-s2')));
	await page.close();
});

test('the toast stands clear of the bar of a search’s marks', async () => {
	const page = await openPage(`${SEMINAR}/ju-wenzhong/?q=${encodeURIComponent('創新')}`);
	await page.locator('search-marks').waitFor();
	await page.focus('#p1-s2 > .anchor');
	await page.keyboard.press('Enter');
	await toast(page);
	const [message, marks] = await Promise.all([page.locator('.toast').boundingBox(), page.locator('search-marks').boundingBox()]);
	assert.ok(message && marks && message.y + message.height <= marks.y);
	assert.ok(
		await page.locator('.toast').evaluate((one) => {
			const { left, top, width, height } = one.getBoundingClientRect();
			return document.elementFromPoint(left + width / 2, top + height / 2) === one;
		}),
	);
	await page.close();
});

test('an anchor that the page does not have says so and offers the nearest passages; one that was mistyped offers the right one', async () => {
	for (const [anchor, offered] of [
		['p9-s9', ['#p6-s1', '#p6-s2', '#p6-s3']],
		['p3-s9', ['#p3-s1', '#p3-s2', '#p3-s3']],
		['P4_S2.', ['#p4-s1', '#p4-s2', '#p4-s3']],
		['p9-s1~p9-s3', ['#p6-s1', '#p6-s2', '#p6-s3']],
		['elsewhere', ['#p1-s1', '#p2-s1', '#p2-s2']],
	] as const) {
		const page = await openPage(`${SEMINAR}/huang-weijian/#${anchor}`);
		const notice = page.locator('.wording-notice');
		await notice.waitFor();
		assert.ok((await notice.textContent())?.includes(`本頁沒有“#${anchor.split('~')[0]}”`), anchor);
		assert.deepEqual(await notice.locator('li a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), offered);
		await notice.locator('li a').nth(1).click();
		await page.waitForFunction(() => !document.querySelector('.wording-notice'));
		assert.equal(await page.locator(':target').getAttribute('id'), offered[1].slice(1));
		// So too where the reader changes the address of an open page.
		await page.evaluate(() => {
			location.hash = 'p8';
		});
		await notice.waitFor();
		await page.close();
	}
});

test('an anchor that exists, of a passage, a note or a part of the page, brings no notice', async () => {
	for (const anchor of ['p3', 'p3-s2', 'n1', 'editors', 'p1-s1~p6-s3', '']) {
		const page = await openPage(`${SEMINAR}/huang-weijian/#${anchor}`);
		await page.waitForLoadState('networkidle');
		assert.equal(await page.locator('.wording-notice').count(), 0, anchor);
		await page.close();
	}
});

test('a touch that moved or scrolled the page opens nothing, a tap opens the bar', async () => {
	const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
	const page = await phone.newPage();
	await page.goto(`${site.url}${SEMINAR}/dong-ke/`);
	/** A finger that goes down and up elsewhere, as the browser reports it where it does not take the movement for a scroll. */
	const touch = (moved: number, scrolled: number) =>
		page.$eval(
			'#p1-s2',
			(passage, [dy, scroll]) => {
				const { left, top } = passage.getClientRects()[0] ?? new DOMRect();
				const event = (type: string, y: number) =>
					new PointerEvent(type, { pointerType: 'touch', bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 + y });
				passage.dispatchEvent(event('pointerdown', 0));
				scrollBy({ top: scroll, behavior: 'instant' });
				passage.dispatchEvent(event('pointerup', dy));
				passage.dispatchEvent(event('click', dy));
			},
			[moved, scrolled] as const,
		);
	await page.locator('#p1-s2').tap();
	await page.waitForSelector('passage-bar:popover-open');
	for (const [moved, scrolled] of [
		[60, 0],
		[0, 30],
	] as const) {
		await touch(moved, scrolled);
		await page.waitForTimeout(200);
		assert.equal(await page.locator('passage-bar:popover-open').count(), 0);
	}
	await touch(2, 0);
	await page.waitForSelector('passage-bar:popover-open');
	await phone.close();
});

test('the bar offers the whole enumeration of a passage, as a link that marks it and that lands without JavaScript', async () => {
	const page = await openPage(`${SEMINAR}/ju-wenzhong/`);
	await page.focus('#p1-s3 > .anchor');
	await page.keyboard.press('Enter');
	const whole = page.locator('passage-bar:popover-open [data-do=whole]');
	await whole.click();
	const address = `${site.url}${SEMINAR}/ju-wenzhong/#p1-s1~p1-s4`;
	await page.waitForFunction((url) => navigator.clipboard.readText().then((text) => text === url), address);
	const expected = await page.$$eval('.words .passage', (all) =>
		all
			.slice(0, 4)
			.map(({ textContent }) => textContent)
			.join(''),
	);
	await page.goto(address);
	await page.waitForFunction(() => CSS.highlights.has('wording'));
	assert.equal(await page.evaluate(() => [...(CSS.highlights.get('wording') ?? [])].map(String).join('')), expected);
	// The address only moves within the page, on which the bar may still be open.
	await page.keyboard.press('Escape');
	await page.waitForSelector('passage-bar:popover-open', { state: 'hidden' });
	await page.focus('#p1-s5 > .anchor');
	await page.keyboard.press('Enter');
	await page.waitForSelector('passage-bar:popover-open');
	assert.ok(await whole.isHidden());
	await page.close();
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const bare = await plain.newPage();
	await bare.goto(`${site.url}${SEMINAR}/huang-weijian/#p1-s1~p6-s3`);
	assert.equal(await bare.locator(':target + .passage').getAttribute('id'), 'p1-s1');
	await plain.close();
});
