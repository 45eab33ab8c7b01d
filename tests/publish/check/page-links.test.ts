import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { pageLinks } from '../../../src/publish/check/page-links.ts';

/** Ids and links as a parser of any HTML finds them. */
function parsed(html: string): { ids: string[]; addresses: string[] } {
	const found = { ids: [] as string[], addresses: [] as string[] };
	let templates = 0;
	new Parser({
		onopentag(name, { id, href, src, action }) {
			if (name === 'template') templates++;
			if (id !== undefined && templates === 0) found.ids.push(id);
			for (const address of [href, src, action]) if (address !== undefined) found.addresses.push(address);
		},
		onclosetag: (name) => {
			if (name === 'template') templates--;
		},
	}).end(html);
	return found;
}

/** What a page may hold: as builds write it, and otherwise. */
const PAGES: Record<string, string> = {
	'plain tags':
		'<!doctype html><html lang="zh"><head><meta charset="utf-8" /><link rel="x" href="/a.css"></head><p id="p1">a<br>b</p></html>',
	'values without quotes, or in single ones': `<a href=/a/ id='x'>a</a><img src=pic.svg>`,
	'names in capitals': '<A HREF="/a/" ID="x">a</A>',
	'character references': '<a href="/a/?b=1&amp;c=2#&quot;x&quot;" id="&#38;">a</a><a href="/&eacute;/">e</a>',
	'a bracket in a value': '<a title="1 > 0 < 2" href="/a/">a</a>',
	'text that looks like a tag in a script': `<script>const a = '<a href="/no/" id="no">';</script><a href="/yes/">a</a>`,
	'text that looks like a tag in a title': '<title><a href="/no/"></title><a href="/yes/">a</a>',
	'a comment': '<!-- <a href="/no/"> --><a href="/yes/">a</a>',
	'tags for browsers without scripts': '<noscript><p id="x"><a href="/a/">a</a></p></noscript>',
	'a template': '<template><p id="no"></p></template><p id="yes"></p>',
	'attributes without a value, twice, and without a blank between': '<a hidden href="/a/"id="x" href="/b/">a</a>',
	'a bracket that begins no tag': '1 < 2 <a href="/a/">a</a>',
	'a page that is cut off': '<p id="x"><a href="/a/',
};

for (const [name, html] of Object.entries(PAGES)) {
	test(`links and ids are those that a parser finds: ${name}`, () => {
		const { ids, links } = pageLinks(html);
		assert.deepEqual({ ids, addresses: links.map(({ address }) => address) }, parsed(html));
	});
}
