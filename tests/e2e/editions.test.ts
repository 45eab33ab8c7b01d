/** Every edition stays readable: fifty rounds of random edits are published, and each edition is read on the built site. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Browser } from 'playwright-core';
import { ledgerUpdates } from '../../src/content/ledger-updates.ts';
import { hashOf } from '../../src/record/wording.ts';
import { applyToBook, type Book, book, bookEdits } from '../anchors/edits.ts';
import { launch } from '../support/browser.ts';
import { build, SOUND } from '../support/build.ts';
import { elements, hasClass, textOf } from '../support/html.ts';
import { type Served, serve } from '../support/serve.ts';
import { trials } from '../support/trials.ts';

const POND = '2024-01-02-pond';
const EDITED = '2024-03-04-edited';
const EDITIONS = 50;
const folder = mkdtempSync(join(tmpdir(), 'editions-'));
const [content, out] = [join(folder, 'content'), join(folder, 'site')];
const opening = join(content, POND, '01-opening.mdx');

/** The files of a seminar with these pages. */
function mdxOf(text: Book): Map<string, string> {
	return new Map(
		[...text].map(([id, page], i) => [
			`${EDITED}/${i + 1}-${id}.mdx`,
			`---\ntitle: ${id}\norder: ${i + 1}\n---\n${page.map((passages) => passages.map((one) => one.text).join('')).join('\n\n')}\n`,
		]),
	);
}

type Files = Map<string, string>;

/** How many former editions a seminar's folder has. */
function formerIn(files: Files, seminar: string): number {
	return (JSON.parse(files.get(`${seminar}/editions.json`) ?? '{"editions":[]}') as { editions: unknown[] }).editions.length;
}

/** The seminar's folder after so many rounds of random edits that the editions are kept; each round is published on a day of its own. */
function editedMany(): Files {
	const { seed } = trials(0);
	const [first] = fc.sample(book, { numRuns: 1, seed }) as [Book];
	const rounds = fc.sample(bookEdits, { numRuns: 4 * EDITIONS, seed });
	let text = first;
	let published: Files = new Map();
	for (const [day, round] of rounds.entries()) {
		const files = new Map([[`${EDITED}/seminar.yaml`, 'title: 改了又改\ndate: 2024-03-04\n'], ...mdxOf(text), ...published]);
		const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
		published = new Map([...published, ...ledgerUpdates(files, (path) => path, date).flatMap((update) => update.files)]);
		if (formerIn(published, EDITED) === EDITIONS) return new Map([...files, ...published]);
		text = round.reduce(applyToBook, text);
	}
	throw new Error('the random edits made too few editions');
}

const page = (path: string) => fromHtml(readFileSync(join(out, path, 'index.html'), 'utf8'));
/** The addresses of the readable editions on a list, as paths below the site. */
const listed = (path: string) =>
	elements(page(path), ({ properties }) => String(properties['rel']).includes('memento')).map(({ properties }) =>
		String(properties['href']).slice(1),
	);
const paragraphsOn = (path: string) =>
	elements(page(path), (element) => hasClass(element, 'edition-words')).flatMap((words) =>
		elements(words, ({ tagName }) => tagName === 'p').map((paragraph) => textOf(paragraph)),
	);

let browser: Browser;
let site: Served;
before(async () => {
	cpSync(SOUND, content, { recursive: true });
	for (const [path, text] of editedMany()) {
		mkdirSync(dirname(join(content, path)), { recursive: true });
		writeFileSync(join(content, path), text);
	}
	const publish = () => {
		const env = { ...process.env, CONTENT_DIR: content };
		const { status, stderr } = spawnSync(process.execPath, ['src/commands/anchors.ts', '--write'], { env, encoding: 'utf8' });
		assert.equal(status, 0, stderr);
	};
	publish();
	writeFileSync(opening, readFileSync(opening, 'utf8').replace('池塘很深。', '池塘的確很深。'));
	publish();
	writeFileSync(opening, readFileSync(opening, 'utf8').replace('池塘的確很深。', '山上池塘的確不深。'));
	publish();
	const built = build({ CONTENT_DIR: content, OUT_DIR: out }, '--silent');
	assert.equal(built.status, 0, built.stderr);
	site = await serve({ dir: out, base: '/' });
	browser = await launch();
});
after(async () => {
	await browser?.close();
	site?.close();
	rmSync(folder, { recursive: true, force: true });
});

