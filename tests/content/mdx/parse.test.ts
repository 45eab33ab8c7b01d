import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parsePage } from '../../../src/content/mdx/parse.ts';
import type { ParsedParagraph } from '../../../src/content/mdx/parsed-page.ts';

function parse(body: string) {
	const { page, problems } = parsePage(`---\ntitle: 試\norder: 1\n---\n\n${body}\n`, 'test.mdx');
	assert.deepEqual(problems, []);
	return page.speeches;
}

function paragraphs(body: string): ParsedParagraph[] {
	return parse(body).flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph'));
}

test('emphasis next to Chinese quotation marks and characters is emphasis', () => {
	const text = readFileSync(new URL('./fixtures/cjk-emphasis.mdx', import.meta.url), 'utf8');
	const { page } = parsePage(text, 'cjk-emphasis.mdx');
	const [paragraph] = page.speeches[0]?.blocks ?? [];
	assert.ok(paragraph?.kind === 'paragraph');
	assert.equal(paragraph.text, '會上說要建「一核兩心」的格局，這是共識。還要建“城、人、產”協調的城。');
	const strong = paragraph.passages.flatMap(({ nodes }) => nodes).filter(({ type }) => type === 'strong');
	assert.equal(strong.length, 2);
});

test('emphasis that is cut continues in both passages', () => {
	const [paragraph] = paragraphs('他說**很好。非常**好。');
	assert.deepEqual(
		paragraph?.passages.map(({ text, nodes }) => [text, nodes.map(({ type }) => type)]),
		[
			['他說很好。', ['text', 'strong']],
			['非常好。', ['strong', 'text']],
		],
	);
});

test('a link is never cut', () => {
	const [paragraph] = paragraphs('見[第一句。第二](/x/)句。後文。');
	assert.deepEqual(
		paragraph?.passages.map(({ text }) => text),
		['見第一句。第二句。', '後文。'],
	);
});

test('lines of a paragraph join without a blank between Chinese characters, also next to emphasis', () => {
	assert.deepEqual(
		paragraphs('池塘\n很深，\n水清。Two\nwords.').map(({ text }) => text),
		['池塘很深，水清。Two words.'],
	);
	assert.deepEqual(
		paragraphs('池塘**很深**\n水清，\n*岸上*有樹。**Two**\nwords.').map(({ text }) => text),
		['池塘很深水清，岸上有樹。Two words.'],
	);
});

test('paragraphs are counted through a page on which several people speak', () => {
	const speeches = parse(
		'開場。\n\n<Speech by="lin-yi">\n\n我先說。\n\n再說。\n\n</Speech>\n\n<Speech by="lin-er">\n\n我後說。\n\n</Speech>\n\n散會。',
	);
	assert.deepEqual(
		speeches.map(({ speaker, blocks }) => [speaker, blocks.map((block) => block.kind === 'paragraph' && block.id)]),
		[
			[null, ['p1']],
			['lin-yi', ['p2', 'p3']],
			['lin-er', ['p4']],
			[null, ['p5']],
		],
	);
});

test('the record’s own headings, lists and stage directions keep their kind', () => {
	const [speech] = parse('## 議程\n\n> （掌聲）\n\n1. 規劃。\n2. 建設。');
	assert.deepEqual(
		speech?.blocks.map((block) => (block.kind === 'paragraph' ? block.direction : block.kind)),
		['heading', true, 'list'],
	);
});
