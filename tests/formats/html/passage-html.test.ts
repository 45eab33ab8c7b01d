import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../../src/content/mdx/parse.ts';
import { passageHtml } from '../../../src/formats/html/passage-html.ts';
import type { Passage } from '../../../src/record/model.ts';

/** The first passage of some words, with the wordings that are in doubt. */
function passageOf(words: string, ...doubted: string[]): Passage {
	const [block] = parsePage(words, 'test.mdx').page.speeches[0]?.blocks ?? [];
	assert.ok(block?.kind === 'paragraph' && block.passages[0]);
	const [parsed] = block.passages;
	const doubts = doubted.map((quote, note) => ({
		start: parsed.text.indexOf(quote),
		end: parsed.text.indexOf(quote) + quote.length,
		note,
	}));
	return { ...parsed, aliases: [], narration: [], doubts };
}

const noteLink = (note: number) => ({ href: `#n${note + 1}`, label: `note ${note + 1}` });

test('a doubtful wording is marked in its place, and its note is a link without words', () => {
	assert.equal(
		passageHtml(passageOf('更多的省事權。', '省事權'), noteLink),
		'更多的<span class="doubtful">省事權</span><a class="note-ref" href="#n1" aria-label="note 1" data-note="1"></a>。',
	);
});

test('a doubtful wording inside a link marks the link, and no text is written twice', () => {
	const html = passageHtml(passageOf('見[更多的省事權](/x/)一節。', '省事權'), null);
	assert.equal(html, '見<span class="doubtful"><a href="/x/">更多的省事權</a></span>一節。');
});

test('of two doubtful wordings that overlap, each has a link to its note', () => {
	const html = passageHtml(passageOf('更多的省事權。', '的省事', '省事權'), noteLink);
	assert.equal(html.match(/href="#n\d"/g)?.join(), 'href="#n1",href="#n2"');
	assert.equal(html.replace(/<[^>]+>/g, ''), '更多的省事權。');
});

test('a link in the text gets the address that the page gives it', () => {
	const html = passageHtml(passageOf('見**[開場](/pond/#p1)**。'), null, (url) => `/records/hans${url}`);
	assert.equal(html, '見<strong><a href="/records/hans/pond/#p1">開場</a></strong>。');
});

test('marks side by side are trimmed across markup and up to the next passage, but not where a note stands between them', () => {
	const plain = passageHtml(passageOf('他說**“是”**。'), null, undefined, '“');
	assert.equal(plain, '他說<strong><span class="q1">“</span>是<span class="q2 half">”</span></strong><span class="half">。</span>');
	const noted = passageHtml(passageOf('他說“是”。', '“是”'), noteLink);
	assert.match(noted, /<span class="q2">”<\/span><\/span><a class="note-ref"/);
});
