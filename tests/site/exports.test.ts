import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { sitemap } from '../../src/formats/site/sitemap.ts';
import { fileOf, ORIGIN, read } from '../support/built.ts';
import { SITES, type Site } from '../support/sites.ts';
import { elementsOf, named, parseXml, wordsOf } from '../support/xml.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const FILES = ['record.epub', 'record.md', 'record.txt', 'record.json', 'record.akn.xml'];

function headLinks(file: string): Element['properties'][] {
	const links: Element['properties'][] = [];
	visit(fromHtml(readFileSync(file, 'utf8')), 'element', (node) => {
		if (node.tagName === 'link' || (node.tagName === 'a' && node.properties['type'])) links.push(node.properties);
	});
	return links;
}

/** Every string in a JSON value that begins like an address. */
function addressesIn(value: unknown): string[] {
	if (typeof value === 'string') return value.startsWith('/') ? [value] : [];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(addressesIn) : [];
}

for (const [name, site] of Object.entries(SITES)) {
	const present = (address: string) => assert.ok(fileOf(site, address), `${address} leads nowhere`);

	test(`${name}: the sitemap lists every page that search engines may list, each in both locales`, () => {
		const urls = named(parseXml(read(site, 'sitemap.xml')), 'url');
		const listed = urls.map((url) => named(url, 'loc').map(wordsOf).join());
		for (const url of urls) for (const link of named(url, 'xhtml:link')) present(link.attributes['href'] ?? '');
		const pages = globSync('**/*.html', { cwd: site.dir }).filter(
			(file) => !readFileSync(join(site.dir, file), 'utf8').includes('<meta name="robots" content="noindex"'),
		);
		const expected = pages.map((file) => `${ORIGIN}${site.base}${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
		assert.deepEqual(listed.sort(), expected.sort());
		assert.match(read(site, 'robots.txt'), new RegExp(`^Sitemap: ${ORIGIN}${site.base}sitemap\\.xml$`, 'm'));
	});

	test(`${name}: the feed names the newest seminars with addresses that lead to them`, () => {
		for (const locale of ['', 'hans/']) {
			const feed = parseXml(read(site, `${locale}feed.xml`));
			const [entry] = named(feed, 'entry');
			assert.ok(entry);
			const links = named(feed, 'link').map((link) => link.attributes['href'] ?? '');
			assert.ok(links.includes(`${ORIGIN}${site.base}${locale}${SEMINAR}/`));
			links.forEach(present);
			for (const part of ['id', 'title', 'updated']) assert.equal(named(entry, part).length, 1, part);
		}
	});

	test(`${name}: every address in index.json and record.json is a page's or a file's`, () => {
		const addresses = ['index.json', `${SEMINAR}/record.json`].flatMap((file) => addressesIn(JSON.parse(read(site, file))));
		assert.ok(addresses.length > 100);
		addresses.forEach(present);
	});

	test(`${name}: the published schema is the one that the published record validates against`, () => {
		const ajv = new Ajv2020({ strict: true });
		formats.default(ajv);
		const record: { $schema: string } = JSON.parse(read(site, `${SEMINAR}/record.json`));
		const valid = ajv.compile(JSON.parse(readFileSync(fileOf(site, record.$schema) ?? '', 'utf8')));
		assert.ok(valid(record), ajv.errorsText(valid.errors));
	});

	test(`${name}: the addresses in llms.txt lead to files`, () => {
		const urls: string[] = [];
		visit(unified().use(remarkParse).parse(read(site, 'llms.txt')), 'link', ({ url }) => void urls.push(url));
		assert.ok(urls.length >= 4);
		urls.forEach(present);
	});

	test(`${name}: a browser finds the search, and the search finds what was typed`, () => {
		for (const locale of ['', 'hans/']) {
			const [link] = headLinks(join(site.dir, `${locale}index.html`)).filter(({ rel }) => String(rel) === 'search');
			const description = parseXml(readFileSync(fileOf(site, String(link?.['href'])) ?? '', 'utf8'));
			const [template] = elementsOf(description).flatMap((element) => element.attributes['template'] ?? []);
			assert.equal(template, `${ORIGIN}${site.base}${locale}search/?q={searchTerms}`);
			assert.ok(wordsOf(named(description, 'ShortName')[0] ?? description).length <= 16);
		}
	});

	test(`${name}: a seminar's overview links to its record in every format, in its head and in its text`, () => {
		for (const locale of ['', 'hans/']) {
			const links = headLinks(join(site.dir, locale, SEMINAR, 'index.html')).map(({ href }) => String(href));
			for (const file of FILES) {
				const found = links.filter((href) => href.endsWith(`/${file}`));
				assert.equal(found.length, 2, file);
				found.forEach(present);
			}
		}
	});
}

test('a sitemap too long for one file becomes an index of files that list the same pages', () => {
	const paths = Array.from({ length: 25 }, (_, i) => `page-${i}/`);
	const files = sitemap([...paths, ...paths.map((path) => `hans/${path}`)], `${ORIGIN}/`, 20);
	const parts = named(parseXml(files.get('sitemap.xml') ?? ''), 'loc').map(wordsOf);
	assert.deepEqual(
		parts,
		['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'].map((file) => `${ORIGIN}/${file}`),
	);
	const listed = parts.flatMap((url) => named(parseXml(files.get(url.slice(ORIGIN.length + 1)) ?? ''), 'loc').map(wordsOf));
	assert.deepEqual(new Set(listed).size, 50);
	assert.equal(listed.length, 50);
});

test('a build without SITE writes no file that needs absolute addresses, says so, and its feed and links are complete', () => {
	const site: Site = { dir: 'node_modules/.cache/record-tests/no-site', base: '/' };
	rmSync(site.dir, { recursive: true, force: true });
	const env = { ...process.env, SITE: '', BASE: '/', OUT_DIR: site.dir, CONTENT_DIR: 'tests/formats/fixtures/everything' };
	const { status, stdout, stderr } = spawnSync('astro', ['build'], { encoding: 'utf8', env });
	assert.equal(status, 0, `${stdout}${stderr}`);
	assert.match(stdout, /no sitemap\.xml and no opensearch\.xml.*SITE/);
	for (const file of ['sitemap.xml', 'opensearch.xml', 'hans/opensearch.xml']) assert.ok(!existsSync(join(site.dir, file)), file);
	assert.ok(!read(site, 'robots.txt').includes('Sitemap'));
	for (const link of named(parseXml(read(site, 'feed.xml')), 'link')) assert.ok(fileOf(site, link.attributes['href'] ?? ''));
	for (const { href } of headLinks(join(site.dir, '2025-01-02-everything/index.html'))) {
		if (typeof href === 'string') assert.ok(fileOf(site, href), href);
	}
});
