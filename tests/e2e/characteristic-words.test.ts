/** The words that are characteristic of a speaker, a seminar or a year, from their pages to the hits. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.ts';
import { build } from '../support/build.ts';
import { writeDialogueArchive } from '../support/dialogue-archive.ts';
import { type Served, serve } from '../support/serve.ts';

/** A seminar whose one speaker has words that nobody else has. */
const [SEMINAR, SPEAKER, YEAR] = ['2025-03-20-tea', 'grower', '2025'];
const WORDS = '春雨之後茶農上山採摘新芽。茶農說，今年的新芽比去年的早十天。'.repeat(20);

const [content, out] = [mkdtempSync(join(tmpdir(), 'words-')), mkdtempSync(join(tmpdir(), 'words-out-'))];
const browser = await launch();
let served: Served;

before(async () => {
	writeDialogueArchive(content);
	appendFileSync(join(content, 'speakers.yaml'), `${SPEAKER}:\n  name: 種茶人\n`);
	mkdirSync(join(content, SEMINAR));
	writeFileSync(join(content, SEMINAR, 'seminar.yaml'), `title: 茶的對談\ndate: ${SEMINAR.slice(0, 10)}\nkind: transcript\n`);
	writeFileSync(join(content, SEMINAR, '01-cha.mdx'), `---\ntitle: 茶\norder: 1\n---\n\n<Speech by="${SPEAKER}">\n  ${WORDS}\n</Speech>\n`);
	const { status, stderr, stdout } = build({ CONTENT_DIR: content, OUT_DIR: out });
	assert.equal(status, 0, stdout + stderr);
	served = await serve({ dir: out, base: '/' });
});
after(async () => {
	await browser.close();
	served?.close();
	for (const dir of [content, out]) rmSync(dir, { recursive: true, force: true });
});

for (const [subject, path] of Object.entries({ speaker: `speakers/${SPEAKER}/`, seminar: `${SEMINAR}/`, year: `years/${YEAR}/` })) {
	test(`the page of a ${subject} leads to its words, and a word to as many hits as its row says`, async () => {
		const page = await browser.newPage();
		for (const locale of ['', 'hans/']) {
			await page.goto(`${served.url}${locale}${path}`);
			await page.click('main a[href$="view=words"]');
			const rows = page.locator('tr[data-word]');
			await rows.first().waitFor();
			assert.ok(await rows.locator('text=茶').count());
			const [word, count] = await rows.first().evaluate(({ dataset }) => [dataset['word'], dataset['count']]);
			await rows.first().locator('a').click();
			await page.waitForFunction(() => document.documentElement.dataset['searchState'] === 'done' && document.querySelector('mark'));
			for (const more of await page.locator('[data-more] button').all()) await more.click();
			await page.waitForFunction(() => document.querySelector('[data-summary]:not([data-lower-bound])'));
			assert.equal(await page.getAttribute('[data-summary]', 'data-matches'), count, word);
		}
		await page.close();
	});
}