test('each of fifty former editions is listed with its day and hash, and its page shows the words that the hash was made of', () => {
	const { editions } = JSON.parse(readFileSync(join(content, EDITED, 'editions.json'), 'utf8')) as {
		editions: { date: string; sha256: string }[];
	};
	const list = page(`${EDITED}/editions`);
	const days = elements(list, ({ tagName }) => tagName === 'time').map((time) => textOf(time));
	assert.deepEqual(days.slice(1), editions.map(({ date }) => date).toReversed());
	const addresses = listed(`${EDITED}/editions`);
	assert.equal(addresses.length, EDITIONS);
	for (const [i, { sha256 }] of editions.toReversed().entries()) {
		const path = addresses[i] ?? '';
		assert.ok(path.includes(sha256.slice(0, 12)));
		assert.equal(createHash('sha256').update(paragraphsOn(path).join('\n')).digest('hex'), sha256);
		assert.ok(textOf(page(path)).includes(sha256));
	}
});

test('what an edition’s page says has changed leads to the passage as it is now, or to where links to it lead', () => {
	for (const path of listed(`${EDITED}/editions`).slice(-5)) {
		const changes = elements(page(path), (element) => hasClass(element, 'edition-changes'));
		const links = changes
			.flatMap((list) => elements(list, ({ tagName }) => tagName === 'a'))
			.map(({ properties }) => String(properties['href']));
		const away = links.filter((href) => href.startsWith('/'));
		assert.ok(away.length > 0);
		for (const href of away) {
			const [address = '', anchor] = href.slice(1).split('#');
			assert.equal(elements(page(address), ({ properties }) => properties['id'] === anchor).length, 1, href);
		}
	}
});

test('the TimeMap lists each edition with its time, and an edition’s page names the record and the TimeMap', () => {
	const map = readFileSync(join(out, POND, 'editions/timemap.link'), 'utf8');
	assert.match(map, /^<https:\/\/record\.example\/2024-01-02-pond\/full\/>;rel="original",\n/);
	assert.equal(map.match(/rel="(?:first |last )+memento";datetime="\w{3}, \d\d \w{3} \d{4} 00:00:00 GMT"/g)?.length, 2);
	const [newest = ''] = listed(`${POND}/editions`);
	const relations = elements(page(newest), ({ tagName }) => tagName === 'link').map(
		({ properties }) => `${properties['rel']} ${properties['href']}`,
	);
	assert.ok(relations.includes(`original /${POND}/full/`));
	assert.ok(relations.includes(`timemap /${POND}/editions/timemap.link`));
});

test('a reader without JavaScript goes from the seminar to its editions and reads one, in both locales, with its changes marked', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
	const reader = await context.newPage();
	for (const [locale, then, now] of [
		['', '池塘的確很深。', '山上池塘的確不深。'],
		['hans/', '池塘的确很深。', '山上池塘的确不深。'],
	] as const) {
		await reader.goto(`${site.url}${locale}${POND}/`);
		await reader.click('.facts a[href$="/editions/"]');
		await reader.waitForURL(/\/editions\/$/);
		assert.equal(await reader.locator('.editions > li').count(), 3);
		await reader.click('.editions a[rel="memento"] >> nth=0');
		await reader.waitForURL(/\/editions\/[0-9a-f]{12}\/$/);
		assert.deepEqual(await reader.locator('.edition-changes dd').allTextContents(), [then, now]);
		assert.ok((await reader.locator('.edition-words').textContent())?.includes(then));
		await reader.click('.edition-words .passage a');
		assert.equal(await reader.locator('li:target dd').first().textContent(), then);
		assert.equal(await reader.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
	}
	await context.close();
});

test('a link to words that were mended twice offers the edition that had them, and leads to their place in it', async () => {
	const reader = await browser.newPage();
	for (const [at, words] of ['池塘很深。', '池塘的確很深。'].entries()) {
		await reader.goto(`${site.url}${POND}/opening/?w=p1-s1.0.${words.length}.${hashOf(words)}#p1-s1`);
		await reader.click('.wording-notice a');
		await reader.waitForURL(/\/editions\/[0-9a-f]{12}\/#opening-p1-s1$/);
		assert.equal(await reader.locator(':target').textContent(), words, `edition ${at}`);
	}
	await reader.goto(`${site.url}${POND}/opening/?w=p1-s1.0.2.${hashOf('沒有')}#p1-s1`);
	await reader.click('.wording-notice a');
	await reader.waitForURL(`${site.url}${POND}/editions/`);
	await reader.close();
});

test('the address of a hash on the list of editions leads to its edition, the present one too', async () => {
	const reader = await browser.newPage();
	const { edition } = JSON.parse(readFileSync(join(content, POND, 'anchors.json'), 'utf8')) as { edition: { sha256: string } };
	await reader.goto(`${site.url}${POND}/editions/#${edition.sha256.slice(0, 12)}`);
	assert.match((await reader.locator(':target').textContent()) ?? '', /現行版本/);
	await reader.close();
});
