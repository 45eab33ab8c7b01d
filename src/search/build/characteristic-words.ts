/** The words that are characteristic of each speaker, seminar and year, for the whole archive. Pure. */

import { type CharacteristicWord, FEWEST_SPOKEN, logLikelihood, SUBJECT_FACETS, type SubjectFacet } from '../shared/characteristic.ts';
import { fold } from '../shared/fold.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import { fullTable } from './fold-table.ts';
import { finderOf, pageWords, spokenMatches, type WordParagraph, wordParagraphs } from './word-counts.ts';

/** How many words a list has at most. */
const MOST_WORDS = 30;
/** At most this many candidates of each subject are counted as the search counts them. */
const MOST_CANDIDATES = 60;
const FEWEST_MATCHES = 3;
/** With fewer than one chance in a thousand by chance: the critical value of χ² with one degree of freedom. */
const LEAST_LIKELIHOOD = 10.83;

export interface Characteristic {
	characters: number;
	words: CharacteristicWord[];
}

/** By subject: a speaker's id, a seminar's id, a year. */
export type CharacteristicWords = Record<SubjectFacet, Map<string, Characteristic>>;

/** A paragraph with the numbers of its words. */
interface Counted {
	paragraph: WordParagraph;
	/** All of them; of those, what its speaker says. */
	all: Int32Array;
	spoken: Int32Array;
}

interface Candidate {
	word: number;
	own: number;
	likelihood: number;
}

/** Counts words by their numbers. An archive has millions of words: maps take several times as long. */
class WordCounter {
	readonly #counts: Int32Array;
	/** The words that were counted, in the order in which they came. */
	#counted: number[] = [];

	/** @param size more than every word's number */
	constructor(size: number) {
		this.#counts = new Int32Array(size);
	}

	add(words: Int32Array): void {
		for (const word of words) {
			const before = this.of(word);
			if (before === 0) this.#counted.push(word);
			this.#counts[word] = before + 1;
		}
	}

	of(word: number): number {
		return this.#counts[word] ?? 0;
	}

	/** The words with their counts, in the order in which they came; then all counts are 0. */
	take(): [word: number, count: number][] {
		const taken = this.#counted.map((word): [number, number] => [word, this.of(word)]);
		for (const word of this.#counted) this.#counts[word] = 0;
		this.#counted = [];
		return taken;
	}
}

/** The subjects of a facet with their paragraphs: those that say enough to be compared. What the reporter says is no speaker's. */
function subjectsOf(facet: SubjectFacet, counted: readonly Counted[]): [value: string, own: Counted[], characters: number][] {
	return [...Map.groupBy(counted, ({ paragraph }) => paragraph[facet])].flatMap(([value, own]) => {
		const lengthOf = ({ paragraph }: Counted) => (facet === 'speaker' ? paragraph.spokenLength : paragraph.folded.length);
		const characters = own.reduce((sum, one) => sum + lengthOf(one), 0);
		return value === null || characters < FEWEST_SPOKEN ? [] : [[value, own, characters] as [string, Counted[], number]];
	});
}

/** The words that are more frequent in some paragraphs than in the others, the surest first. @param counter without counts, before and after */
function candidatesIn(
	facet: SubjectFacet,
	own: readonly Counted[],
	characters: number,
	totals: WordCounter,
	length: number,
	counter: WordCounter,
): Candidate[] {
	for (const { all, spoken } of own) counter.add(facet === 'speaker' ? spoken : all);
	return counter
		.take()
		.filter(([, count]) => count >= FEWEST_MATCHES)
		.map(([word, count]) => {
			const rest = totals.of(word) - count;
			return { word, own: count, likelihood: logLikelihood(count, characters, rest, length - characters) };
		})
		.filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD)
		.sort((a, b) => b.likelihood - a.likelihood);
}

/**
 * The characteristic words of every subject that says 500 characters at least. A dictionary's words are candidates; the best of them
 * are then counted as the search counts them, so that a list's figures are those of the searches that it leads to.
 * @param wordsOf gives the words of a page's texts, as `pageWords` finds them
 */
export function characteristicWords(pages: readonly IndexedPage[], wordsOf = pageWords): CharacteristicWords {
	const byPage = pages.map((page) => wordParagraphs([page]));
	const paragraphs = byPage.flat();
	const length = paragraphs.reduce((sum, { folded }) => sum + folded.length, 0);
	const numbers = new Map<string, number>();
	/** The word of each number as it is written first. */
	const written: string[] = [];
	/** Numbers of words as they are written: each is folded once. */
	const known = new Map<string, number>();
	const numberOf = (word: string) => {
		const same = known.get(word);
		if (same !== undefined) return same;
		const folded = fold(word, fullTable);
		const number = numbers.get(folded) ?? numbers.size;
		if (number === numbers.size) {
			numbers.set(folded, number);
			written.push(word);
		}
		known.set(word, number);
		return number;
	};
	const segmented = byPage.flatMap((own) => {
		const { words, texts } = wordsOf(own.map(({ text }) => text));
		const pageNumbers = words.map(numberOf);
		return own.map((paragraph, i): Counted => {
			const all = Int32Array.from(texts[i] ?? [], (word) => pageNumbers[word] ?? 0);
			return { paragraph, all, spoken: all };
		});
	});
	const counters = () => [new WordCounter(numbers.size), new WordCounter(numbers.size)] as const;
	const [totals, counter] = counters();
	for (const { all } of segmented) totals.add(all);
	const wanted = new Set<number>();
	for (const facet of SUBJECT_FACETS) {
		for (const [, own, characters] of subjectsOf(facet, segmented)) {
			for (const { word } of candidatesIn(facet, own, characters, totals, length, counter).slice(0, MOST_CANDIDATES)) wanted.add(word);
		}
	}
	const folds = [...numbers.keys()];
	const exact = [...wanted].filter((word) => (folds[word]?.length ?? 0) > 1);
	const find = finderOf(exact.map((word) => folds[word] ?? ''));
	const counted = paragraphs.map((paragraph): Counted => {
		const found = find(paragraph.folded);
		const all = Int32Array.from(found, ([word]) => word);
		return { paragraph, all, spoken: paragraph.narrated === null ? all : Int32Array.from(spokenMatches(found, paragraph)) };
	});
	const [exactTotals, exactCounter] = counters();
	for (const { all } of counted) exactTotals.add(all);
	const listOf = (facet: SubjectFacet) =>
		subjectsOf(facet, counted).map(([value, own, characters]): [string, Characteristic] => {
			const words = candidatesIn(facet, own, characters, exactTotals, length, exactCounter).slice(0, MOST_WORDS);
			const rows = words.map(({ word, own: matches, likelihood }): CharacteristicWord => {
				return [written[exact[word] ?? -1] ?? '', matches, exactTotals.of(word), Math.round(likelihood * 10) / 10];
			});
			return [value, { characters, words: rows }];
		});
	return { speaker: new Map(listOf('speaker')), seminar: new Map(listOf('seminar')), year: new Map(listOf('year')) };
}
