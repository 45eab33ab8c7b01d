import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { hasSameFold } from '../../../src/search/build/same-fold.ts';
import { fold } from '../../../src/search/shared/fold.ts';

const PAIRS = [
	['新質生產力', '新质生产力'],
	['瞭解', '了解'],
	['乾淨', '干净'],
	['人才', '人材'],
	['ＡＢＣ', 'abc'],
	['人，才', '人才'],
	['か\u3099', 'が'],
	['國か\u3099', '国が'],
	['國\u0301', '国'],
	['𠮷', '吉'],
	['㍿', '株式会社'],
	['', '，'],
	['一', '二'],
] as const;

test('two texts are the same exactly where their folds are', () => {
	for (const [a, b] of PAIRS) {
		for (const [one, other] of [
			[a, b],
			[b, a],
			[`前${a}後`, `前${b}后`],
		] as const)
			assert.equal(hasSameFold(one, other), fold(one, fullTable) === fold(other, fullTable), `${one} ${other}`);
	}
});
