import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { fileOf, ORIGIN } from '../support/built.ts';
import { elements, pagesOf } from '../support/html.ts';
import { SITES, type Site } from '../support/sites.ts';

interface Link {
	/** The page that has the link, as a path below the folder. */
	from: string;
	url: URL;
	/** Whether a reader can follow it: a link or a form, not a stylesheet or an image. */
	followed: boolean;
}

interface Built {
	site: Site;
	pages: Map<string, Root>;
	links: Link[];
}

const addressOf = ({ base }: Site, path: string) => new URL(`${base}${path.replace(/index\.html$/, '')}`, ORIGIN);

/** Every address in an element's attributes, and whether a reader can follow it. */
function addressesIn({ tagName, properties }: Element): { address: string; followed: boolean }[] {
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
			addressesIn(element).map(({ address, followed }) => ({ from, followed, url: new URL(address, addressOf(site, from)) })),
		),
	);
	return { site, pages, links };
}

/** The file at an address, as a path below the site's folder; undefined if there is none. */
function pathOf({ site }: Built, { href }: URL): string | undefined {
	return fileOf(site, href)?.slice(site.dir.length + 1);
}

function idsOf(page: Root): Set<string> {
	return new Set(elements(page, ({ properties }) => properties['id'] !== undefined).map(({ properties }) => String(properties['id'])));
}

/** Every link within the site whose file or anchor does not exist, with the page that has it. */
function broken(built: Built): string[] {
	const ids = new Map([...built.pages].map(([path, page]) => [path, idsOf(page)]));
	return built.links.flatMap(({ from, url }) => {
		if (url.origin !== ORIGIN) return [];
		const path = pathOf(built, url);
		const anchor = decodeURIComponent(url.hash.slice(1));
		const isFound = path !== undefined && (anchor === '' || ids.get(path)?.has(anchor));
		return isFound ? [] : [`${from}: ${url.pathname}${url.hash}`];
	});
}

/** Whether a page asks search engines not to list it: then no link needs to lead to it. */
function unlisted(page: Root): boolean {
	return elements(page, ({ tagName, properties }) => tagName === 'meta' && properties['name'] === 'robots').length > 0;
}

/** Every listed page that cannot be reached by links from the front page. */
function unreachable(built: Built): string[] {
	const next = new Map<string, Set<string>>();
	for (const { from, url, followed } of built.links) {
		const path = followed ? pathOf(built, url) : undefined;
		if (path !== undefined) next.set(from, (next.get(from) ?? new Set()).add(path));
	}
	const reached = new Set(['index.html']);
	for (const path of reached) for (const file of next.get(path) ?? []) reached.add(file);
	return [...built.pages].flatMap(([path, page]) => (reached.has(path) || unlisted(page) ? [] : [path]));
}

/** Ids that several elements of a page have. */
function repeatedIds(page: Root): string[] {
	const ids = elements(page, ({ properties }) => properties['id'] !== undefined).map(({ properties }) => String(properties['id']));
	return ids.filter((id, i) => ids.indexOf(id) !== i);
}

for (const [name, site] of Object.entries(SITES)) {
	const built = index(site);
	test(`${name}: every link leads to a file and an anchor that exist, in both locales`, () => {
		assert.ok(built.links.length > 2000, `only ${built.links.length} links were looked at`);
		assert.deepEqual(broken(built), []);
	});
	test(`${name}: every page can be reached from the front page`, () => assert.deepEqual(unreachable(built), []));
	test(`${name}: an id names one element of its page`, () => {
		assert.deepEqual(
			[...built.pages].flatMap(([path, page]) => repeatedIds(page).map((id) => `${path}: ${id}`)),
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
