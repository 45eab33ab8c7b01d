import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isListed } from '../../../src/formats/site/listing.ts';
import { listedIn, writeSitemap } from '../../../src/formats/site/write-sitemap.ts';
import { named, parseXml, wordsOf } from '../../support/xml.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitemap-'));
after(() => rmSync(dir, { recursive: true }));

const NOINDEX = '<meta name="robots" content="noindex">';
const page = (head: string, body = '') => `<!doctype html><html><head><title>題</title>${head}</head><body>${body}</body></html>`;

/** Path → HTML of a built site in which one page was renamed: `old` is retired. */
const PAGES: Record<string, string> = {
	'': page(''),
	'pond/new/': page(''),
	'pond/old/': page(NOINDEX),
	'search/': page(NOINDEX),
	'404/': page(NOINDEX),
	'about/': page('', NOINDEX),
};

test('a page is listed unless its head asks search engines not to', () => {
	assert.deepEqual(
		Object.keys(PAGES).filter((path) => isListed(PAGES[path] ?? '')),
		['', 'pond/new/', 'about/'],
	);
});

test('the sitemap has every page that is listed, in both locales, and no other', () => {
	const pathnames = Object.keys(PAGES).flatMap((path) => (path === '404/' ? [path] : [path, `hans/${path}`]));
	for (const pathname of pathnames) {
		const file = join(dir, pathname === '404/' ? '404.html' : `${pathname}index.html`);
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(file, PAGES[pathname.replace('hans/', '')] ?? '');
	}
	writeSitemap(dir, 'https://record.example/records/', listedIn(dir, pathnames));
	const listed = named(parseXml(readFileSync(join(dir, 'sitemap.xml'), 'utf8')), 'loc').map(wordsOf);
	const home = 'https://record.example/records/';
	const expected = ['', 'about/', 'pond/new/'].flatMap((path) => [`${home}${path}`, `${home}hans/${path}`]);
	assert.deepEqual(listed.sort(), expected.sort());
});
