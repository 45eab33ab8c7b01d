/** The oracle is OpenCC, which converts more slowly. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConverterFactory } from 'opencc-js/core';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import { simplified } from '../../src/i18n/simplified.ts';

const convert = ConverterFactory([TSCharacters]);
const SURROGATES = [0xd800, 0xe000] as const;

test('every character is simplified as by OpenCC, and no text changes its length', () => {
	const wrong: string[] = [];
	for (let code = 0; code < 0x30000; code++) {
		if (code >= SURROGATES[0] && code < SURROGATES[1]) continue;
		const text = `${String.fromCodePoint(code)}門。`;
		const converted = convert(text);
		if (simplified(text) !== (converted.length === text.length ? converted : text)) wrong.push(text);
	}
	assert.deepEqual(wrong, []);
});

test('a longer text is simplified as a whole', () => {
	assert.equal(simplified('廣州、中新知識城 😀 2024'), '广州、中新知识城 😀 2024');
	assert.equal(simplified('廣州、中新知識城 2024'), '广州、中新知识城 2024');
	assert.equal(simplified(''), '');
});
