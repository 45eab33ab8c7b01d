/** How a search's matches are distributed over years and speakers: counts, and counts per 10,000 characters. Pure. */
import { type Catalog, yearOf } from './catalog.ts';
import { affiliationsAt, affiliationsIn, countOf, type Facet, type Filters, hitValuesIn, passes } from './facets.ts';
import type { IncludedKinds } from './hit.ts';
import type { Results } from './results.ts';

export type Spread = Extract<Facet, 'year' | 'speaker'>;

/** A value of the facet with its share of each query's matches. */
export interface DistributionRow {
	value: string;
	/** Letters and digits said that the filters leave. */
	characters: number;
	/** The matches of each query. */
	counts: number[];
}

/** Someone who says less than this has no rate in a chart: one word would make it large. In characters. */
export const FEWEST_CHARACTERS = 2000;
/** How many speakers a chart has. */
const MOST_SPEAKERS = 20;

/** The rate of a row's matches, per 10,000 characters; 0 where nobody says anything. */
export function rateOf(count: number, characters: number): number {
	return characters === 0 ? 0 : (count * 10_000) / characters;
}

/**
 * Whether matches can be compared with characters: the catalog has no lengths by topic, nor any of what is searched besides the record's
 * words.
 */
export function hasRates(filters: Filters, included: IncludedKinds): boolean {
	return (filters.topic ?? []).length === 0 && !Object.values(included).includes(true);
}

/** The characters said that the filters leave, by each value that may replace the facet's chosen ones. */
export function charactersBy(facet: Spread, catalog: Catalog, filters: Filters): Map<string, number> {
	const characters = new Map<string, number>();
	const affiliations = affiliationsIn(catalog);
	for (const seminar of catalog.seminars) {
		const hitValues = hitValuesIn(seminar, affiliationsAt(seminar, affiliations, catalog));
		const add = (speakerId: string | null, length: number) => {
			const values = hitValues({ speakerId, topics: [] });
			if (!passes(values, filters, facet, 'topic')) return;
			for (const value of values[facet]) characters.set(value, (characters.get(value) ?? 0) + length);
		};
		for (const [speaker, length, spoken = length] of seminar.pages.flatMap(({ speeches }) => speeches)) {
			add(catalog.speakers[speaker]?.id ?? null, spoken);
			// What the reporter says in a speech is nobody's.
			if (spoken < length) add(null, length - spoken);
		}
	}
	return characters;
}

/**
 * The rows of a chart: every year from the first to the last that has words, or the speakers with the most matches.
 * @param found the results of each query
 * @param isRate whether speakers are chosen and sorted by rate
 */
export function distributionOf(
	facet: Spread,
	found: readonly Pick<Results, 'facetMatches'>[],
	catalog: Catalog,
	filters: Filters,
	isRate: boolean,
): DistributionRow[] {
	const characters = charactersBy(facet, catalog, filters);
	const rowOf = (value: string): DistributionRow => ({
		value,
		characters: characters.get(value) ?? 0,
		counts: found.map(({ facetMatches }) => countOf(facetMatches[facet], value)),
	});
	if (facet === 'year') {
		const years = new Set(catalog.seminars.map(yearOf).filter((year) => characters.has(year)));
		return [...years].sort().map(rowOf);
	}
	const most = ({ counts, characters: said }: DistributionRow) => {
		const count = Math.max(...counts);
		return isRate ? rateOf(count, said) : count;
	};
	const spoken = isRate ? [...characters.keys()].filter((id) => (characters.get(id) ?? 0) >= FEWEST_CHARACTERS) : [...characters.keys()];
	return spoken
		.map(rowOf)
		.filter(({ counts }) => counts.some((count) => count > 0))
		.sort((a, b) => most(b) - most(a))
		.slice(0, MOST_SPEAKERS);
}
