import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../support/browser.ts';

const SEMINAR = '2024-01-02-pond';
/** How long a page may take to show a change, in milliseconds; the first request compiles the whole site. */
const PATIENCE = 120_000;
const dir = mkdtempSync(join(tmpdir(), 'record-'));
const out = mkdtempSync(join(tmpdir(), 'record-out-'));
const env = { ...process.env, CONTENT_DIR: dir, OUT_DIR: out, BASE: '/', SITE: 'https://record.example' };
const file = (name: string) => join(dir, SEMINAR, name);
const edit = (name: string, from: string, to: string) => writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to));

const MESSAGE = /01-opening\.mdx:4: there is no field “colour”\n\s+→ Correct its spelling/;

let server: ChildProcess;
let url: string;
let log = '';

/** A port that no other program uses. */
async function freePort(): Promise<number> {
	const probe = createServer().listen(0);
	await new Promise((resolve) => probe.once('listening', resolve));
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => probe.close(resolve));
	return port;
}

/** Fetches a page again and again until its status and text are as wanted. */
async function until(path: string, wanted: (status: number, text: string) => boolean, what: string): Promise<void> {
	let last = 'no answer';
	for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(100)) {
		assert.equal(server.exitCode, null, `the server ended:\n${log}`);
		try {
			const answer = await fetch(`${url}${SEMINAR}/${path}`, { headers: { accept: 'text/html' } });
			// Labels have places where they may break.
			last = `${answer.status} ${(await answer.text()).replaceAll('<wbr>', '')}`;
			if (wanted(answer.status, last)) return;
		} catch {
			// The server does not listen yet.
		}
	}
	assert.fail(`${what} did not happen; the last answer was ${last.slice(0, 2000)}\n${log}`);
}

before(async () => {
	cpSync('tests/content/fixtures/sound', dir, { recursive: true });
	assert.equal(spawnSync('node', ['src/commands/anchors.ts', '--write'], { env }).status, 0);
	const port = await freePort();
	url = `http://localhost:${port}/`;
	server = spawn('astro', ['dev', '--port', String(port)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
	await until('opening/', (status, text) => status === 200 && text.includes('池塘很深。'), 'the first answer');
});
after(async () => {
	const ended = new Promise((resolve) => server.once('exit', resolve));
	if (server.exitCode === null && server.kill()) await ended;
	for (const one of [dir, out]) rmSync(one, { recursive: true, force: true });
});

test('the development server shows a changed title and changed words, in both locales, though the anchors are stale', async () => {
	edit('01-opening.mdx', 'title: ', 'title: 新的標題：');
	await until('opening/', (_, text) => text.includes('<title>新的標題：'), 'the new title');
	edit('01-opening.mdx', '池塘很深。', '池塘的確很深。');
	await until('opening/', (_, text) => text.includes('池塘的確很深。'), 'the new words');
	await until('../hans/2024-01-02-pond/opening/', (_, text) => text.includes('池塘的确很深。'), 'the new words in simplified script');
});

test('the development server shows a page whose file is new, and no longer one whose file was removed', async () => {
	writeFileSync(file('03-closing.mdx'), '---\ntitle: 散會\norder: 3\n---\n\n大家回去了。\n');
	await until('closing/', (status, text) => status === 200 && text.includes('大家回去了。'), 'the new page');
	rmSync(file('03-closing.mdx'));
	await until('closing/', (status) => status === 404, 'the removal of the page');
});

test('the development server shows every other edit: points, notes, topics and people', async () => {
	edit('02-lin-yi.mdx', 'label: 岸', 'label: 新的要點');
	await until('lin-yi/', (_, text) => text.includes('新的要點'), 'the new point');
	edit('02-lin-yi.mdx', 'note: 疑', 'note: 新的註，疑');
	await until('lin-yi/', (_, text) => text.includes('新的註'), 'the new note');
	writeFileSync(join(dir, 'topics.yaml'), 'water:\n  label: 水文\n  description: 關於水的一切。\n');
	await until('lin-yi/', (_, text) => text.includes('水文'), 'the new name of the topic');
	await until('../topics/water/', (_, text) => text.includes('<h1>水文'), 'the new name on the topic’s page');
	writeFileSync(join(dir, 'speakers.yaml'), 'lin-yi:\n  name: 林一一\n');
	await until('lin-yi/', (_, text) => text.includes('林一一'), 'the new name of the person');
	await until('../speakers/lin-yi/', (_, text) => text.includes('林一一'), 'the new name on the person’s page');
	edit('seminar.yaml', 'title: 池塘研討會', 'title: 湖泊研討會');
	await until('', (_, text) => text.includes('<h1>湖泊研討會'), 'the new title of the seminar');
});

test('while an editor works, each passage shows its anchor, which is no part of what is copied', async () => {
	const browser = await launch();
	try {
		const page = await browser.newPage();
		await page.goto(`${url}${SEMINAR}/lin-yi/`, { timeout: PATIENCE });
		const passage = page.locator('#p1-s1');
		const shown = () => passage.evaluate((element) => getComputedStyle(element, '::before').content);
		await page.waitForFunction(() => getComputedStyle(document.querySelector('#p1-s1') as Element, '::before').content !== 'none');
		assert.equal(await shown(), '"p1-s1"');
		assert.ok(!(await passage.textContent())?.includes('p1-s1'));
	} finally {
		await browser.close();
	}
});

test('a page that is open in a browser shows what is wrong with a content file, and by itself the words again when it is mended', async () => {
	const browser = await launch();
	try {
		const page = await browser.newPage();
		page.setDefaultTimeout(PATIENCE);
		await page.goto(`${url}${SEMINAR}/lin-yi/`);
		await page.locator('text=池中有').waitFor();
		edit('02-lin-yi.mdx', 'title: ', 'title：');
		await page.locator('li', { hasText: '02-lin-yi.mdx:2' }).waitFor();
		const text = await page.locator('body').textContent();
		assert.match(text ?? '', /full-width colon/);
		assert.match(text ?? '', /→ Write a half-width colon/);
		assert.doesNotMatch(text ?? '', /src\//, 'no file of the program is named');
		edit('02-lin-yi.mdx', 'title：', 'title: ');
		await page.locator('text=池中有').waitFor();
	} finally {
		await browser.close();
	}
});

test('the development server names file, line and remedy of a fault, and recovers when it is corrected', async () => {
	edit('01-opening.mdx', 'order: 1', 'order: 1\ncolour: red');
	await until('opening/', (status) => status === 500 && MESSAGE.test(log), 'the error');
	edit('01-opening.mdx', 'order: 1\ncolour: red', 'order: 1');
	await until('opening/', (status, text) => status === 200 && text.includes('池塘的確很深。'), 'the recovery');
});

test('the development server shows the name and the colour of a changed site.yaml', async () => {
	writeFileSync(join(dir, 'site.yaml'), "name: 池塘紀事\naccent:\n  light: '#1b4d8c'\n  dark: '#8fbdf0'\n");
	await until('../about/', (_, text) => text.includes('池塘紀事'), 'the name');
	await until('../src/styles/site.css?direct', (_, text) => /light-dark\(#1b4d8c,\s*#8fbdf0\)/.test(text), 'the colour');
	writeFileSync(join(dir, 'site.yaml'), "accent:\n  light: '#0b5d3c'\n  dark: '#8fbdf0'\n");
	await until('../src/styles/site.css?direct', (_, text) => text.includes('#0b5d3c'), 'the next colour');
	rmSync(join(dir, 'site.yaml'));
});
