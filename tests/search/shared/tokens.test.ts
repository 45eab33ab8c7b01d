import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { fold } from '../../../src/search/shared/fold.ts';
import { INDEX_PATH } from '../../../src/search/shared/manifest.ts';
import { contentOf, inBothLocales } from '../../support/index-content.ts';
import { largeIndex } from '../../support/node-index.ts';

const CHARS = [...'的城人產aBé0９5ｶﾞかカ한国Яπض𠮷㐀〇々①㍿ 、。“”~-‐·％'];

test('texts of mixed scripts are found exactly: Chinese behind letters and digits, kana, Hangul, rare characters', async () => {
	const text = fc.array(fc.constantFrom(...CHARS), { minLength: 1, maxLength: 60 }).map((chars) => chars.join(''));
	const pages = fc.sample(fc.array(text, { minLength: 1, maxLength: 4 }), { numRuns: 250, seed: 7 });
	const dir = mkdtempSync(join(tmpdir(), 'mixed-index-'));
	await buildIndex(inBothLocales(contentOf(...pages)), join(dir, INDEX_PATH));
	const { index, close } = await largeIndex({ dir, base: '/' });
	const wrong: string[] = [];
	const folds = pages.map((texts) => texts.map((one) => fold(one, fullTable)));
	const wordings = new Set(
		folds.flat().flatMap((folded) => {
			const chars = [...folded];
			return chars.flatMap((_, start) => [1, 2, 3, 5, 8].map((length) => chars.slice(start, start + length).join('')));
		}),
	);
	for (const wording of wordings) {
		const expected = folds.flatMap((one, i) => (one.some((folded) => folded.includes(wording)) ? [`test/page-${i}/`] : []));
		const found = (await index.search(wording))?.pages.map(({ page }) => page.path) ?? [];
		if (expected.join() !== found.join()) wrong.push(wording);
	}
	close();
	rmSync(dir, { recursive: true });
	assert.ok(wordings.size > 3000, `${wordings.size} wordings`);
	assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${wordings.size} wordings`);
});
