/** Narrowing: which hits a choice of facets leaves, and what every other choice would leave. */
import type { Catalog, CatalogPage, CatalogSeminar } from './catalog.ts';
import type { Hit } from './match.ts';

export const FACETS = ['speaker', 'institution', 'topic', 'seminar', 'year'] as const;
export type Facet = (typeof FACETS)[number];
/** Chosen values; within a facet any of them will do, every facet must be met. */
export type Choice = Partial<Record<Facet, string[]>>;
/** Value → number of hits. */
export type Counts = Record<Facet, Record<string, number>>;

/** What a hit is, as facets see it. */
export type Traits = Record<Facet, readonly string[]>;

/** Traits of the hits on one page. */
export function traitsOn(seminar: CatalogSeminar, catalog: Catalog): (hit: Pick<Hit, 'by' | 'topics'>) => Traits {
	const institutions = new Map(
		catalog.speakers.map((speaker) => [speaker.id, speaker.institutions.flatMap((at) => catalog.institutions[at]?.id ?? [])]),
	);
	return ({ by, topics }) => ({
		speaker: by === null ? [] : [by],
		institution: institutions.get(by ?? '') ?? [],
		topic: topics,
		seminar: [seminar.id],
		year: [seminar.date.slice(0, 4)],
	});
}

/** Whether traits meet a choice, one facet of it left out. */
export function meets(traits: Traits, choice: Choice, but?: Facet): boolean {
	return FACETS.every((facet) => {
		const wanted = choice[facet] ?? [];
		return facet === but || wanted.length === 0 || wanted.some((value) => traits[facet].includes(value));
	});
}

/** Whether a page can have a hit that meets a choice, as far as the catalog tells without the page's text. */
export function canMeet(page: CatalogPage, seminar: CatalogSeminar, catalog: Catalog, choice: Choice): boolean {
	const traits = traitsOn(seminar, catalog);
	const speakers = page.speeches.map(([speaker]) => catalog.speakers[speaker]?.id ?? null);
	return speakers.some((by) => meets(traits({ by, topics: [] }), choice, 'topic'));
}

/** For each value of each facet, how many hits there are when it is chosen in place of its facet's present choice. */
export function countFacets(hits: readonly Traits[], choice: Choice): Counts {
	const counts: Counts = { speaker: {}, institution: {}, topic: {}, seminar: {}, year: {} };
	for (const traits of hits) {
		for (const facet of FACETS) {
			if (!meets(traits, choice, facet)) continue;
			for (const value of traits[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
		}
	}
	return counts;
}
