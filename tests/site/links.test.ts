import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { elements, pagesOf } from '../support/html.ts';
import { SITES, type Site } from '../support/sites.ts';

const ORIGIN = 'https://record.example';

interface Link {
	/** The page it stands on, as a path below the folder. */
	from: string;
	url: URL;
	/** Whether a reader can follow it. */
	followed: boolean;
}

interface Built {
	site: Site;
	pages: Map<string, Root>;
	links: Link[];
}

const addressOf = ({ base }: Site, path: string) => new URL(`${base}${path.replace(/index\.html$/, '')}`, ORIGIN);

/** Every address an element names, and whether it is one a reader follows. */
function named({ tagName, properties }: Element): { address: string; followed: boolean }[] {
	const attributes = ['href', 'src', 'action'] as const;
	const followed = tagName === 'a' || tagName === 'form';
	return attributes.flatMap((attribute) =>
		typeof properties[attribute] === 'string' ? [{ address: properties[attribute], followed }] : [],
	);
}

function index(site: Site): Built {
	const pages = pagesOf(site);
	const links = [...pages].flatMap(([from, page]) =>
		elements(page, () => true).flatMap((element) =>
			named(element).map(({ address, followed }) => ({ from, followed, url: new URL(address, addressOf(site, from)) })),
		),
	);
	return { site, pages, links };
}

/** The file of the site that an address within it leads to; null where it leads outside its base. */
function fileOf({ site }: Built, { pathname }: URL): string | null {
	if (!pathname.startsWith(site.base)) return null;
	const path = decodeURIComponent(pathname.slice(site.base.length));
	return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function idsOf(page: Root): Set<string> {
	return new Set(elements(page, ({ properties }) => properties['id'] !== undefined).map(({ properties }) => String(properties['id'])));
}

/** Every link within the site that leads nowhere, with the page it stands on. */
function broken(built: Built): string[] {
	const ids = new Map([...built.pages].map(([path, page]) => [path, idsOf(page)]));
	return built.links.flatMap(({ from, url }) => {
		if (url.origin !== ORIGIN) return [];
		const file = fileOf(built, url);
		const told = `${from}: ${url.pathname}${url.hash}`;
		if (file === null || !(built.pages.has(file) || existsSync(`${built.site.dir}/${file}`))) return [told];
		const fragment = decodeURIComponent(url.hash.slice(1));
		return fragment === '' || ids.get(file)?.has(fragment) ? [] : [told];
	});
}

/** Whether a page says that search engines are to leave it out: nothing need lead to it. */
function unlisted(page: Root): boolean {
	return elements(page, ({ tagName, properties }) => tagName === 'meta' && properties['name'] === 'robots').length > 0;
}

/** Every listed page that no links lead to from the front page. */
function unreachable(built: Built): string[] {
	const next = new Map<string, Set<string>>();
	for (const { from, url, followed } of built.links) {
		const file = url.origin === ORIGIN && followed ? fileOf(built, url) : null;
		if (file !== null) next.set(from, (next.get(from) ?? new Set()).add(file));
	}
	const reached = new Set(['index.html']);
	for (const path of reached) for (const file of next.get(path) ?? []) reached.add(file);
	return [...built.pages].flatMap(([path, page]) => (reached.has(path) || unlisted(page) ? [] : [path]));
}

function twice(page: Root): string[] {
	const ids = elements(page, ({ properties }) => properties['id'] !== undefined).map(({ properties }) => String(properties['id']));
	return ids.filter((id, i) => ids.indexOf(id) !== i);
}

for (const [name, site] of Object.entries(SITES)) {
	const built = index(site);
	test(`${name}: every link and every fragment resolves, in both scripts`, () => {
		assert.ok(built.links.length > 2000, `only ${built.links.length} links were looked at`);
		assert.deepEqual(broken(built), []);
	});
	test(`${name}: every page can be reached from the front page`, () => assert.deepEqual(unreachable(built), []));
	test(`${name}: an id names one element of its page`, () => {
		assert.deepEqual(
			[...built.pages].flatMap(([path, page]) => twice(page).map((id) => `${path}: ${id}`)),
			[],
		);
	});
	test(`${name}: the checks find what is broken`, () => {
		const [path = ''] = [...built.pages.keys()].filter((one) => one.startsWith('2024'));
		const wrong = ['nowhere/', `${path.replace('index.html', '')}#p999`].map((to) => ({
			from: path,
			followed: true,
			url: new URL(`${site.base}${to}`, ORIGIN),
		}));
		assert.equal(broken({ ...built, links: wrong }).length, 2);
		assert.ok(unreachable({ ...built, links: [] }).length > 10);
	});
}
