import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { htmlQuotation, markdownQuotation } from '../../src/client/quotation-formats.ts';
import { trials } from '../support/trials.ts';

const ATTRIBUTION = ['畢吉耀，副院長', '知識城研討會，2024-11-20', '據新浪網會議實錄'];
const URL = 'https://record.example/s/bi-jiyao/?w=p1-s2~p1-s3.4.9.1x2y3z#p1-s2';
const anyText = fc
	.array(fc.constantFrom(...'甲乙，“”1.)-+=*_`[]<>&~|#$\\!{}"\'( ', 'http://a.example', '&amp;', '<b>', '1. ', '```'), {
		minLength: 1,
		maxLength: 20,
	})
	.map((parts) => `字${parts.join('')}字`.replace(/\s+/g, ' '));

test('Markdown shows the words as a quotation, and below them who is quoted as the link', () => {
	assert.equal(
		markdownQuotation({ words: '處理好“城、人、產”的關系。', attribution: ATTRIBUTION, url: URL }),
		`> 處理好“城、人、產”的關系。\n>\n> ——[${ATTRIBUTION.join('，')}](<${URL.replace('~', '~')}>)\n`,
	);
});

test('whatever the words, a Markdown reader shows them as they are, in one quotation with one link', () => {
	fc.assert(
		fc.property(anyText, anyText, (words, by) => {
			for (const start of ['', '1. ', '- ', '# ', '> ', '+ ', '2) ']) {
				const tree = fromMarkdown(markdownQuotation({ words: start + words, attribution: [by], url: URL }));
				const [quote, ...others] = tree.children;
				assert.ok(quote?.type === 'blockquote' && others.length === 0);
				const [said, from] = quote.children;
				assert.ok(said?.type === 'paragraph' && from?.type === 'paragraph');
				assert.deepEqual(
					said.children.map((child) => (child.type === 'text' ? child.value : child.type)),
					[start + words],
				);
				const [dash, link] = from.children;
				assert.ok(dash?.type === 'text' && dash.value === '——' && link?.type === 'link');
				assert.equal(link.url, URL);
				assert.deepEqual(
					link.children.map((child) => (child.type === 'text' ? child.value : child.type)),
					[by],
				);
			}
		}),
		trials(200),
	);
});

test('whatever the words, HTML has them as one quotation with its source, language and link', () => {
	const textOf = (node: Nodes): string =>
		node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
	fc.assert(
		fc.property(anyText, (words) => {
			const elements: Element[] = [];
			visit(
				fromHtml(htmlQuotation({ words, attribution: ATTRIBUTION, url: URL }, 'zh-Hant-CN'), { fragment: true }),
				'element',
				(element) => {
					elements.push(element);
				},
			);
			const [quote, said, from, link] = elements;
			assert.deepEqual(
				elements.map(({ tagName }) => tagName),
				['blockquote', 'p', 'p', 'a'],
			);
			assert.ok(quote && said && from && link);
			assert.deepEqual([quote.properties['cite'], quote.properties['lang'], link.properties['href']], [URL, 'zh-Hant-CN', URL]);
			assert.deepEqual([textOf(said), textOf(from)], [words, `——${ATTRIBUTION.join('，')}`]);
		}),
		trials(200),
	);
});
