import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLinks } from '../../../src/search/build/search-page-links.ts';

const SCRIPTS: Record<string, string> = {
	'_astro/worker-2b.js': 'import("./large-archive-3c.js");',
	'_astro/large-archive-3c.js': 'import"./speeches-4d.js";',
	'_astro/speeches-4d.js': 'export{};',
	'_astro/page.5e.js': 'import"./dom.6f.js";import("./whole-page.7a.js");',
	'_astro/dom.6f.js': 'export{};',
	'_astro/whole-page.7a.js': 'export{};',
};
const PAGE =
	'<html><head><link rel="stylesheet" href="/b/s.css"></head><body><script type="module" src="/b/_astro/page.5e.js"></script></body></html>';
const built = { files: Object.keys(SCRIPTS), read: (path: string) => SCRIPTS[path] ?? '', base: '/b/' };

async function headOf(places: string | null): Promise<{ modules: string[]; data: Record<string, string>; head: string }> {
	const page = await withLinks(PAGE, { manifest: 'search/index/manifest.json', places }, built);
	const head = page.slice(0, page.indexOf('</head>'));
	return {
		head,
		modules: [...head.matchAll(/<link rel="modulepreload" href="\/b\/_astro\/([^"]+)">/g)].map(([, name = '']) => name),
		data: Object.fromEntries([...head.matchAll(/ data-(\w+)="([^"]+)"/g)].map(([, key = '', value = '']) => [key, value])),
	};
}

test('the search page of a small archive starts the worker, asks for its manifest, and names the page’s scripts', async () => {
	const { modules, data, head } = await headOf(null);
	assert.deepEqual(data, { manifest: '/b/search/index/manifest.json', worker: '/b/_astro/worker-2b.js' });
	assert.deepEqual(modules, ['worker-2b.js', 'page.5e.js', 'dom.6f.js']);
	assert.ok(head.indexOf('data-manifest') < head.indexOf('stylesheet'), 'nothing waits for the style');
});

test('that of a large archive asks for the places too, and names what finds hits before what shows them', async () => {
	const { modules, data } = await headOf('search/index/places.8b');
	assert.deepEqual(data, {
		manifest: '/b/search/index/manifest.json',
		places: '/b/search/index/places.8b',
		worker: '/b/_astro/worker-2b.js',
	});
	assert.deepEqual(modules, ['worker-2b.js', 'large-archive-3c.js', 'speeches-4d.js', 'page.5e.js', 'dom.6f.js']);
});
