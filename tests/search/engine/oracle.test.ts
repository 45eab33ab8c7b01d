import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { largeIndex, nodeIndex } from '../../support/node-index.ts';
import { SITES } from '../../support/sites.ts';

interface Passage {
	id: string;
	text: string;
}
interface Json {
	pages: { id: string; speeches: { paragraphs: { text: string; passages: Passage[] }[] }[] }[];
}

/** The scan uses none of the search code: it folds in the simplest way. */
function foldPlainly(text: string): string {
	const simplified = [...text.normalize('NFKC').toLowerCase()].map((char) => fullTable.get(char) ?? char);
	return simplified.filter((char) => /[\p{L}\p{N}]/u.test(char)).join('');
}

const record = JSON.parse(readFileSync(`${SITES.root.dir}/2024-11-20-knowledge-city/record.json`, 'utf8')) as Json;
const paragraphs = record.pages.flatMap((page) =>
	page.speeches.flatMap((speech) =>
		speech.paragraphs.map(({ text, passages }) => {
			const folds = passages.map((passage) => foldPlainly(passage.text));
			const ends = passages.map(({ id }, i) => ({ key: `${page.id}#${id}`, end: folds.slice(0, i + 1).join('').length }));
			return { fold: foldPlainly(text), ends, text };
		}),
	),
);

/** Passage → number of matches, by a plain scan. */
function scan(folded: string): Map<string, number> {
	const found = new Map<string, number>();
	for (const { fold, ends } of paragraphs) {
		for (let at = fold.indexOf(folded); at >= 0; at = fold.indexOf(folded, at + folded.length)) {
			const key = ends.find(({ end }) => at < end)?.key ?? '';
			found.set(key, (found.get(key) ?? 0) + 1);
		}
	}
	return found;
}

/** Every distinct substring of 1 to 8 characters that the record has, as it stands and in simplified script. */
function wordings(): string[] {
	const all = new Set<string>();
	for (const { text } of paragraphs) {
		const simplified = [...text].map((char) => fullTable.get(char) ?? char);
		for (const chars of [[...text], simplified]) {
			for (let start = 0; start < chars.length; start++) {
				for (let length = 1; length <= 8 && start + length <= chars.length; length++) {
					// Blanks and straight quotation marks would be syntax; the record has neither.
					all.add(chars.slice(start, start + length).join(''));
				}
			}
		}
	}
	return [...all];
}

const WAYS = { 'searching all texts of a small archive': nodeIndex, 'looking places up': largeIndex };
for (const [way, open] of Object.entries(WAYS)) {
	test(`search by ${way} returns exactly what a plain scan returns, for every wording of 1 to 8 characters in both scripts`, async () => {
		const { index, close } = await open(SITES.root);
		const all = wordings();
		assert.ok(all.length > 25_000, `${all.length} wordings`);
		const wrong: string[] = [];
		for (const wording of all) {
			const folded = foldPlainly(wording);
			const expected = folded === '' ? new Map<string, number>() : scan(folded);
			const results = await index.search(wording);
			const found = new Map<string, number>(
				(results?.pages ?? []).flatMap(({ page, hits }) =>
					hits.map((hit) => [`${page.path.split('/')[1]}#${hit.id}`, hit.matches.length] as const),
				),
			);
			const same = found.size === expected.size && [...expected].every(([key, matches]) => found.get(key) === matches);
			if (!same) wrong.push(wording);
		}
		close();
		assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${all.length} wordings`);
	});
}

test('a wording the record does not have is not found', async () => {
	const { index, close } = await nodeIndex(SITES.based);
	for (const wording of ['量子糾纏', '知識城城', '新质生产力力', 'xyz'])
		assert.equal((await index.search(wording))?.pages.length, 0, wording);
	close();
});
