import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { markAdjacent } from '../../../src/formats/html/adjacent-punctuation.ts';
import { labelHtml } from '../../../src/formats/html/label-html.ts';
import { wordBreaks } from '../../../src/formats/html/word-breaks.ts';
import { textOf } from '../../support/html.ts';

const CUTS = [
	'黃偉堅：|知識城|五個|方面的|工作',
	'李曉超：|建設新質|生產力|發展|試驗區',
	'依托|國家|合作|項目|與自貿聯動|發展區',
	'簽署|81份|備忘錄，|新加坡|四大國企|落戶',
	'在中新|广州|知识城的|发展|试验区',
	'董珂：|城、|人、|產的|關係',
	'引言',
	'',
];

test('a label is cut between words: never inside a word or a name, before a unit, or before punctuation', () => {
	for (const cut of CUTS) assert.equal(wordBreaks(cut.replaceAll('|', '')).join('|'), cut);
});

/** Which marks of a text are trimmed, in brackets. */
function trimmed(text: string, next = ''): string {
	return markAdjacent([{ type: 'text', value: text }], next)
		.map((node) => (node.type === 'element' ? `[${textOf(node)}]` : textOf(node)))
		.join('');
}

test('of two full-width marks side by side the first is trimmed, if there is a blank half between them', () => {
	assert.equal(trimmed('甲）。“乙”，《丙》、（丁）；戊：（（己））'), '甲[）][。]“乙[”][，]《丙[》][、]（丁[）]；戊[：][（]（己[）]）');
	assert.equal(trimmed('（）！？甲'), '（）！？甲');
	assert.equal(trimmed('甲。', '“'), '甲[。]');
	assert.equal(trimmed('甲。', '乙'), '甲。');
});

test('cutting and trimming leave every text as it is', () => {
	const text = fc.string({ unit: fc.constantFrom(...'知識城發展“”‘’，。（）《》、的與81a <&') });
	fc.assert(
		fc.property(text, (label) => {
			assert.equal(wordBreaks(label).join(''), label);
			assert.equal(textOf(fromHtml(labelHtml(label), { fragment: true })), label);
		}),
	);
});
