import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../src/formats/shared/transcript.ts';
import { decode } from '../../src/import/decode.ts';
import { importText, turnsIn } from '../support/importing.ts';

const TEXT = '主席：我們開始今天的會議。\n王大明：好的，這個問題很重要，大家都知道。\n主席：謝謝。\n';
/** Node can decode these encodings, but not encode. */
const GB18030 = {
	text: '我们开始今天的会议，这个问题很重要，大家都知道。',
	hex: 'ced2c3c7bfaacabcbdf1ccecb5c4bbe1d2e9a3acd5e2b8f6cecacce2badcd6d8d2aaa3acb4f3bcd2b6bcd6aab5c0a1a3',
};
const BIG5 = {
	text: '我們開始今天的會議，這個問題很重要，大家都知道。',
	hex: 'a7daadccb67da96ca4b5a4d1aabab77cc4b3a141b36fadd3b0ddc344abdcadabad6ea141a46aae61b3a3aabeb944a143',
};
const utf16 = (text: string, big: boolean) => {
	const bytes = Buffer.from(text, 'utf16le');
	return new Uint8Array(big ? bytes.swap16() : bytes);
};
const utf8 = (text: string) => new TextEncoder().encode(text);

test('every encoding of a transcript gives the same turns', () => {
	const wanted = [
		['主席', '我們開始今天的會議。'],
		['王大明', '好的，這個問題很重要，大家都知道。'],
		['主席', '謝謝。'],
	];
	for (const bytes of [TEXT, `\uFEFF${TEXT}`, TEXT.replaceAll('\n', '\r\n'), TEXT.replaceAll('\n', '\r')].map(utf8)) {
		const { seminar, archive, made } = importText(bytes, '2020-01-01-a.txt');
		assert.deepEqual(turnsIn(seminar, archive), wanted);
		assert.deepEqual(utf8(made.source), bytes, 'source.txt has the bytes received');
	}
	for (const bytes of [utf16(`\uFEFF${TEXT}`, false), utf16(`\uFEFF${TEXT}`, true), utf16(TEXT, false), utf16(TEXT, true)]) {
		const { seminar, archive, made } = importText(bytes, '2020-01-01-a.txt');
		assert.deepEqual(turnsIn(seminar, archive), wanted);
		assert.ok(made.recoded, 'the file received is kept beside source.txt');
		assert.equal(made.source, TEXT);
	}
});

test('UTF-8 with NUL bytes is not taken for UTF-16, nor UTF-16 without Chinese for UTF-8', () => {
	const page = '<script>alert(1)</script>';
	for (const words of [
		`主席：開始。\n主席：\u0000\u202e\n）${page}\n__proto__{{x}}${page}“`,
		'主席：\u0000甲。\n主席：乙。\n',
		'主席：開始。\u0000a\u0000a\u0000a\u0000a\u0000a。',
		'Chair: \u0000a\nChair: b\n',
	])
		for (const text of [words, `${words} `]) assert.equal(decode(utf8(text), null).encoding, 'utf-8', JSON.stringify(text));
	for (const big of [false, true]) assert.equal(decode(utf16('A: yes.\nB: no.\n', big), null).text, 'A: yes.\nB: no.\n');
});

test('UTF-16 without a byte order mark is recognized although 一 (U+4E00) has a NUL byte of its own', () => {
	const text = '主席：一是開放，一是改革，一一說明，我們這個會議就是一起討論大家的問題。\n王大明：一樣。\n';
	for (const big of [false, true]) {
		const { encoding, text: decoded, guessed } = decode(utf16(text, big), null);
		assert.deepEqual([encoding, decoded, guessed], [big ? 'utf-16be' : 'utf-16le', text, true]);
	}
});

test('GB18030 and Big5 are told apart by the text they would give, and the guess is reported', () => {
	for (const [encoding, { text, hex }] of [
		['gb18030', GB18030],
		['big5', BIG5],
	] as const) {
		const decoded = decode(Buffer.from(hex, 'hex'), null);
		assert.deepEqual([decoded.text, decoded.encoding, decoded.guessed], [text, encoding, true]);
		assert.equal(decode(Buffer.from(hex, 'hex'), encoding).guessed, false);
		const { made } = importText(Buffer.from(hex, 'hex'), '2020-01-01-a.txt');
		assert.ok(made.findings.some(({ message }) => message.includes(`detected as ${encoding}`)));
	}
});

test('invalid bytes are an error, unless the encoding is certain: then each line is reported', () => {
	const broken = Buffer.concat([utf8('甲乙。\n丙'), Buffer.from([0xff, 0xfe, 0xfd]), utf8('丁。')]);
	assert.throws(() => decode(broken, null), /--encoding/);
	assert.deepEqual(decode(broken, 'utf-8').malformed, [2]);
	assert.throws(() => decode(broken, 'klingon'), SourceError);
	const lone = utf16('\uFEFF主席：甲\ud800乙。\n主席：丙。', false);
	const { made, seminar } = importText(lone, '2020-01-01-a.txt');
	assert.match(JSON.stringify(seminar.pages), /甲\uFFFD乙/);
	assert.ok(made.findings.some(({ line, message }) => line === 1 && message.includes('\uFFFD')));
});

test('binary and empty files are errors; a few control characters are taken out and listed', () => {
	const noise = new Uint8Array(4096).map((_, i) => (i * 7919) % 256);
	assert.throws(() => decode(noise, null), SourceError);
	assert.throws(() => decode(new Uint8Array(300), null), SourceError);
	for (const empty of ['', ' \n\t\n', '\uFEFF', '\u200B']) assert.throws(() => importText(empty, '2020-01-01-a.txt'), /empty/);
	const { seminar, archive } = importText('主席：甲\u0000乙\u200B丙\u202E丁。\n主席：完。', '2020-01-01-a.txt');
	assert.deepEqual(turnsIn(seminar, archive), [['主席', '甲乙丙丁。', '完。']]);
	assert.deepEqual(
		seminar.witness?.emendations.rules.map(({ id, count }) => [id, count]),
		[
			['control', 1],
			['bidi', 1],
			['zero-width', 1],
			['label', 2],
		],
	);
});

test('a line that is too long is an error with its line', () => {
	assert.throws(
		() => importText(`會議\n${'長'.repeat(250_000)}`, '2020-01-01-a.txt'),
		(error: Error & { line?: number }) => error.line === 2 && error.message.includes('250000'),
	);
});
