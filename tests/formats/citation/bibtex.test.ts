import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import type { Item } from '../../../src/formats/citation/item.ts';
import { bibtex } from '../../../src/formats/citation/write.ts';
import { trials } from '../../support/trials.ts';

const URL = 'https://record.example/s/one/#p1-s2';
const ITEM: Item = {
	id: 'one',
	label: '',
	authors: ['畢吉耀', '董珂'],
	title: '四項建議',
	container: '知識城研討會',
	host: null,
	place: null,
	date: '2024-11-20',
	publisher: '新浪網',
	edition: { date: '2026-11-23', hash: '5947e5ebb793' },
	path: 's/one/',
};

/** An entry as CSL-JSON, read by a BibTeX parser. */
function parsed(item: Item): Record<string, unknown> {
	const [entry] = plugins.input.chain(bibtex({ key: 'one', item, url: URL }, 'hant'), { generateGraph: false });
	assert.ok(entry);
	return entry;
}

/** How many braces are open at each place of a text: BibTeX counts them all, those after a backslash too. */
function depths(text: string): number[] {
	let depth = 0;
	return [...text].map((char) => {
		depth += char === '{' ? 1 : char === '}' ? -1 : 0;
		return depth;
	});
}

const SPECIAL = '\\{}&%$#_~^';
const title = '集合 {a} 與 }b{，路徑 C:\\temp，50% & #1 $x_2^3$ ~';

test('a BibTeX parser reads title, conference, publisher, authors and address as they were', () => {
	const entry = parsed({ ...ITEM, title, container: title, publisher: title, authors: [title, '董珂'] });
	assert.deepEqual([entry['title'], entry['container-title'], entry['publisher'], entry['URL']], [title, title, title, URL]);
	assert.deepEqual(
		(entry['author'] as { family: string }[]).map(({ family }) => family),
		[title, '董珂'],
	);
});

test('whatever the title, a BibTeX parser reads it as it was, and its braces are balanced', () => {
	const titles = fc
		.array(fc.constantFrom(...SPECIAL, '甲', 'a', '1', '，', ' '), { minLength: 1, maxLength: 12 })
		.map((parts) => `題${parts.join('').replace(/\s+/g, ' ')}目`);
	fc.assert(
		fc.property(titles, (one) => {
			const item = { ...ITEM, title: one };
			assert.equal(parsed(item)['title'], one);
			const all = depths(bibtex({ key: 'one', item, url: URL }, 'hant').trimEnd());
			assert.equal(all.at(-1), 0);
			assert.ok(all.every((depth) => depth >= 0));
			assert.equal(all.indexOf(0, all.indexOf(1)), all.length - 1, 'the entry ends with its last brace');
		}),
		trials(300),
	);
});
