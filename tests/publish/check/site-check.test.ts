import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { SiteCheck } from '../../../src/publish/check/site-check.ts';

const SITE = { origin: 'https://record.example', base: '/records/' };
const MANIFEST = {
	places: 'places.2c.json',
	layout: 'layout.5f.json',
	catalogs: { hant: 'catalog.hant.3d.json', hans: 'catalog.hans.4e.json' },
	groups: [['0a1b', 1]],
};
const INDEX = ['places.2c.json', 'layout.5f.json', 'pages/0a1b.hant', 'pages/0a1b.hans'];
const SOUND: Record<string, string> = {
	'index.html': '<!doctype html><a id="top" href="/records/a/#p1">a</a><img src=pic.svg><a href="https://elsewhere.example/x">x</a>',
	'404.html': '<a href="/records/">home</a>',
	'a/index.html': '<p id="p1"><a href="../#top">up</a><a href="#p1">here</a><a href="https://record.example/records/a/">a</a>',
	'pic.svg': '<svg/>',
	'search/index/manifest.json': JSON.stringify(MANIFEST),
	'search/index/catalog.hant.3d.json': '{}',
	'search/index/catalog.hans.4e.json': '{}',
	...Object.fromEntries(INDEX.map((name) => [`search/index/${name}`, 'data'])),
};

/** The faults of a sound site with some files in the place of others; null removes one. */
function faultsWith(changed: Record<string, string | null>): string[] {
	const dir = mkdtempSync(join(tmpdir(), 'check-'));
	try {
		for (const [path, text] of Object.entries({ ...SOUND, ...changed })) {
			if (text === null) continue;
			mkdirSync(dirname(join(dir, path)), { recursive: true });
			writeFileSync(join(dir, path), text);
		}
		return new SiteCheck(dir, SITE, { dir: '', files: new Map() }).faults();
	} finally {
		rmSync(dir, { recursive: true });
	}
}

/** The name of a fault, the files changed, and what is reported. */
const CASES: [name: string, changed: Record<string, string | null>, faults: string[]][] = [
	['a sound site', {}, []],
	['no front page', { 'index.html': null, '404.html': 'x', 'a/index.html': 'x' }, ['index.html: is missing']],
	['no page for what is missing', { '404.html': null }, ['404.html: is missing']],
	['no manifest', { 'search/index/manifest.json': null }, ['search/index/manifest.json: is missing']],
	['a text of the index is missing', { 'search/index/pages/0a1b.hans': null }, ['search/index/pages/0a1b.hans: is missing']],
	['a catalog is missing', { 'search/index/catalog.hant.3d.json': null }, ['search/index/catalog.hant.3d.json: is missing']],
	['the layout is missing', { 'search/index/layout.5f.json': null }, ['search/index/layout.5f.json: is missing']],
	['an empty page', { 'b/index.html': '' }, ['b/index.html: is empty']],
	['an empty file of the index', { 'search/index/places.2c.json': '' }, ['search/index/places.2c.json: is empty']],
	['an empty file of the operator', { 'verified.txt': '' }, []],
	['a link to nothing', { '404.html': '<a href="/records/b/">b</a>' }, ['404.html: /records/b/ leads nowhere']],
	[
		'one file that is missing, from two pages',
		{ '404.html': '<a href="/records/b/">b</a>', 'c/index.html': '<a href="../b/">b</a>' },
		['404.html: /records/b/ leads nowhere', 'c/index.html: /records/b/ leads nowhere'],
	],
	['a link outside the base', { '404.html': '<a href="/">home</a>' }, ['404.html: / leads nowhere']],
	['an address elsewhere at the origin', { '404.html': '<a href="https://record.example/other/">other</a>' }, []],
	[
		'the site’s own address without its base',
		{ '404.html': '<link rel="canonical" href="https://record.example/a/">' },
		['404.html: /a/ leads nowhere'],
	],
	['a fragment of nothing', { '404.html': '<a href="/records/a/#p2">p2</a>' }, ['404.html: /records/a/#p2 leads nowhere']],
	['a fragment of the page itself', { '404.html': '<a href="#p2">p2</a>' }, ['404.html: /records/404.html#p2 leads nowhere']],
	['a picture that is missing', { 'pic.svg': null }, ['index.html: /records/pic.svg leads nowhere']],
	['an address that is none', { '404.html': '<a href="https://">x</a>' }, ['404.html: https:// leads nowhere']],
	['an address with a broken escape', { '404.html': '<a href="/records/%E0%A4%A">x</a>' }, ['404.html: /records/%E0%A4%A leads nowhere']],
	['a Chinese fragment, escaped or not', { 'b/index.html': '<p id="文"><a href="#文">1</a><a href="#%E6%96%87">2</a>' }, []],
	[
		'a script that another loads is missing',
		{ '_astro/a.js': 'import"./b.1x2y.js";import("./c.js")', '_astro/c.js': '1' },
		['_astro/a.js: /records/_astro/b.1x2y.js leads nowhere'],
	],
	[
		'a worker is missing',
		{ '_astro/a.js': 'new Worker(`/records/_astro/worker-Do1.js`)' },
		['_astro/a.js: /records/_astro/worker-Do1.js leads nowhere'],
	],
	['a script of the index, which no build names', { '_astro/a.js': 'import(base + `pagefind.js`)' }, []],
	[
		'a missing card',
		{ '404.html': '<meta property="og:image" content="https://record.example/records/card.png">' },
		['404.html: /records/card.png leads nowhere'],
	],
	[
		'an id in a template',
		{ '404.html': '<a href="#t">t</a><template><p id="t"></template>' },
		['404.html: /records/404.html#t leads nowhere'],
	],
	['a link in a template', { '404.html': '<template><a href="/records/b/">b</a></template>' }, ['404.html: /records/b/ leads nowhere']],
	['links in comments, scripts and text', { '404.html': '<!-- <a href="/x"> --><script>"<a href=/x>"</script>&lt;a href="/x"&gt;' }, []],
];
for (const [name, changed, faults] of CASES) test(name, () => assert.deepEqual(faultsWith(changed), faults));
