/** An archive with as few files as can be: what readers find in place of the pages and files that it leaves out. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { pageLinks } from '../../src/publish/check/page-links.ts';
import { HOST, LONG, writeDialogueArchive } from '../support/dialogue-archive.ts';
import { openedFrom } from '../support/opened.ts';
import { done } from '../support/searched.ts';

const content = mkdtempSync(join(tmpdir(), 'least-'));
after(() => rmSync(content, { recursive: true, force: true }));
writeDialogueArchive(content);
writeFileSync(join(content, 'site.yaml'), 'extent: least\n');
// So many people that the list of them has a field that filters.
const listeners = Array.from({ length: 60 }, (_, i) => `listener-${i}`);
appendFileSync(join(content, 'speakers.yaml'), listeners.map((id, i) => `${id}:\n  name: 聽眾第${i}號\n`).join(''));
appendFileSync(join(content, LONG, 'seminar.yaml'), `participants: [${listeners.join(', ')}]\n`);
const { browser, site, out } = await openedFrom(content);

interface Person {
	id: string;
	url: string;
	name: string;
}
const { speakers } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as { speakers: Person[] };
/** Where a person's address leads, here and on this machine. */
const addressOf = ({ url }: Person) => new URL(url, site.url);
const fileOf = (person: Person) => join(out, addressOf(person).pathname, 'index.html');
const once = speakers.filter(({ id }) => !existsSync(join(out, 'speakers', id, 'index.html')));

async function open(path: string): Promise<Page> {
	const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
	await page.goto(`${site.url}${path}`);
	return page;
}

test('whoever was at several seminars has a page; of the others the overview of the one seminar tells, in a line of their own', () => {
	assert.ok(once.length > 10 && once.length < speakers.length - 10, `${once.length} of ${speakers.length}`);
	for (const locale of ['', 'hans/']) {
		for (const person of speakers) {
			const file = fileOf(person).replace(out, join(out, locale));
			const html = readFileSync(file, 'utf8');
			if (!once.includes(person)) assert.ok(html.includes(`<h1>${person.name}`) || locale !== '', file);
			else assert.ok(pageLinks(html).ids.includes(`person-${person.id}`), `${file}#person-${person.id}`);
		}
	}
	assert.ok(existsSync(join(out, 'speakers', HOST, 'index.html')));
});

test('a name in a byline leads to the person’s line, and so do the field that filters people and the search', async () => {
	const person = once.find(({ url }) => url.includes(LONG)) ?? once[0];
	assert.ok(person);
	const { pathname, hash } = addressOf(person);
	const page = await open(`${LONG}/shi-lu/`);
	const bylines = await page.$$eval('.byline .name', (all) => all.map((one) => (one as HTMLAnchorElement).href));
	assert.ok(bylines.includes(addressOf(person).href));
	await page.goto(`${site.url}speakers/`);
	await page.fill('.people-filter input', person.name);
	await page.locator('.people-filter li a').first().click();
	await page.waitForURL((url) => url.pathname === pathname && url.hash === hash);
	assert.match((await page.locator(hash).textContent()) ?? '', new RegExp(person.name));
	await page.goto(`${site.url}search/?q=${encodeURIComponent(person.name)}`);
	await done(page);
	assert.equal(await page.locator('[data-answers] a').first().getAttribute('href'), `${pathname}${hash}`);
	await page.context().close();
});

test('in the other script the bar of a passage leads to the citations and the source in the record’s own', async () => {
	const page = await open(`hans/${LONG}/shi-lu/`);
	await page.focus('.words a.anchor');
	await page.keyboard.press('Enter');
	for (const [action, path, words] of [
		['cite', `/${LONG}/cite/`, '第32次對談'],
		['source', `/${LONG}/source/`, 'SHA-256'],
	] as const) {
		const href = (await page.locator(`passage-bar:popover-open [data-do=${action}]`).getAttribute('href')) ?? '';
		const answer = await page.request.get(new URL(href, page.url()).href);
		assert.equal(new URL(answer.url()).pathname, path);
		assert.equal(answer.status(), 200);
		assert.ok((await answer.text()).includes(words));
	}
	await page.goto(`${site.url}${LONG}/cite/`);
	assert.equal(await page.locator('a[data-script=hans]').getAttribute('href'), `/hans/${LONG}/`);
	await page.context().close();
});

test('the address of a page that is left out names the one that has its words', async () => {
	for (const [path, named] of [
		[`hans/${LONG}/source/`, `/${LONG}/source/`],
		[`hans/${LONG}/cite/`, `/${LONG}/cite/`],
		[`hans/${LONG}/editions/`, `/hans/${LONG}/`],
		[`${LONG}/record.md`, `/${LONG}/`],
		[`speakers/${once[0]?.id}/`, '/speakers/'],
	]) {
		const page = await open(path ?? '');
		const suggestion = page.locator('.not-found section:first-child .nearest a');
		await suggestion.waitFor();
		assert.equal(await suggestion.getAttribute('href'), named, path);
		await page.context().close();
	}
	// An address that only begins like that of the other script is below neither.
	const page = await open('hello/');
	await page.waitForLoadState('networkidle');
	assert.equal(await page.locator('.nearest:not([hidden])').count(), 0);
	await page.context().close();
});
