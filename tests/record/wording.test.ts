import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatWording, formerReading, hashOf, offsetOf, parseWording, wordsAt } from '../../src/record/wording.ts';
import { trials } from '../support/trials.ts';

const TEXTS = ['他指出，', '一是要推進科技、教育、人才一體化改革；', '二是要統籌好傳統產業。'];

test('a wording is parsed from what it was formatted to, in one passage or across several', () => {
	const id = fc.tuple(fc.nat(99), fc.nat(99)).map(([p, s]) => `p${p + 1}-s${s + 1}`);
	const wording = fc.record({ from: id, to: id, start: fc.nat(999), end: fc.nat(999), hash: fc.string().map(hashOf) });
	fc.assert(
		fc.property(wording, (one) => assert.deepEqual({ ...parseWording(formatWording(one)) }, { ...one })),
		trials(1000),
	);
	assert.equal(formatWording({ from: 'p3-s2', to: 'p3-s4', start: 12, end: 9, hash: 'k' }), 'p3-s2~p3-s4.12.9.k');
	assert.equal(parseWording('p3-s2'), null);
	assert.equal(parseWording('bi-jiyao-p1-s2~bi-jiyao-p1-s3.0.9.k')?.to, 'bi-jiyao-p1-s3');
});

test('what names no passage is no wording', () => {
	for (const name of ['__proto__', 'constructor', 'toString', 'p', 's1', 'p1-s', 'p1 -s1', '']) {
		for (const value of [`${name}.0.3.k`, `p1-s1~${name}.0.3.k`, `${name}~p1-s1.0.3.k`]) assert.equal(parseWording(value), null, value);
	}
});

test('words are taken from an offset in the first passage to one in the last', () => {
	assert.equal(wordsAt(TEXTS, 1, 4), `${TEXTS[0]?.slice(1)}${TEXTS[1]}${TEXTS[2]?.slice(0, 4)}`);
	assert.equal(wordsAt(['他指出，'], 1, 3), '指出');
});

test('edited words are found among the earlier texts of their passages', () => {
	const words = wordsAt(TEXTS, 1, 4);
	const wording = { from: 'p1-s1', to: 'p1-s3', start: 1, end: 4, hash: hashOf(words) };
	const readings = TEXTS.map((text, i) => (i === 1 ? ['一是要推進科技和人才改革；', text] : [text]));
	assert.equal(formerReading(wording, readings)?.words, words);
	assert.equal(formerReading({ ...wording, hash: hashOf('別的') }, readings), null);
});

test('words whose offset changed are found by their hash', () => {
	assert.equal(offsetOf('昨天上午他指出，', 2, hashOf('指出')), 5);
	assert.equal(offsetOf('昨天上午他說，', 2, hashOf('指出')), -1);
});
