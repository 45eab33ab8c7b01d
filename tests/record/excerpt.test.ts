import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerpt, excerptOfEnd } from '../../src/record/excerpt.ts';
import { trials } from '../support/trials.ts';

/** What readers see as one character: of the basic plane, beyond it, with a combining mark, with a selector of its variant. */
const characters = fc.array(fc.constantFrom('城', '，', '𠮷', '𫠜', 'ǖ', 'e\u0301', '葛\u{E0100}', '👩‍🔬', 'a'), { maxLength: 12 });

test('an excerpt has as many whole characters of the text as it may, from its beginning or its end, and says where it is cut', () => {
	fc.assert(
		fc.property(characters, fc.integer({ min: 1, max: 12 }), (all, most) => {
			const [text, isCut] = [all.join(''), all.length > most];
			assert.equal(excerpt(text, most), isCut ? `${all.slice(0, most).join('')}……` : text);
			assert.equal(excerptOfEnd(text, most), isCut ? `……${all.slice(-most).join('')}` : text);
		}),
		trials(300),
	);
});
