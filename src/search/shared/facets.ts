/** Narrowing: which hits a choice of facets leaves, and what every other choice would leave. */
import type { Catalog, CatalogSeminar } from './catalog.ts';
import type { Hit } from './match.ts';

export const FACETS = ['speaker', 'institution', 'topic', 'seminar', 'year'] as const;
export type Facet = (typeof FACETS)[number];
/** Chosen values; within a facet any of them will do, every facet must be met. */
export type Choice = Partial<Record<Facet, string[]>>;
/** Value → number of hits. */
export type Counts = Record<Facet, Record<string, number>>;

/** What a hit is, as facets see it. */
export type Traits = Record<Facet, readonly string[]>;

/** The institutions of each speaker, by id. */
export type Affiliations = ReadonlyMap<string, readonly string[]>;

export function affiliationsIn({ speakers, institutions }: Catalog): Affiliations {
	return new Map(speakers.map((speaker) => [speaker.id, speaker.institutions.flatMap((at) => institutions[at]?.id ?? [])]));
}

/** Traits of the hits on one seminar's pages. */
export function traitsOn(seminar: CatalogSeminar, affiliations: Affiliations): (hit: Pick<Hit, 'by' | 'topics'>) => Traits {
	const constant = { seminar: [seminar.id], year: [seminar.date.slice(0, 4)] };
	return ({ by, topics }) => ({
		...constant,
		speaker: by === null ? [] : [by],
		institution: affiliations.get(by ?? '') ?? [],
		topic: topics,
	});
}

/** Whether traits meet a choice, some of its facets left out. */
export function meets(traits: Traits, choice: Choice, ...but: Facet[]): boolean {
	return FACETS.every((facet) => {
		const wanted = choice[facet] ?? [];
		return but.includes(facet) || wanted.length === 0 || wanted.some((value) => traits[facet].includes(value));
	});
}

/** What the hits of a page can be, as far as its speakers tell without its text; its topics are left open. */
export function traitsOfPage(speakers: readonly (string | null)[], traits: ReturnType<typeof traitsOn>): Traits {
	const all = speakers.map((by) => traits({ by, topics: [] }));
	const union = (facet: Facet) => [...new Set(all.flatMap((one) => one[facet]))];
	return { speaker: union('speaker'), institution: union('institution'), topic: [], seminar: union('seminar'), year: union('year') };
}

/** The number beside a value, which may be named like anything that every object has. */
export function countOf(counts: Record<string, number>, value: string): number {
	return Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0;
}

/** For each value of each facet, how many hits there are when it is chosen in place of its facet's present choice. */
export function countFacets(hits: readonly Traits[], choice: Choice): Counts {
	const counts: Counts = { speaker: {}, institution: {}, topic: {}, seminar: {}, year: {} };
	for (const traits of hits) {
		for (const facet of FACETS) {
			if (!meets(traits, choice, facet)) continue;
			for (const value of traits[facet]) counts[facet][value] = countOf(counts[facet], value) + 1;
		}
	}
	return counts;
}

/** Adds values with no hit so far that pages not yet looked at may turn out to have. */
export function withPossible(counts: Counts, pages: readonly Traits[], choice: Choice): Counts {
	for (const traits of pages) {
		for (const facet of FACETS) {
			if (!meets(traits, choice, facet, 'topic')) continue;
			for (const value of traits[facet]) counts[facet][value] = countOf(counts[facet], value);
		}
	}
	return counts;
}
