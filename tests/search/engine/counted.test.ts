/** In a large archive, totals and counts by year, seminar and speaker are known before the texts are read. A plain scan tells what is right. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { fullTable } from '../../../src/search/build/fold-table.ts';
import { INDEX_PATH } from '../../../src/search/shared/manifest.ts';
import { FIRST_HITS, type Results } from '../../../src/search/shared/results.ts';
import { random } from '../../support/generated.ts';
import { inBothLocales } from '../../support/index-content.ts';
import { largeIndex } from '../../support/node-index.ts';
import { spokenArchive } from '../../support/spoken-archive.ts';

const WORDINGS = 2000;
/** Wordings that are hard to count: overlapping ones, Latin words, digits, marks inside, single characters. */
const HARD = [
	'哈',
	'哈哈',
	'哈哈哈',
	'哈哈哈哈',
	'哈哈哈哈哈',
	'的',
	'的的',
	'的的的',
	'我',
	'是',
	'GPT',
	'gpt4',
	'4.0',
	'40',
	'g0v',
	'0',
	'2024',
	'20',
	'a',
	'Ａb',
];
HARD.push(
	'ガ',
	'か',
	'한',
	'π',
	'𠮷',
	'𠮷𠮷',
	'㐀',
	'〇',
	'々',
	'1',
	'株式会社',
	'了解',
	'瞭解',
	'的，是',
	'經濟發展',
	'经济发展',
	'沒有這個字句',
);

const content = spokenArchive(20261128);
const dir = mkdtempSync(join(tmpdir(), 'counted-'));
after(() => rmSync(dir, { recursive: true }));
await buildIndex(inBothLocales(content), join(dir, INDEX_PATH));

/** The scan uses none of the search code: it folds in the simplest way. */
function foldPlainly(text: string): string {
	const simplified = [...text.normalize('NFKC').toLowerCase()].map((char) => fullTable.get(char) ?? char);
	return simplified.filter((char) => /[\p{L}\p{N}]/u.test(char)).join('');
}

interface ScannedCharacter {
	passage: string;
	isNarrated: boolean;
}

/** A paragraph of the record's words: its fold, and where each unit of it comes from. */
const paragraphs = content.pages.flatMap(({ path, date, paragraphs: all }) =>
	all
		.filter(({ narrative }) => !narrative)
		.map(({ by, passages }) => {
			const units = passages.flatMap(({ id, text, narration = [] }) => {
				// Marks that compose stand behind half-width kana alone here.
				const clusters = [...text.matchAll(/[\s\S]\p{M}*[ﾞﾟ]?/gu)];
				return clusters.flatMap(({ 0: cluster, index }): ScannedCharacter[] => {
					const isNarrated = narration.some(([start, end]) => start <= index && index < end);
					return foldPlainly(cluster)
						.split('')
						.map(() => ({ passage: `${path}#${id}`, isNarrated }));
				});
			});
			return {
				path,
				seminar: path.split('/')[0] ?? '',
				year: date.slice(0, 4),
				by: by ?? null,
				fold: foldPlainly(passages.map(({ text }) => text).join('')),
				units,
			};
		}),
);

type Counts = Record<string, number>;

interface Scanned {
	matches: number;
	pages: number;
	year: Counts;
	seminar: Counts;
	speaker: Counts;
}

function scan(folded: string): Scanned {
	const found: Scanned = { matches: 0, pages: 0, year: {}, seminar: {}, speaker: {} };
	const pages = new Set<string>();
	const add = (counts: Counts, value: string, count: number) => {
		counts[value] = (counts[value] ?? 0) + count;
	};
	for (const { path, seminar, year, by, fold, units } of paragraphs) {
		const byPassage = new Map<string, ScannedCharacter[]>();
		for (let at = fold.indexOf(folded); at >= 0; at = fold.indexOf(folded, at + folded.length)) {
			const unit = units[at];
			assert.ok(unit);
			byPassage.set(unit.passage, [...(byPassage.get(unit.passage) ?? []), unit]);
		}
		for (const matches of byPassage.values()) {
			pages.add(path);
			found.matches += matches.length;
			add(found.year, year, matches.length);
			add(found.seminar, seminar, matches.length);
			// Where the reporter says all matches of a passage, nobody speaks them.
			if (by !== null && !matches.every(({ isNarrated }) => isNarrated)) add(found.speaker, by, matches.length);
		}
	}
	return { ...found, pages: pages.size };
}

function countedIn({ matches, pageCount, facetMatches: { year, seminar, speaker } }: Results): Scanned {
	return { matches, pages: pageCount, year, seminar, speaker };
}

