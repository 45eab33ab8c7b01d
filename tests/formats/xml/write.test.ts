import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { x } from 'xastscript';
import { xmlDocument } from '../../../src/formats/xml/write.ts';
import { trials } from '../../support/trials.ts';
import { parseXml, wordsOf } from '../../support/xml.ts';

const UNHELD = new Set(['\u0000', '\u0001', '\uFFFE', '\uD800']);
const held = (text: string): string => [...text].map((mark) => (UNHELD.has(mark) ? '\uFFFD' : mark)).join('');

test('whatever the text, the document is well-formed and says it; what XML cannot hold is U+FFFD', () => {
	const marks = fc.constantFrom(...']]>&<>"\'\u0000\u0001\uFFFE\uD800甲𠀀\t', '<![CDATA[', '<!--', '&amp;');
	const texts = fc.array(marks, { maxLength: 12 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(texts, texts, texts, (one, two, attribute) => {
			const document = parseXml(xmlDocument(x('r', { a: attribute }, one, two)));
			assert.equal(wordsOf(document), held(one) + held(two));
			assert.equal(document.attributes['a']?.replaceAll(' ', '\t'), held(attribute));
		}),
		trials(2000),
	);
});
