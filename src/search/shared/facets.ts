/** Facets: which hits the chosen filters leave, and how many hits every other choice would leave. */
import { type Catalog, type CatalogSeminar, yearOf } from './catalog.ts';
import type { Hit } from './hit.ts';

export const FACETS = ['speaker', 'institution', 'topic', 'seminar', 'year'] as const;
export type Facet = (typeof FACETS)[number];
/** The chosen values of each facet. A hit needs one of them in every facet that has any. */
export type Filters = Partial<Record<Facet, string[]>>;
/** The number of hits with each value. */
export type FacetCounts = Record<Facet, Record<string, number>>;
/** The values that a hit has, or that the hits of a page may have. */
export type FacetValues = Record<Facet, readonly string[]>;
/** Gives the values of a hit. */
export type HitValues = (hit: Pick<Hit, 'speakerId' | 'topics'>) => FacetValues;

/** Speaker's id → ids of the speaker's institutions. */
export type Affiliations = ReadonlyMap<string, readonly string[]>;

/** Everyone's institutions, of whatever day. */
export function affiliationsIn({ speakers, institutions }: Catalog): Affiliations {
	return new Map(speakers.map((speaker) => [speaker.id, speaker.institutions.flatMap((index) => institutions[index]?.id ?? [])]));
}

/** Everyone's institutions on the day of a seminar. */
export function affiliationsAt(seminar: CatalogSeminar, all: Affiliations, { speakers, institutions }: Catalog): Affiliations {
	if (seminar.institutions === undefined) return all;
	const then = seminar.institutions.map(([speaker, indexes]): [string, string[]] => [
		speakers[speaker]?.id ?? '',
		indexes.flatMap((index) => institutions[index]?.id ?? []),
	]);
	return new Map([...all, ...then]);
}

/** Gives the values of hits on the pages of one seminar. */
export function hitValuesIn(seminar: CatalogSeminar, affiliations: Affiliations): HitValues {
	const constant = { seminar: [seminar.id], year: [yearOf(seminar)] };
	return ({ speakerId, topics }) => ({
		...constant,
		speaker: speakerId === null ? [] : [speakerId],
		institution: affiliations.get(speakerId ?? '') ?? [],
		topic: topics,
	});
}

/**
 * All values that hits on a page can have. Topics are only known from the page's text: the list is empty.
 * @param speakerIds the page's speakers; null for a speech without one
 */
export function possibleValues(speakerIds: readonly (string | null)[], hitValues: HitValues): FacetValues {
	const all = speakerIds.map((speakerId) => hitValues({ speakerId, topics: [] }));
	const union = (facet: Facet) => [...new Set(all.flatMap((values) => values[facet]))];
	return { speaker: union('speaker'), institution: union('institution'), topic: [], seminar: union('seminar'), year: union('year') };
}

/** Whether any filter is chosen. */
export function hasFilters(filters: Filters): boolean {
	return Object.values(filters).some((values) => values.length > 0);
}

/** Whether a hit with these values passes the filters. The filters of `ignored` facets do not count. */
export function passes(values: FacetValues, filters: Filters, ...ignored: Facet[]): boolean {
	return FACETS.every((facet) => {
		const chosen = filters[facet] ?? [];
		return ignored.includes(facet) || chosen.length === 0 || chosen.some((value) => values[facet].includes(value));
	});
}

/** The count of a value; 0 if it has none. A value may have the name of an object's own method, such as `constructor`. */
export function countOf(counts: Record<string, number>, value: string): number {
	return Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0;
}

/**
 * For each value of each facet: how many hits there are if it replaces the facet's chosen values.
 * @param weights what each hit counts for; 1 if left out
 */
export function countFacets(hits: readonly FacetValues[], filters: Filters, weights?: readonly number[]): FacetCounts {
	const counts: FacetCounts = { speaker: {}, institution: {}, topic: {}, seminar: {}, year: {} };
	for (const [i, values] of hits.entries()) {
		for (const facet of FACETS) {
			if (!passes(values, filters, facet)) continue;
			for (const value of values[facet]) counts[facet][value] = countOf(counts[facet], value) + (weights?.[i] ?? 1);
		}
	}
	return counts;
}

/** Adds the values that only pages not yet searched may have, with a count of 0. Changes `counts` and returns it. */
export function addPossible(counts: FacetCounts, pages: readonly FacetValues[], filters: Filters): FacetCounts {
	for (const values of pages) {
		for (const facet of FACETS) {
			if (!passes(values, filters, facet, 'topic')) continue;
			for (const value of values[facet]) counts[facet][value] = countOf(counts[facet], value);
		}
	}
	return counts;
}
