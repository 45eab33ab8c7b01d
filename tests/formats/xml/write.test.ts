import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { x } from 'xastscript';
import { parsePage } from '../../../src/content/mdx/parse.ts';
import { type InlineNames, passageXml, xmlDocument } from '../../../src/formats/xml/write.ts';
import { trials } from '../../support/trials.ts';
import { parseXml, wordsOf } from '../../support/xml.ts';

const FORBIDDEN = new Set(['\u0000', '\u0001', '\uFFFE', '\uD800']);
const allowed = (text: string): string => [...text].map((mark) => (FORBIDDEN.has(mark) ? '\uFFFD' : mark)).join('');

test('whatever the text, the document is well-formed and has it; characters that XML does not allow are U+FFFD', () => {
	const marks = fc.constantFrom(...']]>&<>"\'\u0000\u0001\uFFFE\uD800甲𠀀\t', '<![CDATA[', '<!--', '&amp;');
	const texts = fc.array(marks, { maxLength: 12 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(texts, texts, texts, (one, two, attribute) => {
			const document = parseXml(xmlDocument(x('r', { a: attribute }, one, two)));
			assert.equal(wordsOf(document), allowed(one) + allowed(two));
			assert.equal(document.attributes['a']?.replaceAll(' ', '\t'), allowed(attribute));
		}),
		trials(2000),
	);
});

const NAMES: InlineNames = {
	narration: (children) => x('nar', children),
	emphasis: 'i',
	strong: 'b',
	code: (children) => x('code', children),
	lineBreak: 'br',
	linkTo: (url) => url,
};
const REFERENCES: [words: string, doubted: string[], xml: string][] = [
	['更多的省事權。', ['省事權'], '<p>更多的省事權<n>0</n>。</p>'],
	['見[更多的省事權](/x/)一節。', ['省事'], '<p>見<a href="/x/">更多的省事權</a><n>0</n>一節。</p>'],
	['更多的**省事權**。', ['省事', '的省'], '<p>更多的<b>省</b><n>1</n><b>事</b><n>0</n><b>權</b>。</p>'],
];
for (const [words, doubted, xml] of REFERENCES) {
	test(`the reference to a note is behind the doubtful wording, and no link is cut: ${words}`, () => {
		const [block] = parsePage(words, 'test.mdx').page.speeches[0]?.blocks ?? [];
		assert.ok(block?.kind === 'paragraph' && block.passages[0]);
		const [passage] = block.passages;
		const doubts = doubted.map((quote, note) => {
			const start = passage.text.indexOf(quote);
			return { start, end: start + quote.length, note };
		});
		const content = passageXml({ ...passage, aliases: [], narration: [], doubts }, NAMES, (note) => x('n', String(note)));
		assert.ok(xmlDocument(x('p', content)).includes(xml), xmlDocument(x('p', content)));
	});
}
