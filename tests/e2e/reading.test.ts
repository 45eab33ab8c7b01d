import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { opened } from '../support/opened.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const { browser, site } = await opened(SITES.root);

test('a passage shows its link when the pointer is over it, and a click copies the full address', async () => {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/bi-jiyao/`);
	const link = page.locator('#p1-s3 > a.anchor');
	const opacity = () => link.evaluate((element) => getComputedStyle(element).opacity);
	assert.equal(await opacity(), '0');
	const line = await page.$eval('#p1-s3', (passage) => passage.getClientRects()[0]);
	await page.mouse.move((line?.x ?? 0) + 5, (line?.y ?? 0) + 5);
	await page.waitForFunction(() => getComputedStyle(document.querySelector('#p1-s3 > a.anchor') as Element).opacity === '1');
	await link.click();
	await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
	assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site.url}${SEMINAR}/bi-jiyao/#p1-s3`);
	assert.ok(page.url().endsWith('#p1-s3'));
	await context.close();
});

test('the keyboard alone reaches a passage’s link, and nothing moves when it appears', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}${SEMINAR}/li-xiaochao/`);
	const height = () => page.$eval('.words', (words) => words.getBoundingClientRect().height);
	const before = await height();
	for (let i = 0; i < 30; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate(() => document.activeElement?.classList.contains('anchor'))) break;
	}
	await page.waitForFunction(() => getComputedStyle(document.activeElement as Element).opacity === '1');
	assert.equal(await height(), before);
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => location.hash === '#p1-s1');
	await page.close();
});

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

test('what a reader copies of a speech is the record’s words alone', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}${SEMINAR}/huang-weijian/`);
	const record = JSON.parse(readFileSync(`${SITES.root.dir}/${SEMINAR}/record.json`, 'utf8')) as {
		pages: { id: string; speeches: { paragraphs: { text: string }[] }[] }[];
	};
	const words = record.pages
		.find(({ id }) => id === 'huang-weijian')
		?.speeches.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
	const copied = await page.evaluate(() => {
		getSelection()?.selectAllChildren(document.querySelector('.words') as Element);
		return getSelection()?.toString();
	});
	assert.equal(copied?.replace(/\n+/g, '\n').trim(), words?.join('\n'));
	await page.close();
});

test('lines hold 30 to 38 characters on a desktop, and no page scrolls sideways on a phone', async () => {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.goto(`${site.url}${SEMINAR}/huang-weijian/`);
	const characters = await page.$eval(
		'.words p',
		(paragraph) => paragraph.clientWidth / Number.parseFloat(getComputedStyle(paragraph).fontSize),
	);
	assert.ok(characters >= 30 && characters <= 38, `${characters} characters`);
	await page.setViewportSize({ width: 320, height: 700 });
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
		await page.goto(`${site.url}${path}`);
		assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
	}
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
