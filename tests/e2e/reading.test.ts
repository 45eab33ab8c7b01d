import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openEngines } from '../support/browser-engines.ts';
import { CLIPBOARD, copiedText, emptyClipboard } from '../support/clipboard.ts';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const { browser, site } = await opened(SITES.root);
const engines = await openEngines();

test('a passage shows its link when the pointer is over it, and a click copies the full address', async () => {
	const context = await browser.newContext(CLIPBOARD);
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/bi-jiyao/`);
	const link = page.locator('#p1-s3 > a.anchor');
	const opacity = () => link.evaluate((element) => getComputedStyle(element).opacity);
	assert.equal(await opacity(), '0');
	const line = await page.$eval('#p1-s3', (passage) => passage.getClientRects()[0]);
	await page.mouse.move((line?.x ?? 0) + 5, (line?.y ?? 0) + 5);
	await page.waitForFunction(() => getComputedStyle(document.querySelector('#p1-s3 > a.anchor') as Element).opacity === '1');
	await emptyClipboard(page);
	await link.click();
	await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
	assert.equal(await copiedText(page), `${site.url}${SEMINAR}/bi-jiyao/#p1-s3`);
	assert.ok(page.url().endsWith('#p1-s3'));
	await context.close();
});

for (const { name, missing, reader } of engines) {
	const options = { skip: missing };

	test(`${name}: the keyboard alone reaches a passage’s link, and nothing moves when it appears`, options, async () => {
		await reader.resize(1280, 720);
		await reader.goto(`${site.url}${SEMINAR}/li-xiaochao/`);
		const height = () => reader.run(() => document.querySelector('.words')?.getBoundingClientRect().height);
		const before = await height();
		for (let i = 0; i < 30; i++) {
			await reader.press('Tab');
			if (await reader.run(() => document.activeElement?.classList.contains('anchor'))) break;
		}
		const opacity = await reader.run(async () => {
			const link = document.activeElement as Element;
			await Promise.all(link.getAnimations().map(({ finished }) => finished));
			return getComputedStyle(link).opacity;
		});
		assert.equal(opacity, '1');
		assert.equal(await height(), before);
		await reader.press('Enter');
		assert.equal(await reader.run(() => location.hash), '#p1-s1');
	});

	test(`${name}: a link lands on its passage, which is in sight and marked`, options, async () => {
		await reader.resize(1280, 720);
		await reader.goto(`${site.url}hans/${SEMINAR}/full/#dong-ke-p1-s5`);
		const [words, top, background] = await reader.run(() => {
			const passage = document.getElementById('dong-ke-p1-s5') as HTMLElement;
			return [passage.textContent, passage.getBoundingClientRect().top, getComputedStyle(passage).backgroundColor] as const;
		});
		assert.match(words ?? '', /城、人、产/);
		assert.ok(top > 50 && top < 400, `${top}`);
		assert.notEqual(background, 'rgba(0, 0, 0, 0)');
	});

	test(`${name}: what a reader copies of a speech is the record’s words alone`, options, async () => {
		await reader.goto(`${site.url}${SEMINAR}/huang-weijian/`);
		const record = JSON.parse(readFileSync(`${SITES.root.dir}/${SEMINAR}/record.json`, 'utf8')) as {
			pages: { id: string; speeches: { paragraphs: { text: string }[] }[] }[];
		};
		const words = record.pages
			.find(({ id }) => id === 'huang-weijian')
			?.speeches.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
		const copied = await reader.run(() => {
			getSelection()?.selectAllChildren(document.querySelector('.words') as Element);
			return getSelection()?.toString();
		});
		assert.equal(copied?.replace(/\n+/g, '\n').trim(), words?.join('\n'));
	});

	test(`${name}: lines hold 30 to 38 characters on a desktop, and no page scrolls sideways on a phone`, options, async () => {
		await reader.resize(1440, 900);
		await reader.goto(`${site.url}${SEMINAR}/huang-weijian/`);
		const characters = await reader.run(() => {
			const paragraph = document.querySelector('.words p') as HTMLElement;
			return paragraph.clientWidth / Number.parseFloat(getComputedStyle(paragraph).fontSize);
		});
		assert.ok(characters >= 30 && characters <= 38, `${characters} characters`);
		await reader.resize(320, 700);
		for (const path of [
			'',
			`${SEMINAR}/`,
			`${SEMINAR}/huang-weijian/`,
			`${SEMINAR}/full/`,
			'speakers/',
			'speakers/dong-ke/',
			'search/?q=創新',
			'about/',
		]) {
			await reader.goto(`${site.url}${path}`);
			assert.ok(await reader.run(() => document.documentElement.scrollWidth <= innerWidth), path);
		}
	});

	test(`${name}: a search finds the record’s words, and its link marks them on their page`, options, async () => {
		await reader.resize(1280, 720);
		await reader.goto(`${site.url}search/?q=新質生產力`);
		const link = await reader.run(async () => {
			while (document.documentElement.dataset['searchState'] !== 'done') await new Promise((resolve) => setTimeout(resolve, 50));
			return document.querySelector<HTMLAnchorElement>('[data-search-result] a')?.href;
		});
		assert.match(link ?? '', /#p\d+-s\d+$/);
		await reader.goto(link ?? '');
		const marked = await reader.run(async () => {
			while (!CSS.highlights.has('wording')) await new Promise((resolve) => setTimeout(resolve, 50));
			return [...(CSS.highlights.get('wording') ?? [])].map(String);
		});
		assert.ok(marked.length > 0);
		assert.deepEqual([...new Set(marked)], ['新質生產力']);
	});
}

test('without JavaScript a link still lands on its passage, and every page can be read and left', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}hans/${SEMINAR}/dong-ke/#p1-s5`);
	const passage = page.locator('#p1-s5');
	assert.match((await passage.textContent()) ?? '', /城、人、产/);
	assert.ok(await passage.isVisible());
	await page.click('.page-turn a[rel=next]');
	assert.match(await page.title(), /杜国臣/);
	await page.goto(`${site.url}search/?q=x`);
	assert.match((await page.textContent('noscript')) ?? '', /JavaScript/);
	await context.close();
});

