/** Text in a transcript never becomes markup or code: hostile texts are imported, compiled and rendered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProcessor } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import remarkFrontmatter from 'remark-frontmatter';
import { visit } from 'unist-util-visit';
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { remarkPlugins } from '../../src/content/mdx/plugins.ts';
import { passageHtml } from '../../src/formats/html/passage-html.ts';
import { xmlDocument } from '../../src/formats/xml/write.ts';
import { type Block, paragraphsOf, type Seminar } from '../../src/record/model.ts';
import { publishedLines } from '../../src/record/verbatim.ts';
import { importText } from '../support/importing.ts';
import { trials } from '../support/trials.ts';
import { wordsOf } from '../support/xml.ts';

const FRAGMENTS = [
	'{process.exit()}', '{', '}', '<script>alert(1)</script>', '<', '>', '</Speech>', '<Speech by="x">', '<img src=x onerror=alert(1)>', 'import x from "y"',
	'export const a = 1', 'export default', '---', '***', '===', '`', '```', '~~~', '``', '$&', '$1', '$$', '<!-- c -->', '{/* c */}', '<?php', '<![CDATA[', ']]>',
	'# ', '## ', '> ', '- ', '+ ', '* ', '1. ', '1) ', '| a | b |', '|---|', '[a](javascript:b)', '[a]', '[a]: b', '![', '](', ')', '*', '**', '_', '__', '~~', '\\', '\\*', '&amp;', '&lt;',
	'&#x3c;', '&', ';', '!', '<a href="x">', 'https', '@', '    ', '\t', ' ', '　', '\u00a0', '\u200b', '\u202e', '\u0000', '\u0007', '\ufeff', '\u2028', '\r', '\f', '\n', '\r\n', '甲', '乙說', '。', '，',
	'中文 ', 'a', '1', '“', '”', '（', '）', '😀', '☺', '\ufe0f', '\u{e0100}', '\u{20000}', 'é', 'e\u0301', '\ud83d\ude00\u200d', '%', '+++', ':::', '^', '=', '"', "'", 'A.', '<>', '{{x}}', '$\u007bx}', 'constructor', '__proto__',
]; // biome-ignore format: one fragment after the other
const line = fc
	.array(
		fc.oneof(
			{ weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) },
			{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
		),
		{ maxLength: 12 },
	)
	.map((parts) =>
		parts
			.join('')
			.replace(/[：:【】]/gu, '')
			.toWellFormed(),
	);
const speech = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

/** The visible characters of a text: no line ends, blanks or invisible characters. */
const seen = (text: string) => text.replace(/[\s\p{Cc}\u200B-\u200F\u2060-\u2069\u202A-\u202E\uFEFF\u061C\u180E\uFFF9-\uFFFB]/gu, '');

function textOf(tree: Root): string {
	let text = '';
	visit(tree, 'text', (node) => {
		text += node.value;
	});
	return text;
}

function headings(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : block.kind === 'list' ? block.items.flatMap(headings) : []));
}

/** The elements and the text of all passages, as a browser's parser reads their HTML. */
function rendered({ pages }: Seminar): { text: string; elements: Set<string>; attributes: Set<string> } {
	const elements = new Set<string>();
	const attributes = new Set<string>();
	let text = '';
	for (const passage of pages.flatMap(paragraphsOf).flatMap(({ passages }) => passages)) {
		const tree = fromHtml(passageHtml(passage, null), { fragment: true });
		visit(tree, (node) => {
			if (node.type === 'comment' || node.type === 'doctype') elements.add(node.type);
			if (node.type !== 'element') return;
			if (setsMark(node)) return;
			elements.add(node.tagName);
			for (const name of Object.keys(node.properties))
				attributes.add(`${node.tagName} ${name} ${/^(https?:|mailto:)/.test(String(node.properties[name])) ? 'safe' : 'unsafe'}`);
		});
		text += textOf(tree);
	}
	return { text, elements, attributes };
}

/** Whether an element only sets a mark or a short number, or lets a line be broken beside one (src/formats/html/upright.ts and adjacent-punctuation.ts). */
function setsMark({ tagName, properties, children }: Element): boolean {
	const { className, ...others } = properties;
	if (tagName === 'wbr') return Object.keys(properties).length === 0 && children.length === 0;
	const classes = Array.isArray(className) ? className : [];
	return (
		tagName === 'span' &&
		classes.length > 0 &&
		classes.every((name) => /^(q[1-4]|tcy|half)$/.test(String(name))) &&
		Object.keys(others).length === 0
	);
}

const mdx = createProcessor({ remarkPlugins: [remarkFrontmatter, ...remarkPlugins] });

