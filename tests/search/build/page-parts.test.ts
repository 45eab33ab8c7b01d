import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textFilesOf } from '../../../src/search/build/page-parts.ts';
import type { IndexedPage } from '../../../src/search/shared/indexed-page.ts';
import { random } from '../../support/generated.ts';

/** A page of paragraphs of so many characters; one of none is a stage direction. */
function pageOf(lengths: readonly number[]): IndexedPage {
	const paragraphs = lengths.map((length, i) => ({
		speaker: null,
		...(length === 0 && { narrative: true as const }),
		passages: [{ id: `p${i + 1}-s1`, text: '字'.repeat(length || 3) }],
	}));
	return { path: 'test/page/', title: '', seminar: '', date: '2024-01-01', paragraphs };
}

/** The files of pages, given as the lengths of their paragraphs. */
function filesOf(pages: readonly (readonly number[])[]) {
	return textFilesOf(
		pages.map(pageOf),
		pages.map((lengths) => ({ words: lengths.filter((length) => length > 0).map((length) => '字'.repeat(length)) })),
	);
}

test('of any pages, also those without words, each begins in one file, and no page begins in a file that goes on with another', () => {
	const next = random(8);
	const any = (amounts: readonly number[]) => amounts[Math.floor(next() * amounts.length)] ?? 0;
	for (let run = 0; run < 500; run++) {
		const pages = Array.from({ length: 12 }, () =>
			Array.from({ length: any([0, 1, 2, 5, 30]) }, () => any([0, 0, 1, 300, 1000, 4000, 9000, 13_000])),
		);
		const files = filesOf(pages);
		for (const [first, ...others] of files)
			assert.ok(others.every(({ place }) => place === 0) && (first?.place === 0 || others.length === 0));
		const begun = files.flatMap((parts) => parts.filter(({ place }) => place === 0).map(({ page }) => page));
		assert.deepEqual(begun, [...pages.keys()]);
	}
});
