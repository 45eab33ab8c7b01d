/** Who says the matches of a page, from where they are: counts for the facets, without a text. Pure. */
import type { Catalog, CatalogPage } from '../shared/catalog.ts';
import type { FacetValues } from '../shared/facets.ts';
import { isNarrated, passageAt } from '../shared/narrated-places.ts';
import type { Layout, NarratedPlaces } from '../shared/places.ts';
import type { MatchedPage } from './matched-pages.ts';
import type { PageFacets } from './page-facets.ts';

/** Matches that have the same values. */
export interface ValuedMatches {
	position: number;
	values: FacetValues;
	count: number;
}

/** What the catalog and the layout say of a page. */
export interface PageLayout {
	speeches: CatalogPage['speeches'];
	paragraphs: readonly number[];
	narrated: readonly NarratedPlaces[];
}

/** Nobody, in place of an index into the catalog's speakers. */
const NOBODY = -1;

/** The layout of each page, in the record's order. */
export function layoutsOf({ seminars }: Catalog, { paragraphs, narrated }: Layout): PageLayout[] {
	return seminars
		.flatMap(({ pages }) => pages)
		.map(({ speeches }, position) => ({ speeches, paragraphs: paragraphs[position] ?? [], narrated: narrated[position] ?? [] }));
}

/** The places behind each speech. */
function endsOf({ speeches, paragraphs }: PageLayout): number[] {
	let end = 0;
	return speeches.map(([, length], i) => {
		// Each paragraph has one place more than characters.
		end += length + (paragraphs[i] ?? 0);
		return end;
	});
}

/** The speaker of each slot. */
function speakersOfSlots({ speeches }: PageLayout): number[] {
	return [NOBODY, ...speeches.flatMap(([speaker, , spoken]) => (spoken === undefined ? [speaker] : [speaker, NOBODY]))];
}

/**
 * How many matches each speaker says: index into the catalog's speakers → count; -1 for what nobody says. In a passage whose matches are all
 * the reporter's, none is the speaker's.
 * @returns null if that cannot be known: a passage may have matches whose places are not known beside others
 */
export function matchesBySpeaker({ terms }: MatchedPage, layout: PageLayout): Map<number, number> | null {
	const counts = new Map<number, number>();
	const add = (speaker: number, count: number) => counts.set(speaker, (counts.get(speaker) ?? 0) + count);
	if (layout.narrated.length > 0 && terms.length > 1 && terms.some((term) => 'slots' in term)) return null;
	const slots = speakersOfSlots(layout);
	for (const term of terms) {
		if (!('slots' in term)) continue;
		for (let i = 0; i < term.slots.length; i += 2) add(slots[term.slots[i] ?? 0] ?? NOBODY, term.slots[i + 1] ?? 0);
	}
	const places = terms.flatMap((term) => ('places' in term ? term.places : [])).sort((a, b) => a - b);
	const spokenPassages = new Set(
		places.flatMap((place) => {
			const passage = passageAt(layout.narrated, place);
			return passage && !isNarrated(passage, place) ? [passage] : [];
		}),
	);
	const ends = endsOf(layout);
	let speech = 0;
	for (const place of places) {
		while (speech < ends.length && place >= (ends[speech] ?? 0)) speech++;
		const passage = passageAt(layout.narrated, place);
		add(passage && !spokenPassages.has(passage) ? NOBODY : (layout.speeches[speech]?.[0] ?? NOBODY), 1);
	}
	return counts;
}

/**
 * The matches of pages by the values of their facets; topics are not among them.
 * @returns null if for one of the pages they cannot be known
 */
export function valuedMatches(
	pages: readonly MatchedPage[],
	layouts: readonly PageLayout[],
	pageFacets: readonly PageFacets[],
	{ speakers }: Pick<Catalog, 'speakers'>,
): ValuedMatches[] | null {
	const all: ValuedMatches[] = [];
	for (const page of pages) {
		const { position } = page;
		const [layout, facets] = [layouts[position], pageFacets[position]];
		if (!layout || !facets) throw new Error(`the catalog has no page ${position}`);
		const counts = matchesBySpeaker(page, layout);
		if (counts === null) return null;
		for (const [speaker, count] of counts) {
			all.push({ position, values: facets.hitValues({ speakerId: speakers[speaker]?.id ?? null, topics: [] }), count });
		}
	}
	return all;
}
