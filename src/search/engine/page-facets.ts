/** The catalog's pages by their places. */
import type { Catalog } from '../shared/catalog.ts';
import { affiliationsIn, type Traits, traitsOfPage, traitsOn } from '../shared/facets.ts';
import type { Hit } from '../shared/match.ts';

/** What is known of a page without its text. */
export interface Home {
	/** What its hits can be. */
	possible: Traits;
	/** What one of its hits is. */
	traits: (hit: Pick<Hit, 'by' | 'topics'>) => Traits;
}

/** The pages in the record's order. */
export function homesIn(catalog: Catalog): Home[] {
	const affiliations = affiliationsIn(catalog);
	return catalog.seminars.flatMap((seminar) => {
		const traits = traitsOn(seminar, affiliations);
		return seminar.pages.map(({ speeches }) => {
			const speakers = speeches.map(([speaker]) => catalog.speakers[speaker]?.id ?? null);
			return { traits, possible: traitsOfPage(speakers, traits) };
		});
	});
}
