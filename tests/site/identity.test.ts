import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { filesIn } from '../../src/publish/files-in.ts';
import { launch } from '../support/browser.ts';
import { build, publishAnchors, SOUND } from '../support/build.ts';
import { elements, hasClass, pagesOf } from '../support/html.ts';
import { serve } from '../support/serve.ts';

const NAME = '池塘紀事';
const IDENTITY = `name: ${NAME}
tagline: 一個池塘的談話
publisher: 池塘學社
contact: https://forge.example/pond/issues/new?labels=error
accent:
  light: '#1b4d8c'
  dark: '#8fbdf0'
quotes:
  - seminar: 2024-01-02-pond
    page: lin-yi
    at: p1-s2
questions: [池塘有多深？]
`;
const content = mkdtempSync(join(tmpdir(), 'record-'));
const dir = mkdtempSync(join(tmpdir(), 'record-out-'));
cpSync(SOUND, content, { recursive: true });
writeFileSync(join(content, 'site.yaml'), IDENTITY);
// Only a published text has an edition that a report can name.
publishAnchors(content);
const { status, stdout, stderr } = build({ CONTENT_DIR: content, OUT_DIR: dir });
assert.equal(status, 0, `${stdout}${stderr}`);
after(() => {
	for (const one of [content, dir]) rmSync(one, { recursive: true });
});

const text = (path: string) => readFileSync(join(dir, path), 'utf8');

test('a site is called in every file what its site.yaml says, in both scripts, and nothing of another site is left', () => {
	for (const path of ['index.html', 'about/index.html', 'feed.xml', 'manifest.webmanifest', 'opensearch.xml', 'llms.txt', 'index.json']) {
		assert.ok(text(path).includes(NAME), path);
	}
	for (const path of ['hans/index.html', 'hans/feed.xml', 'hans/opensearch.xml']) assert.ok(text(path).includes('池塘纪事'), path);
	assert.match(text('index.html'), /"publisher":\{"@type":"Organization","name":"池塘學社"\}/);
	assert.match(text('feed.xml'), /<author>\s*<name>池塘學社</);
	// A citation names the kind of a work so.
	const files = filesIn(dir).filter((path) => /\.(html|xml|svg|css|js|txt|json|webmanifest)$/.test(path) && !/\/cite[./]/.test(path));
	assert.deepEqual(
		files.filter((path) => /研討會記錄|研讨会记录|#8c2f1b|#eda088/i.test(text(path))),
		[],
	);
});

test('the accent colour of site.yaml is in every stylesheet that has colours, and on the icon', () => {
	const sheets = filesIn(dir).filter((path) => path.endsWith('.css') && text(path).includes('--accent:'));
	assert.ok(sheets.length > 0);
	for (const path of sheets) assert.match(text(path), /--site-accent:\s*light-dark\(#1b4d8c,\s*#8fbdf0\)/, path);
	assert.match(text('favicon.svg'), /fill="#1b4d8c"/);
});

test('every page has a link that reports an error with the page’s address and edition, without JavaScript too', () => {
	for (const [path, page] of pagesOf({ dir, base: '/' })) {
		const [link, ...others] = elements(page, (element) => hasClass(element, 'report'));
		// A page that only redirects has no foot.
		if (!link && elements(page, ({ tagName }) => tagName === 'footer').length === 0) continue;
		assert.ok(link && others.length === 0, path);
		const { origin, searchParams } = new URL(String(link.properties['href']));
		assert.deepEqual([origin, searchParams.get('labels')], ['https://forge.example', 'error']);
		const body = searchParams.get('body') ?? '';
		if (path !== '404.html') assert.ok(body.includes(`https://record.example/${path.replace('index.html', '')}\n`), body);
		assert.equal(/版本：\d{4}|版本：[^\n]+（/.test(body), path.includes('2024-01-02-pond/'), path);
	}
});

test('a report from a passage’s bar has the passage’s address, one from the foot the address that is open', async () => {
	const browser = await launch();
	const site = await serve({ dir, base: '/' });
	try {
		const page = await browser.newPage();
		await page.goto(`${site.url}2024-01-02-pond/lin-yi/`);
		const bodyOf = async (selector: string) => new URL((await page.getAttribute(selector, 'href')) ?? '').searchParams.get('body') ?? '';
		await page.hover('#p1-s2');
		await page.locator('#p1-s2 .anchor').focus();
		await page.keyboard.press('Enter');
		await page.waitForSelector('passage-bar:popover-open');
		assert.ok((await bodyOf('[data-do="report"]')).includes(`${site.url}2024-01-02-pond/lin-yi/#p1-s2\n`));
		await page.goto(`${site.url}2024-01-02-pond/lin-yi/#p1-s1`);
		await page.focus('a.report');
		assert.ok((await bodyOf('a.report')).includes(`${site.url}2024-01-02-pond/lin-yi/#p1-s1\n`));
	} finally {
		await browser.close();
		site.close();
	}
});

test('the front page shows the chosen passage and the question', () => {
	assert.match(text('index.html'), /岸上有樹。/);
	assert.match(text('index.html'), /池塘有多深？/);
});
