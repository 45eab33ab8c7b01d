import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Root } from 'hast';
import { fileAt, LinkCheck, pageUrl } from '../../src/publish/check/link-check.ts';
import { type PageLinks, pageLinks } from '../../src/publish/check/page-links.ts';
import { SiteCheck } from '../../src/publish/check/site-check.ts';
import { filesIn } from '../../src/publish/files-in.ts';
import { elements, pagesOf } from '../support/html.ts';
import { SITES, type Site } from '../support/sites.ts';

const ORIGIN = 'https://record.example';

interface Built {
	site: Site;
	files: Set<string>;
	pages: Map<string, PageLinks>;
}

function index(site: Site): Built {
	const files = new Set(filesIn(site.dir));
	const html = [...files].filter((path) => path.endsWith('.html'));
	return { site, files, pages: new Map(html.map((path) => [path, pageLinks(readFileSync(join(site.dir, path), 'utf8'))])) };
}

/** Every link within the site that leads nowhere, with the page it stands on. */
function broken({ site, files, pages }: Built): string[] {
	const check = new LinkCheck(files, { origin: ORIGIN, base: site.base });
	for (const [path, page] of pages) check.add(path, page);
	return check.broken();
}

/** Every listed page that no links lead to from the front page. */
function unreachable({ site, pages }: Built): string[] {
	const next = ([path, { links }]: [string, PageLinks]): [string, string[]] => {
		const from = pageUrl(path, { origin: ORIGIN, base: site.base });
		const urls = links.filter(({ followed }) => followed).map(({ address }) => new URL(address, from));
		return [path, urls.filter(({ origin }) => origin === ORIGIN).flatMap((url) => fileAt(url, site.base) ?? [])];
	};
	const followed = new Map([...pages].map(next));
	const reached = new Set(['index.html']);
	for (const path of reached) for (const file of followed.get(path) ?? []) reached.add(file);
	return [...pages].flatMap(([path, { unlisted }]) => (reached.has(path) || unlisted ? [] : [path]));
}

/** Ids that several elements of a page have. */
function repeatedIds({ ids }: PageLinks): string[] {
	return ids.filter((id, i) => ids.indexOf(id) !== i);
}

/** What another parser finds on a page. */
function parsed(page: Root): PageLinks {
	const all = elements(page, () => true);
	const within = all.flatMap(({ content }) => (content ? elements(content, () => true) : []));
	const links = [...all, ...within].flatMap(({ tagName, properties: { href, src, action, property, content } }) =>
		[href, src, action, property === 'og:image' ? content : undefined].flatMap((address) =>
			typeof address === 'string' ? [{ address, followed: tagName === 'a' || tagName === 'form' }] : [],
		),
	);
	const ids = all.flatMap(({ properties: { id } }) => (id === undefined ? [] : [String(id)]));
	const unlisted = all.some(({ tagName, properties }) => tagName === 'meta' && properties['name'] === 'robots');
	return { ids, links, unlisted };
}

for (const [name, site] of Object.entries(SITES)) {
	const built = index(site);
	test(`${name}: every link leads to a file and an anchor that exist, in both locales`, () => {
		const count = [...built.pages.values()].reduce((sum, { links }) => sum + links.length, 0);
		assert.ok(count > 2000, `only ${count} links were looked at`);
		assert.deepEqual(broken(built), []);
		assert.deepEqual(new SiteCheck(site.dir, { origin: ORIGIN, base: site.base }, { dir: '', files: new Map() }).faults(), []);
	});
	test(`${name}: every page can be reached from the front page`, () => assert.deepEqual(unreachable(built), []));
	test(`${name}: an id names one element of its page`, () => {
		assert.deepEqual(
			[...built.pages].flatMap(([path, page]) => repeatedIds(page).map((id) => `${path}: ${id}`)),
			[],
		);
	});
	test(`${name}: the ids and links are those that a browser’s parser finds`, () => {
		const sorted = ({ ids, links, unlisted }: PageLinks) => ({ ids, unlisted, links: links.map((link) => JSON.stringify(link)).sort() });
		for (const [path, page] of pagesOf(site))
			assert.deepEqual(sorted(pageLinks(readFileSync(join(site.dir, path), 'utf8'))), sorted(parsed(page)), path);
	});
	test(`${name}: the checks find what is broken`, () => {
		const [path = ''] = [...built.pages.keys()].filter((one) => one.startsWith('2024'));
		const page = built.pages.get(path);
		assert.ok(page && existsSync(join(site.dir, path)));
		const wrong = ['nowhere/', `${path.replace('index.html', '')}#p999`].map((to) => ({ address: `${site.base}${to}`, followed: true }));
		const faulty = { ...page, links: [...page.links, ...wrong] };
		assert.equal(broken({ ...built, pages: new Map(built.pages).set(path, faulty) }).length, 2);
		const bare = new Map([...built.pages].map(([path, page]) => [path, { ...page, links: [] }]));
		assert.ok(unreachable({ ...built, pages: bare }).length > 10);
	});
}
