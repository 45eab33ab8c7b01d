/** What is characteristic of a speaker, a seminar or a year against the rest. Written by the build, read by the browser. */
import type { Filters } from './facets.ts';

export const SUBJECT_FACETS = ['speaker', 'seminar', 'year'] as const;
export type SubjectFacet = (typeof SUBJECT_FACETS)[number];

/** Who says less than this, in characters, has no list: too few words repeat. */
export const FEWEST_SPOKEN = 500;

/** Whose words are compared with the rest. */
export interface Subject {
	facet: SubjectFacet;
	value: string;
}

/** A word with its matches in the subject's words and in all, and the log-likelihood of the difference. */
export type CharacteristicWord = [word: string, own: number, all: number, likelihood: number];

export interface SubjectWords {
	/** Its name. */
	label: string;
	/** Letters and digits. */
	characters: number;
	/** The most characteristic first. */
	words: CharacteristicWord[];
}

/** The JSON of a file of words: by the subject's id. */
export type WordsFile = Record<string, SubjectWords>;

/** How many files each facet has. */
export type WordFileCounts = Record<SubjectFacet, number>;

/** The subject that filters choose: one speaker, seminar or year, and nothing else; null if they do not. */
export function subjectOf(filters: Filters): Subject | null {
	const chosen = Object.entries(filters).flatMap(([facet, values]) => values.map((value) => ({ facet, value })));
	const [one, ...others] = chosen;
	const facet = SUBJECT_FACETS.find((known) => known === one?.facet);
	return one && facet && others.length === 0 ? { facet, value: one.value } : null;
}

/**
 * How sure it is that a word is more frequent in one text than in another: the log-likelihood ratio G².
 * Source: Dunning, Accurate Methods for the Statistics of Surprise and Coincidence (1993); in the form of Rayson and Garside, Comparing
 * Corpora using Frequency Profiling (2000): 2·(a·ln(a/E₁) + b·ln(b/E₂)).
 * @param own matches in the text, of so many characters; the same of the rest
 * @returns 0 if it is not more frequent there
 */
export function logLikelihood(own: number, characters: number, rest: number, restCharacters: number): number {
	if (own === 0 || characters === 0 || restCharacters === 0 || own * restCharacters <= rest * characters) return 0;
	const share = (own + rest) / (characters + restCharacters);
	const part = (observed: number, length: number) => (observed === 0 ? 0 : observed * Math.log(observed / (share * length)));
	return 2 * (part(own, characters) + part(rest, restCharacters));
}