/** Wordings of 1 to 12 characters from anywhere in the archive, in either script, and the hard ones. */
function wordings(): string[] {
	const next = random(13);
	const all = new Set(HARD);
	while (all.size < WORDINGS) {
		const { fold } = paragraphs[Math.floor(next() * paragraphs.length)] ?? { fold: '' };
		const original = next() < 0.5 ? content.pages.flatMap((page) => page.paragraphs)[Math.floor(next() * 500)] : undefined;
		const chars = [...(original ? original.passages.map(({ text }) => text).join('') : fold)];
		const start = Math.floor(next() * chars.length);
		const wording = chars.slice(start, start + 1 + Math.floor(next() * 12)).join('');
		// Blanks and marks that are syntax do not occur; a wording may have no letter.
		if (foldPlainly(wording) !== '' && !/^[-~]/.test(wording)) all.add(wording);
	}
	return [...all];
}

test(`for ${WORDINGS} wordings of 1 to 12 characters in both scripts, matches, pages and counts by year, seminar and speaker are those of a plain scan`, async () => {
	const { index, close } = await largeIndex({ dir, base: '/' });
	const wrong: string[] = [];
	let unread = 0;
	for (const wording of wordings()) {
		const results = await index.search(wording, { hitsWanted: FIRST_HITS });
		assert.ok(results);
		if (results.uncounted > 0) unread++;
		const isFinal = results.isCounted && results.hasFinalMatches;
		try {
			assert.deepEqual(countedIn(results), scan(foldPlainly(wording)));
			assert.ok(isFinal);
		} catch {
			wrong.push(wording);
		}
	}
	close();
	assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} wordings`);
	assert.ok(unread > 500, `for ${unread} wordings, not all texts were read`);
});

test('with filters, matches are those that a plain scan finds with the chosen values', async () => {
	const { index, close } = await largeIndex({ dir, base: '/' });
	for (const wording of wordings().slice(0, 300)) {
		const { year, speaker, seminar } = scan(foldPlainly(wording));
		for (const [facet, counts] of Object.entries({ year, speaker, seminar })) {
			const [value = 'nothing', count = 0] = Object.entries(counts).at(-1) ?? [];
			const results = await index.search(wording, { hitsWanted: FIRST_HITS, filters: { [facet]: [value] } });
			assert.equal(results?.matches, count, `${wording} ${value}`);
			assert.ok(results?.isCounted);
		}
	}
	close();
});

test('of several terms and excluded ones, matches and pages are those of a plain scan', async () => {
	const { index, close } = await largeIndex({ dir, base: '/' });
	const drawn = wordings().filter((wording) => !/\s/.test(wording));
	const byPage = Map.groupBy(paragraphs, ({ path }) => path);
	const countOn = (folded: string) => (own: typeof paragraphs) => own.reduce((sum, { fold }) => sum + fold.split(folded).length - 1, 0);
	for (let i = 0; i + 2 < 400; i += 2) {
		const [one = '', other = '', without = ''] = drawn.slice(i, i + 3);
		const terms = [...new Set([one, other].map(foldPlainly))];
		const excluded = i % 4 === 0 ? foldPlainly(without) : null;
		const matching = [...byPage.values()].filter((own) => {
			const isWhole = terms.every((term) => countOn(term)(own) > 0);
			return isWhole && (excluded === null || countOn(excluded)(own) === 0);
		});
		const expected = terms.reduce((sum, term) => sum + matching.reduce((all, own) => all + countOn(term)(own), 0), 0);
		const query = `${one} ${other}${excluded === null ? '' : ` -${without}`}`;
		const results = await index.search(query, { hitsWanted: FIRST_HITS });
		assert.deepEqual([results?.matches, results?.pageCount, results?.isCounted], [expected, matching.length, true], query);
	}
	close();
});

test('the most common character has its totals and first hits from few texts', async () => {
	const { index, close } = await largeIndex({ dir, base: '/' });
	const plainFetch = globalThis.fetch;
	const texts: string[] = [];
	globalThis.fetch = (input, init) => {
		if (String(input).includes('/pages/')) texts.push(String(input));
		return plainFetch(input, init);
	};
	try {
		const results = await index.search('的', { hitsWanted: FIRST_HITS });
		assert.equal(results?.matches, scan('的').matches);
		assert.ok((results?.uncounted ?? 0) > 10);
		assert.ok(texts.length > 0 && texts.length <= 4, `${texts.length} texts`);
	} finally {
		globalThis.fetch = plainFetch;
		close();
	}
});
