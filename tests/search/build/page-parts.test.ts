import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textFilesOf } from '../../../src/search/build/page-parts.ts';
import type { IndexedPage } from '../../../src/search/shared/indexed-page.ts';
import { random } from '../../support/generated.ts';

/** A page of paragraphs of so many characters. */
function pageOf(lengths: readonly number[]): IndexedPage {
	const paragraphs = lengths.map((length, i) => ({ speaker: null, passages: [{ id: `p${i + 1}-s1`, text: '字'.repeat(length) }] }));
	return { path: 'test/page/', title: '', seminar: '', date: '2024-01-01', paragraphs };
}

/** The files of pages, given as the lengths of their paragraphs. */
function filesOf(pages: readonly (readonly number[])[]) {
	return textFilesOf(
		pages.map(pageOf),
		pages.map((lengths) => ({ words: lengths.map((length) => '字'.repeat(length)) })),
	);
}

test('of any pages, also those without words, each begins in one file, and no page begins in a file that goes on with another', () => {
	const next = random(8);
	const amounts = [0, 0, 1, 300, 4000, 9000, 30_000];
	for (let run = 0; run < 300; run++) {
		const pages = Array.from({ length: 12 }, () => {
			const amount = amounts[Math.floor(next() * amounts.length)] ?? 0;
			return Array.from({ length: Math.ceil(amount / 1000) }, () => Math.min(amount, 1000));
		});
		const files = filesOf(pages);
		for (const [first, ...others] of files)
			assert.ok(others.every(({ place }) => place === 0) && (first?.place === 0 || others.length === 0));
		const begun = files.flatMap((parts) => parts.filter(({ place, start }) => place === 0 && start === 0).map(({ page }) => page));
		assert.deepEqual(begun, [...pages.keys()]);
	}
});
