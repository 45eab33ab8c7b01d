import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../support/browser.ts';
import { type Served, serve } from '../support/serve.ts';

const SEMINAR = '2024-01-02-pond';
const MOVED = '蓮葉在水面上連成一片。';
const dir = mkdtempSync(join(tmpdir(), 'record-'));
const out = mkdtempSync(join(tmpdir(), 'record-out-'));
const env = { ...process.env, CONTENT_DIR: dir, OUT_DIR: out, BASE: '/', SITE: 'https://record.example' };
const run = (command: string, ...args: string[]) => {
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env });
	return { status, text: `${stdout}${stderr}` };
};
const anchors = (...args: string[]) => run('node', 'src/commands/anchors.ts', ...args);
const file = (name: string) => join(dir, SEMINAR, name);

let browser: Browser;
let site: Served;
before(async () => {
	cpSync('tests/content/fixtures/sound', dir, { recursive: true });
	appendFileSync(file('01-opening.mdx'), `\n${MOVED}風從山上來。\n`);
	assert.equal(anchors('--write').status, 0);
	browser = await launch();
});
after(async () => {
	await browser.close();
	site?.close();
	for (const one of [dir, out]) rmSync(one, { recursive: true, force: true });
});

test('an editor renames a page, edits a sentence, moves one and removes one: the build fails, npm run anchors shows the changes, then the build passes', async () => {
	renameSync(file('02-lin-yi.mdx'), file('02-trees.mdx'));
	const opening = readFileSync(file('01-opening.mdx'), 'utf8');
	writeFileSync(file('01-opening.mdx'), opening.replace('池塘很深。水很清。', '山上的池塘很深很深。').replace(MOVED, ''));
	appendFileSync(file('02-trees.mdx'), `\n${MOVED}\n`);
	writeFileSync(file('02-trees.mdx'), readFileSync(file('02-trees.mdx'), 'utf8').replace('/opening/#p1-s2', '/opening/'));

	const stopped = run('node', 'src/commands/run.mjs', 'build');
	assert.notEqual(stopped.status, 0);
	assert.match(stopped.text, /01-opening\.mdx:6: anchors\.json is stale: p1-s2 was removed; its links lead to p1-s1: “水很清。”/);
	assert.match(stopped.text, /→ Run `npm run anchors`/);

	const shown = anchors();
	assert.match(shown.text, /opening#p1-s1: p1-s1 was edited: “池塘很深。” is now “山上的池塘很深很深。”/);
	assert.match(shown.text, /the page was called “lin-yi”/);
	assert.match(shown.text, /p2-s1 was removed; its links lead to p2-s2, and from there to trees#p3-s1: “蓮葉/);
	assert.match(shown.text, /Nothing was written/);
	assert.equal(anchors('--write').status, 0);
	assert.match(anchors().text, /nothing to write/);
	const built = run('node', 'src/commands/run.mjs', 'build', '--silent');
	assert.equal(built.status, 0, built.text);
	site = await serve({ dir: out, base: '/' });
});

test('the sitemap lists the page that took a retired one’s place, and not the retired one', () => {
	const listed = readFileSync(join(out, 'sitemap.xml'), 'utf8');
	for (const locale of ['', 'hans/']) {
		assert.ok(listed.includes(`<loc>https://record.example/${locale}${SEMINAR}/trees/</loc>`));
		assert.ok(!listed.includes(`https://record.example/${locale}${SEMINAR}/lin-yi/`));
	}
});

test('a retired page redirects to the new place of an anchor, or, without JavaScript, links to it beside the words', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}${SEMINAR}/lin-yi/#p1-s2`);
	await page.waitForURL(`${site.url}${SEMINAR}/trees/#p1-s2`);
	await page.close();
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto(`${site.url}hans/${SEMINAR}/lin-yi/#p1-s2`);
	await plain.click(':target a');
	await plain.waitForURL(`${site.url}hans/${SEMINAR}/trees/#p1-s2`);
	assert.equal(await plain.locator(':target').textContent(), '岸上有树。');
	await context.close();
});

test('a link to a removed anchor still lands where the anchor was, without JavaScript, and the anchor adds no words', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}${SEMINAR}/opening/#p1-s2`);
	const target = page.locator(':target');
	assert.equal(await target.textContent(), '');
	assert.equal(await page.locator(':target + .passage').getAttribute('id'), 'p1-s1');
	assert.equal((await page.locator('.words p').first().textContent())?.trim(), '山上的池塘很深很深。');
	await context.close();
});

test('an anchor whose words were moved to another page shows a link to them, without JavaScript, to those who follow a link to the anchor', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	for (const [locale, said, words] of [
		['', '原句現在見於另一頁', MOVED],
		['hans/', '原句现在见于另一页', '莲叶在水面上连成一片。'],
	] as const) {
		await page.goto(`${site.url}${locale}${SEMINAR}/opening/`);
		assert.equal(await page.getByRole('link', { name: said }).count(), 0);
		await page.goto(`${site.url}${locale}${SEMINAR}/opening/#p2-s1`);
		assert.equal((await page.locator('.words p').nth(1).textContent())?.trim(), locale === '' ? '風從山上來。' : '风从山上来。');
		await page.getByRole('link', { name: said }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(`${site.url}${locale}${SEMINAR}/trees/#p3-s1`);
		assert.equal(await page.locator(':target').textContent(), words);
	}
	await context.close();
});

test('a link to edited or removed words shows a notice with both readings; words that moved within their sentence are marked', async () => {
	const page = await browser.newPage();
	await page.goto(`${site.url}${SEMINAR}/opening/`);
	const { hashOf } = await import('../../src/record/wording.ts');
	await page.goto(`${site.url}${SEMINAR}/opening/?w=p1-s1.0.5.${hashOf('池塘很深。')}#p1-s1`);
	await page.waitForSelector('.wording-notice');
	assert.deepEqual(await page.locator('.wording-notice dd').allTextContents(), ['池塘很深。', '山上的池塘']);
	await page.goto(`${site.url}${SEMINAR}/opening/?w=p1-s1.0.2.${hashOf('池塘')}#p1-s1`);
	await page.waitForFunction(() => CSS.highlights.has('wording'));
	assert.equal(await page.locator('.wording-notice').count(), 0);
	await page.goto(`${site.url}${SEMINAR}/opening/?w=p1-s2.0.2.${hashOf('水很')}#p1-s2`);
	await page.waitForSelector('.wording-notice');
	assert.equal(await page.locator('.wording-notice [data-then]').textContent(), '水很');
	await page.goto(`${site.url}${SEMINAR}/opening/?w=p2-s1.0.2.${hashOf('蓮葉')}#p2-s1`);
	await page.waitForSelector('.wording-notice');
	assert.equal(await page.locator('.wording-notice [data-then]').textContent(), '蓮葉');
	await page.getByRole('link', { name: '原句現在見於另一頁' }).waitFor();
	await page.close();
});
