import assert from 'node:assert/strict';
import { test } from 'node:test';
import { characteristicWords } from '../../../src/search/build/characteristic-words.ts';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { logLikelihood, type SubjectFacet } from '../../../src/search/shared/characteristic.ts';
import type { IndexedPage } from '../../../src/search/shared/indexed-page.ts';
import { matchPage } from '../../../src/search/shared/match.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

test('the log-likelihood is that of a case worked by hand, and 0 for what is not more frequent', () => {
	// 10 of 100 against 5 of 900: E₁ = 1.5, E₂ = 13.5; 2·(10·ln(10/1.5) + 5·ln(5/13.5)).
	assert.ok(Math.abs(logLikelihood(10, 100, 5, 900) - 28.0098) < 0.001, String(logLikelihood(10, 100, 5, 900)));
	assert.equal(logLikelihood(1, 100, 9, 900), 0);
	assert.equal(logLikelihood(1, 100, 20, 900), 0);
	assert.ok(logLikelihood(5, 100, 0, 900) > 0);
});

const COMMON = '今天我們在這裏討論這個問題，大家都很關心，希望有一個好的結果。';

/** A page on which one speaker says a sentence many times, among sentences that all say. The reporter says a part of each. */
function pageOf(seminar: string, date: string, by: string, own: string): IndexedPage {
	const passages = Array.from({ length: 30 }, (_, i) => {
		const text = i % 2 === 0 ? `他說，${own}` : COMMON;
		return { id: `p1-s${i + 1}`, text, ...(i % 2 === 0 && { narration: [[0, 3 + (i % 3)]] as [number, number][] }) };
	});
	return { path: `${seminar}/one/`, title: by, seminar, date, paragraphs: [{ speaker: by, by, passages }] };
}

const PAGES = [
	pageOf('2024-01-01-pond', '2024-01-01', 'li', '漁民關心漁港的管理，漁港的管理要靠漁民。'),
	pageOf('2025-01-01-river', '2025-01-01', 'wu', '財政預算的收入來自稅收，稅收决定預算。'),
	pageOf('2025-02-01-lake', '2025-02-01', 'ma', '手機的材料來自工廠，工廠要新的材料。'),
];

test('a speaker has the characters that the speaker says, a seminar all of its words', () => {
	const letters = (text: string) => [...text].filter((char) => /\p{L}/u.test(char)).length;
	for (const [page, id] of [[PAGES[0], 'li'] as const, [PAGES[1], 'wu'] as const]) {
		const passages = page?.paragraphs.flatMap((paragraph) => paragraph.passages) ?? [];
		const said = passages.map(({ text, narration = [] }) =>
			[...text].filter((_, at) => !narration.some(([start, end]) => start <= at && at < end)).join(''),
		);
		const found = characteristicWords(PAGES);
		assert.equal(found.speaker.get(id)?.characters, letters(said.join('')));
		assert.equal(found.seminar.get(page?.seminar ?? '')?.characters, letters(passages.map(({ text }) => text).join('')));
	}
});

test('each figure of a list is that of the search that it leads to, and its words are those that the others do not say', () => {
	const found = characteristicWords(PAGES);
	const lists = Object.entries(found) as [SubjectFacet, (typeof found)[SubjectFacet]][];
	for (const [facet, subjects] of lists) {
		assert.equal(subjects.size, facet === 'year' ? 2 : 3, facet);
		for (const [value, { characters, words }] of subjects) {
			assert.ok(characters >= 500 && words.length > 1, `${value}: ${words}`);
			assert.ok(!words.some(([word]) => COMMON.includes(word)), String(words));
			const likelihoods = words.map(([, , , likelihood]) => likelihood);
			assert.deepEqual(
				likelihoods,
				likelihoods.toSorted((a, b) => b - a),
			);
			for (const [word, own, all, likelihood] of words) {
				const hits = PAGES.flatMap((page) => {
					const some = matchPage(page, parseQuery(`"${word}"`, fullTable), fullTable) ?? [];
					return some.map((hit) => ({
						hit,
						isOwn: { speaker: hit.speakerId, seminar: page.seminar, year: page.date.slice(0, 4) }[facet] === value,
					}));
				});
				const count = (some: typeof hits) => some.reduce((sum, { hit }) => sum + hit.matches.length, 0);
				assert.equal(own, count(hits.filter(({ isOwn }) => isOwn)), `${value} ${word}`);
				assert.equal(all, count(hits), word);
				assert.ok(own >= 3 && likelihood >= 10.83);
			}
		}
	}
	assert.deepEqual(
		found.speaker
			.get('li')
			?.words.map(([word]) => word)
			.toSorted(),
		['漁民', '漁港', '管理'].toSorted(),
	);
});
