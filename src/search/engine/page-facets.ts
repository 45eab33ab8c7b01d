/** What the catalog says about the facets of each page. */
import type { Catalog } from '../shared/catalog.ts';
import { affiliationsAt, affiliationsIn, type FacetValues, type HitValues, hitValuesIn, possibleValues } from '../shared/facets.ts';

export interface PageFacets {
	/** All values that the page's hits can have; known before its text is loaded. */
	possible: FacetValues;
	/** Gives the values of one of its hits. */
	hitValues: HitValues;
}

/** The facets of each page, in the record's order. */
export function pageFacetsIn(catalog: Catalog): PageFacets[] {
	const affiliations = affiliationsIn(catalog);
	return catalog.seminars.flatMap((seminar) => {
		const hitValues = hitValuesIn(seminar, affiliationsAt(seminar, affiliations, catalog));
		return seminar.pages.map(({ speeches }) => {
			const speakerIds = speeches.map(([speaker]) => catalog.speakers[speaker]?.id ?? null);
			return { hitValues, possible: possibleValues(speakerIds, hitValues) };
		});
	});
}