test('no page asks another origin for anything, and none breaks its own security policy', async () => {
	const page = await browser.newPage();
	const elsewhere: string[] = [];
	const complaints: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(site.url)) elsewhere.push(request.url());
	});
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	const paths = [
		'',
		`${SEMINAR}/`,
		`${SEMINAR}/huang-weijian/?q=創新`,
		`${SEMINAR}/full/`,
		'speakers/',
		'speakers/dong-ke/',
		'search/?q=創新',
		'about/',
	];
	for (const path of paths.flatMap((one) => [one, `hans/${one}`])) {
		await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
	}
	assert.deepEqual(elsewhere, []);
	assert.deepEqual(complaints, []);
	await page.close();
});

test('a wrong address gives a page that leads back to the record', async () => {
	const page = await browser.newPage();
	const response = await page.goto(`${site.url}no/such/page/`);
	assert.equal(response?.status(), 404);
	assert.ok(await page.$(`main a[href="/${SEMINAR}/"]`));
	await page.close();
});

test('on a phone the lines of a concordance use the whole width: the match begins at two fifths of it', async () => {
	const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
	await page.goto(`${site.url}search/?q=創新&view=lines`);
	await page.waitForSelector('.concordance-line mark');
	const [line, match] = await page.$eval('.concordance-line', (element) =>
		[element, element.querySelector('mark') ?? element].map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
	);
	const at = ((match?.left ?? 0) - (line?.left ?? 0)) / (line?.width ?? 1);
	assert.ok(at > 0.37 && at < 0.43, `${at}`);
	await page.close();
});
