import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BACKGROUNDS, INK, QUIET } from '../../src/record/palette.ts';
import { elements, pagesOf } from '../support/html.ts';
import { SITES } from '../support/sites.ts';

const sheets = globSync('src/styles/**/*.css')
	.map((file) => file.replaceAll('\\', '/').slice('src/styles/'.length))
	.filter((file) => !/^(site|record|dialogue|search)\.css$/.test(file));

/** The folder of stylesheets that only the development server adds to a page. */
const DEV = 'dev/';
const files = sheets.filter((file) => !file.startsWith(DEV));

/** Where a stylesheet imports others from, in its order: files and layers. */
function importsOf(css: string): { file: string; layer: string }[] {
	return [...css.matchAll(/^@import "\.\/(.+)" layer\((.+)\);$/gm)].map(([, file = '', layer = '']) => ({ file, layer }));
}
const record = readFileSync('src/styles/record.css', 'utf8');
const dialogue = readFileSync('src/styles/dialogue.css', 'utf8');
const search = readFileSync('src/styles/search.css', 'utf8');

test('site.css and search.css import every stylesheet, record.css and dialogue.css some of them, each once and into the layer that its file or folder is named after, from the weakest layer on', () => {
	const site = readFileSync('src/styles/site.css', 'utf8');
	assert.match(site, /^@import "\.\/record\.css";$/m);
	const layers = /^@layer ([\w, ]+);$/m.exec(record)?.[1]?.split(', ') ?? [];
	const imports = [...importsOf(record), ...importsOf(site)];
	const all = [...imports, ...importsOf(search)];
	assert.deepEqual([...new Set(all.map(({ file }) => file))].sort(), files.sort());
	for (const one of [imports, importsOf(search)]) assert.equal(new Set(one.map(({ file }) => file)).size, one.length);
	for (const { file, layer } of all) assert.equal(layer, file.split(/[./]/)[0], file);
	assert.match(dialogue, /^@import "\.\/record\.css";$/m);
	const ofSite = importsOf(site).map(({ file }) => file);
	for (const { file, layer } of importsOf(dialogue)) assert.ok(ofSite.includes(file) && layer === file.split(/[./]/)[0], file);
	assert.equal(/^@layer .*$/m.exec(search)?.[0], /^@layer .*$/m.exec(record)?.[0]);
	for (const css of [record, site, search]) {
		const used = [...new Set(importsOf(css).map(({ layer }) => layer))];
		assert.deepEqual(
			used,
			layers.filter((layer) => used.includes(layer)),
		);
	}
	assert.deepEqual(new Set(imports.map(({ layer }) => layer)), new Set(layers));
	for (const file of sheets) assert.doesNotMatch(readFileSync(`src/styles/${file}`, 'utf8'), /@layer|@import/, file);
});

test('a stylesheet in dev/ is added to pages by the code of the development server alone', () => {
	const server = readFileSync('src/content/content-integration.ts', 'utf8');
	const added = sheets.filter((file) => file.startsWith(DEV));
	assert.ok(added.length > 0);
	for (const file of added) assert.ok(server.includes(`'/src/styles/${file}'`), file);
});

/** The classes that a stylesheet names. */
function classesIn(css: string): string[] {
	const code = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '');
	const selectors = [...code.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector);
	return [...new Set(selectors.flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)))];
}

test('every class that a stylesheet names is named by a page, a component or a script', () => {
	const code = globSync('src/**/*.{astro,ts}')
		.map((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
		.join('\n');
	// The colours of speakers are numbered by the code that sets them.
	const isNamed = (name: string) => /^hue-\d+$/.test(name) || new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code);
	for (const file of sheets) {
		const css = readFileSync(`src/styles/${file}`, 'utf8');
		assert.deepEqual(
			classesIn(css).filter((name) => !isNamed(name)),
			[],
			file,
		);
	}
	assert.deepEqual(
		classesIn('.page-head > .no-such-class:hover, b { c: ".x{" }').filter((name) => !isNamed(name)),
		['no-such-class'],
	);
});

test('the colours that code checks contrast with are those of the stylesheet', () => {
	const tokens = readFileSync('src/styles/tokens.css', 'utf8');
	const colours = (name: string) => new RegExp(`^\\t--${name}: light-dark\\((#\\w+), (#\\w+)\\);$`, 'm').exec(tokens)?.slice(1);
	const six = (colour = '') => (colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour);
	for (const name of ['paper', 'raised', 'target'] as const) {
		assert.deepEqual(colours(name)?.map(six), [BACKGROUNDS.light[name], BACKGROUNDS.dark[name]], name);
	}
	assert.deepEqual([colours('ink')?.[0], colours('quiet')?.[0]], [INK, QUIET]);
});

test('the smaller stylesheet styles every class of the pages that load it', () => {
	const own = new Set(importsOf(record).flatMap(({ file }) => classesIn(readFileSync(`src/styles/${file}`, 'utf8'))));
	const styled = new Set(files.flatMap((file) => classesIn(readFileSync(`src/styles/${file}`, 'utf8'))));
	let pages = 0;
	for (const [path, page] of pagesOf(SITES.root)) {
		const [sheet] = elements(page, ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'stylesheet');
		if (!String(sheet?.properties['href']).includes('/record.')) continue;
		pages++;
		const used = new Set(elements(page, () => true).flatMap(({ properties }) => (properties['className'] as string[] | undefined) ?? []));
		assert.deepEqual(
			[...used].filter((name) => styled.has(name) && !own.has(name)),
			[],
			path,
		);
	}
	assert.ok(pages >= 26, `${pages}`);
});
