import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byFirstUnits } from '../../src/record/first-units.ts';

/** Every pair of some characters, so that many pairs fall on the same place of the table; and words that are too short. */
const CHARACTERS = [...'知識城研討會廣州新加坡中\u0000a𠮷'];
const WORDS = [...CHARACTERS, ...CHARACTERS.flatMap((one) => CHARACTERS.map((other) => `${one}${other}`)), '知識城', '知識產權'];

test('at each offset of a text exactly the words are given that have the same first two units', () => {
	const text = `${CHARACTERS.join('')}知識城裡有甲乙丙${[...CHARACTERS].reverse().join('')}知`;
	for (const words of [[], ['知識'], WORDS]) {
		const mayBegin = byFirstUnits(words, (word) => word);
		for (let at = 0; at < text.length - 1; at++) {
			const expected = words.filter((word) => word.length > 1 && word.slice(0, 2) === text.slice(at, at + 2));
			assert.deepEqual(mayBegin(text, at), expected, `${words.length} words at ${at}`);
		}
	}
});