/** Statements, expressions and elements other than <Speech> that MDX finds in a page. */
function codeIn(page: string): string[] {
	const code: string[] = [];
	visit(mdx.parse(page), (node) => {
		if (['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'mdxJsxTextElement'].includes(node.type)) code.push(node.type);
		if (node.type === 'mdxJsxFlowElement' && (node.name !== 'Speech' || node.attributes.some(({ type }) => type !== 'mdxJsxAttribute')))
			code.push(`<${node.name}>`);
	});
	return code;
}

const RUNS = 1700;
const pagesOf = (files: ReadonlyMap<string, string>) => [...files].flatMap(([name, text]) => (name.endsWith('.mdx') ? [text] : []));

for (const [nth, kind, head, wanted] of [
	[0, 'turns', '主席：開始。\n主席：', '開始。'],
	[1, 'news', '會議在此舉行。\n', '會議在此舉行。'],
] as const) {
	test(`a plain-text transcript (${kind}) is rendered as written, without any element, whatever its text`, () => {
		const property = fc.property(speech, (text) => {
			const { seminar, made } = importText(head + text, '2020-01-01-a.txt', { format: kind });
			const { text: shown, elements } = rendered(seminar);
			const says = kind === 'news' ? shown.replace(/發表評論/g, '') : shown;
			assert.equal(seen(says), seen(wanted + text));
			assert.deepEqual([...elements], []);
			assert.deepEqual(pagesOf(made.files).flatMap(codeIn), []);
		});
		fc.assert(property, trials(RUNS, nth));
	});
}

test('a Markdown transcript is rendered with emphasis, links, lists and directions only, whatever its text', () => {
	const property = fc.property(speech, (text) => {
		const { seminar, made } = importText(`### 甲大明：\n${text}\n\n### 乙大明：\n完。`, '2020-01-01-a.md');
		const { elements, attributes } = rendered(seminar);
		for (const name of elements) assert.ok(['em', 'strong', 'a', 'br'].includes(name), name);
		for (const name of attributes) assert.equal(name, 'a href safe');
		assert.deepEqual(pagesOf(made.files).flatMap(codeIn), []);
	});
	fc.assert(property, trials(RUNS, 2));
});

const LOOKS = ['i', 'b', 'a', 'remark', 'sup', 'inline', 'span', 'br', 'eol'];
const { inline } = fc.letrec<{ inline: ElementContent }>((tie) => ({
	inline: fc.oneof(
		{ maxDepth: 3 },
		{ weight: 3, arbitrary: line.map((value): ElementContent => ({ type: 'text', value })) },
		{
			weight: 2,
			arbitrary: fc
				.tuple(fc.constantFrom(...LOOKS), fc.array(tie('inline'), { maxLength: 3 }))
				.map(([name, inside]) =>
					x(name, { href: name === 'a' ? 'https://x.example/' : undefined, name: name === 'inline' ? 'code' : undefined }, inside),
				),
		},
	),
}));
const inlines = fc.array(inline, { minLength: 1, maxLength: 3 });
const aknBlock = fc.oneof(
	fc.tuple(fc.constantFrom('p', 'narrative', 'scene', 'heading'), inlines).map(([name, inside]) => x(name, inside)),
	fc.tuple(inlines, inlines).map(([one, two]) => x('ul', [x('li', one), x('li', [x('p', two)])])),
);

test('an Akoma Ntoso transcript keeps its text, whatever the text and its markup', () => {
	const property = fc.property(fc.array(aknBlock, { minLength: 1, maxLength: 4 }), (blocks) => {
		const said = x('speech', { by: '#a' }, [x('from', '王大明'), x('p', '開始。'), ...blocks]);
		const body = x('debateBody', [x('debateSection', [x('heading', '題目'), said])]);
		const { seminar, made } = importText(xmlDocument(x('akomaNtoso', [x('debate', { name: 'a' }, [x('meta'), body])])), '2020-01-01-a.xml');
		const held = (text: string) => seen(text).replace(/[\uFFFD-\uFFFF]/g, '');
		assert.equal(
			held(
				seminar.pages
					.flatMap(publishedLines)
					.map(({ text }) => text)
					.join(''),
			),
			held(`開始。${wordsOf(x('said', blocks))}`),
		);
		assert.deepEqual(pagesOf(made.files).flatMap(codeIn), []);
	});
	fc.assert(property, trials(RUNS, 3));
});

test('underscores beside any character are text, not emphasis', () => {
	for (const sign of ['😀', '😀\u200d', '☺', '☺\ufe0f', '字', '\u{20000}', '字\u{e0100}', '\u00e9', 'e\u0301', '“', '，', '\\', 'a', '1']) {
		for (const run of ['_', '__', '___']) {
			const words = `${sign}${run}a_b${run}${sign}`;
			const { text, elements } = rendered(importText(`主席：開始。\n主席：${words}`, '2020-01-01-a.txt', { format: 'turns' }).seminar);
			assert.equal(seen(text), seen(`開始。${words}`));
			assert.deepEqual([...elements], []);
		}
	}
});

test('in a Markdown transcript code, HTML, MDX and rules are text', () => {
	const hostile = [
		'{process.exit()}',
		'<script>alert(1)</script>',
		'import x from "y"',
		'export const a = 1',
		'---',
		'`x`',
		'$&',
		'<!-- c -->',
		'{/* c */}',
		'[a]: b',
		'~~~',
	];
	const { seminar } = importText(`### 甲大明：\n${hostile.join('\n\n')}\n\n### 乙大明：\n完。`, '2020-01-01-a.md');
	assert.deepEqual(
		seminar.pages.flatMap(paragraphsOf).map(({ text }) => text),
		[...hostile, '完。'],
	);
	assert.deepEqual(
		seminar.pages.flatMap(({ speeches }) => speeches.flatMap(({ blocks }) => headings(blocks))),
		[],
	);
});

test('pages compile to no statement of their own: text of a transcript is only in strings', async () => {
	const sample = fc.sample(speech, { numRuns: 60, seed: 6 });
	for (const text of sample) {
		const { made } = importText(`主席：開始。\n主席：${text}`, '2020-01-01-a.txt', { format: 'turns' });
		for (const page of pagesOf(made.files)) {
			const program = String(await mdx.process(page));
			assert.doesNotMatch(program.replace(/"(?:[^"\\]|\\.)*"/g, '""'), /process\.exit|alert|const a/);
		}
	}
});
