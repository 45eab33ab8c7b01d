import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { shortPage } from '../../../src/publish/output/short-page.ts';
import { SITES } from '../../support/sites.ts';

const page = (body: string) => `<!DOCTYPE html><html lang="zh"><head><title>題</title></head><body>${body}</body></html>`;

const shortHtml = (html: string) => shortPage(Buffer.from(html)).toString();

/** The document that a browser makes of a page, as JSON without places. */
function documentOf(html: string): string {
	return JSON.stringify(fromHtml(html), (key, value) => (key === 'position' ? undefined : value));
}

const text = fc.string({
	unit: fc.constantFrom('字', ' ', '\n', '<', '>', '"', "'", '=', '/', '&', '`', '</p>', '</li><li', '="a"'),
	maxLength: 6,
});
const properties = fc.dictionary(fc.constantFrom('id', 'title', 'href', 'dataAt', 'ariaLabel'), text, { maxKeys: 3 });

/** Elements of some names with these children, of which a page may have one in the other. */
function elements(names: readonly string[], children: fc.Arbitrary<ElementContent>): fc.Arbitrary<Element> {
	return fc
		.record({ tagName: fc.constantFrom(...names), properties, children: fc.array(children, { maxLength: 3 }) })
		.map((one) => ({ type: 'element', ...one }));
}

const words = text.map((value): ElementContent => ({ type: 'text', value }));
const phrasing = fc.oneof(words, elements(['span', 'b', 'time'], words));
const paragraph = elements(['p'], phrasing);
const script = text.map(
	(value): Element => ({
		type: 'element',
		tagName: 'script',
		properties: {},
		children: [{ type: 'text', value: value.replaceAll('<', '') }],
	}),
);
const { block } = fc.letrec<{ block: Element }>((tie) => ({
	block: fc.oneof(
		{ maxDepth: 4 },
		paragraph,
		script,
		elements(['div', 'section', 'details', 'blockquote'], fc.oneof(tie('block'), words)),
		elements(['ul', 'ol'], fc.oneof(elements(['li'], fc.oneof(tie('block'), phrasing)), words)),
		elements(['dl'], elements(['dt', 'dd', 'div'], fc.oneof(tie('block'), phrasing))),
	),
}));

test('a shortened page is the same document, whatever stands in it', () => {
	const property = fc.property(fc.array(block, { maxLength: 4 }), (children) => {
		// What a browser makes of any elements is a document that HTML can write.
		const html = toHtml(fromHtml(page(toHtml({ type: 'root', children }))));
		assert.equal(documentOf(shortHtml(html)), documentOf(html), html);
	});
	fc.assert(property, { numRuns: 2000 });
});

test('every page of the record is the same document when it is shortened, and its head the same text', () => {
	const files = globSync('**/*.html', { cwd: SITES.root.dir });
	assert.ok(files.length > 80);
	for (const file of files) {
		const html = readFileSync(join(SITES.root.dir, file), 'utf8');
		const short = shortHtml(html);
		assert.ok(short.length < html.length, file);
		assert.equal(documentOf(short), documentOf(html), file);
		const head = html.slice(0, html.indexOf('<body'));
		assert.equal(short.slice(0, head.length), head, file);
	}
});

test('quotation marks go where a value is plain and no address or anchor, and end tags where what follows implies them', () => {
	for (const [whole, short] of [
		['<p id="p1"><span class="passage" id="p1-s1">字</span></p><p>句</p>', '<p id="p1"><span class=passage id="p1-s1">字</span><p>句</p>'],
		['<ul><li>一</li><li>二</li></ul>', '<ul><li>一<li>二</ul>'],
		['<ul><li>一</li> <li>二</li></ul>', '<ul><li>一</li> <li>二</ul>'],
		['<dl><div><dt>甲</dt><dd>乙</dd></div></dl>', '<dl><div><dt>甲<dd>乙</div></dl>'],
		['<p>字</p><a href="/a/" title="一 二" data-none="">字</a>', '<p>字</p><a href="/a/" title="一 二" data-none="">字</a>'],
		['<svg><rect width="1" height="8"/></svg>', '<svg><rect width=1 height="8"/></svg>'],
		['<!-- <p class="a">一</p><p> --><p>', '<!-- <p class="a">一</p><p> --><p>'],
		['<script>const html = \'<p id="a">一</p><p>\';</script>', '<script>const html = \'<p id="a">一</p><p>\';</script>'],
	] as const) {
		assert.equal(shortHtml(page(whole)), page(short));
	}
});
