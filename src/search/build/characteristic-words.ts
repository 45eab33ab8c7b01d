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
 * Finds the characteristic words of every subject that says 500 characters at least, in the pages that it is given one after the other. A
 * dictionary's words are candidates; the best of them are then counted as the search counts them, so that a list's figures are those of the
 * searches that it leads to.
 */
export class CharacteristicSearch {
	readonly #wordsOf: typeof pageWords;
	readonly #segmented: Counted[] = [];
	/** Folded word → its number. */
	readonly #numbers = new Map<string, number>();
	/** The word of each number as it is written first. */
	readonly #written: string[] = [];
	/** Numbers of words as they are written: each is folded once. */
	readonly #known = new Map<string, number>();

	/** @param wordsOf gives the words of a page's texts, as `pageWords` finds them */
	constructor(wordsOf = pageWords) {
		this.#wordsOf = wordsOf;
	}

	#numberOf(word: string): number {
		const same = this.#known.get(word);
		if (same !== undefined) return same;
		const folded = fold(word, fullTable);
		const number = this.#numbers.get(folded) ?? this.#numbers.size;
		if (number === this.#numbers.size) {
			this.#numbers.set(folded, number);
			this.#written.push(word);
		}
		this.#known.set(word, number);
		return number;
	}

	add(page: IndexedPage): void {
		const paragraphs = wordParagraphs([page]);
		const { words, texts } = this.#wordsOf(paragraphs.map(({ text }) => text));
		const numbers = words.map((word) => this.#numberOf(word));
		for (const [i, paragraph] of paragraphs.entries()) {
			const all = Int32Array.from(texts[i] ?? [], (word) => numbers[word] ?? 0);
			this.#segmented.push({ paragraph, all, spoken: all });
		}
	}

	/** The words of all pages that were added. */
	found(): CharacteristicWords {
		const length = this.#segmented.reduce((sum, { paragraph }) => sum + paragraph.folded.length, 0);
		const folds = [...this.#numbers.keys()];
		const exact = this.#candidates(length).filter((word) => (folds[word]?.length ?? 0) > 1);
		const find = finderOf(exact.map((word) => folds[word] ?? ''));
		const counted = this.#segmented.map(({ paragraph }): Counted => {
			const words: number[] = [];
			/** With their starts; only where the reporter says a part. */
			const matches: [word: number, start: number][] = [];
			find(paragraph.folded, (word, start) => {
				words.push(word);
				if (paragraph.narrated !== null) matches.push([word, start]);
			});
			const all = Int32Array.from(words);
			return { paragraph, all, spoken: paragraph.narrated === null ? all : Int32Array.from(spokenMatches(matches, paragraph)) };
		});
		const [totals, counter] = [new WordCounter(exact.length), new WordCounter(exact.length)];
		for (const { all } of counted) totals.add(all);
		const listOf = (facet: SubjectFacet) =>
			subjectsOf(facet, counted).map(([value, own, characters]): [string, Characteristic] => {
				const words = candidatesIn(facet, own, characters, totals, length, counter).slice(0, MOST_WORDS);
				const rows = words.map(({ word, own: matches, likelihood }): CharacteristicWord => {
					return [this.#written[exact[word] ?? -1] ?? '', matches, totals.of(word), Math.round(likelihood * 10) / 10];
				});
				return [value, { characters, words: rows }];
			});
		return { speaker: new Map(listOf('speaker')), seminar: new Map(listOf('seminar')), year: new Map(listOf('year')) };
	}

	/** The numbers of the words that are counted as the search counts them. @param length of all that was added, folded */
	#candidates(length: number): number[] {
		const [totals, counter] = [new WordCounter(this.#numbers.size), new WordCounter(this.#numbers.size)];
		for (const { all } of this.#segmented) totals.add(all);
		const wanted = new Set<number>();
		for (const facet of SUBJECT_FACETS) {
			for (const [, own, characters] of subjectsOf(facet, this.#segmented)) {
				for (const { word } of candidatesIn(facet, own, characters, totals, length, counter).slice(0, MOST_CANDIDATES)) wanted.add(word);
			}
		}
		return [...wanted];
	}
}

/** The characteristic words of some pages. @param wordsOf gives the words of a page's texts, as `pageWords` finds them */
export function characteristicWords(pages: readonly IndexedPage[], wordsOf = pageWords): CharacteristicWords {
	const search = new CharacteristicSearch(wordsOf);
	for (const page of pages) search.add(page);
	return search.found();
}
