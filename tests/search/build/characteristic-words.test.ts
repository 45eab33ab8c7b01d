import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { characteristicWords } from '../../../src/search/build/characteristic-words.ts';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { indexedPages } from '../../../src/search/build/index-content.ts';
import { logLikelihood } from '../../../src/search/shared/characteristic.ts';
import { matchPage } from '../../../src/search/shared/match.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

test('the log-likelihood is that of a case worked by hand, and 0 for what is not more frequent', () => {
	// 10 of 100 against 5 of 900: E₁ = 1.5, E₂ = 13.5; 2·(10·ln(10/1.5) + 5·ln(5/13.5)).
	assert.ok(Math.abs(logLikelihood(10, 100, 5, 900) - 28.0098) < 0.001, String(logLikelihood(10, 100, 5, 900)));
	assert.equal(logLikelihood(1, 100, 9, 900), 0);
	assert.equal(logLikelihood(1, 100, 20, 900), 0);
	assert.ok(logLikelihood(5, 100, 0, 900) > 0);
});

test('each figure of a speaker’s list is that of the search that it leads to, and the words are more frequent than elsewhere', () => {
	const pages = indexedPages(loadArchive('content'));
	const { speaker, seminar } = characteristicWords(pages);
	assert.ok(speaker.size > 2, `${speaker.size} speakers`);
	let words = 0;
	for (const [id, { characters, words: list }] of speaker) {
		for (const [word, own, all, likelihood] of list) {
			words++;
			const hits = pages.flatMap((page) => matchPage(page, parseQuery(`"${word}"`, fullTable), fullTable) ?? []);
			const count = (some: typeof hits) => some.reduce((sum, { matches }) => sum + matches.length, 0);
			assert.equal(own, count(hits.filter(({ speakerId }) => speakerId === id)), `${id} ${word}`);
			assert.equal(all, count(hits), word);
			assert.ok(own >= 3 && likelihood >= 10.83 && characters >= 500);
		}
		const likelihoods = list.map(([, , , likelihood]) => likelihood);
		assert.deepEqual(
			likelihoods,
			likelihoods.toSorted((a, b) => b - a),
		);
	}
	assert.ok(words > 8, `${words} words`);
	for (const { words: list } of seminar.values()) assert.deepEqual(list, [], 'the only seminar has nothing to be compared with');
});
