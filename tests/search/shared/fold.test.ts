import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { fold, foldWithOffsets, packTable, unpackTable } from '../../../src/search/shared/fold.ts';
import { trials } from '../../support/trials.ts';

/** The definition of a fold, in the simplest code. */
function plainFold(text: string): string {
	return [...text.normalize('NFKC').toLowerCase()]
		.map((char) => fullTable.get(char) ?? char)
		.filter((char) => /[\p{L}\p{N}]/u.test(char))
		.join('');
}

const cases: [string, string, string][] = [
	['script', '發展新質生產力', '发展新质生产力'],
	['width and case', 'ＧＰＵ和Cpu', 'gpu和cpu'],
	['digits in full width', '２０２４年', '2024年'],
	['punctuation and blanks', '“城、人、產”　的 關系', '城人产的关系'],
	['signs that stand for several characters', '㍿①', '株式会社1'],
	['half-width kana and their voicing marks', 'ｶﾞ', 'ガ'],
	['the numeral for zero', '二〇二四', '二〇二四'],
];
for (const [what, text, folded] of cases) {
	test(`a fold ignores ${what}`, () => assert.equal(fold(text, fullTable), folded));
}

test('a fold is NFKC, lower case, simplified, letters and digits', () => {
	const char = fc.constantFrom(...'發発髮乾干后後台臺臺AaＡ１1①㈱ﬁéé。，“”…—～-　 \t葉叶𠮷𡞱ｶﾞ');
	fc.assert(
		fc.property(
			fc.array(char, { maxLength: 40 }).map((chars) => chars.join('')),
			(text) => assert.equal(fold(text, fullTable), plainFold(text)),
		),
		trials(3000),
	);
});

test('every folded character has the offsets of its original', () => {
	const text = '“ＧＰＵ”和㍿';
	const folded = foldWithOffsets(text, fullTable);
	assert.equal(folded.text, fold(text, fullTable));
	for (const [i, char] of [...folded.text].entries()) {
		const original = text.slice(folded.starts[i], folded.ends[i]);
		assert.ok(fold(original, fullTable).includes(char), `${char} from ${original}`);
	}
});

test('a packed table unpacks to itself', () => assert.deepEqual(unpackTable(packTable(fullTable)), fullTable));
