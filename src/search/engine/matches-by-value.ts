/** Who says the matches of a page, from where they are: counts for the facets, without a text. Pure. */
import type { SlotCounts } from '../shared/counts.ts';
import type { FacetValues } from '../shared/facets.ts';
import { isNarrated, passageAt } from '../shared/narrated-places.ts';
import type { PageSpeeches } from '../shared/places.ts';
import type { MatchedPage } from './matched-pages.ts';
import type { OpenCatalog } from './open-catalog.ts';
import type { Speeches } from './speeches.ts';

/** Matches that have the same values. */
export interface ValuedMatches {
	position: number;
	values: FacetValues;
	count: number;
}

/** Who speaks on pages with matches. */
export interface Spoken {
	/** By position of the page: its speakers. */
	speakersOn: readonly number[][];
	/** For each of the pages: its speeches, or null where they need not be known. */
	known: readonly (PageSpeeches | null)[];
}

/** Nobody, in place of an index into the catalog's speakers. */
const NOBODY = -1;
/** The slot of a page's first speaker. */
const FIRST_SPEAKER = 2;

/** The places behind each speech: each paragraph has one place more than characters. */
function endsOf({ speeches }: PageSpeeches): number[] {
	let end = 0;
	return speeches.map(([, length, paragraphs]) => {
		end += length + paragraphs;
		return end;
	});
}

/** Adds the matches of which only counts are known. */
function addSlots(slots: SlotCounts, speakers: readonly number[], add: (speaker: number, count: number) => void): void {
	for (let i = 0; i < slots.length; i += 2) add(speakers[(slots[i] ?? 0) - FIRST_SPEAKER] ?? NOBODY, slots[i + 1] ?? 0);
}

/** Adds the matches whose places are known. In a passage whose matches are all the reporter's, none is the speaker's. */
function addPlaces(places: readonly number[], page: PageSpeeches, add: (speaker: number, count: number) => void): void {
	const { narrated = [] } = page;
	const spokenPassages = new Set(
		places.flatMap((place) => {
			const passage = passageAt(narrated, place);
			return passage && !isNarrated(passage, place) ? [passage] : [];
		}),
	);
	const ends = endsOf(page);
	let speech = 0;
	for (const place of places) {
		while (speech < ends.length && place >= (ends[speech] ?? 0)) speech++;
		const passage = passageAt(narrated, place);
		add(passage && !spokenPassages.has(passage) ? NOBODY : (page.speeches[speech]?.[0] ?? NOBODY), 1);
	}
}

/**
 * How many matches each speaker says: index into the catalog's speakers → count; -1 for what nobody says.
 * @param speakers the page's speakers
 * @param speeches null if the page has no matches whose places are known
 * @returns null if that cannot be known: a passage of which the reporter says a part may have matches whose places are not known
 */
function matchesBySpeaker({ terms }: MatchedPage, speakers: readonly number[], speeches: PageSpeeches | null): Map<number, number> | null {
	const counts = new Map<number, number>();
	const add = (speaker: number, count: number) => void counts.set(speaker, (counts.get(speaker) ?? 0) + count);
	const isMixed = terms.length > 1 && terms.some((term) => 'slots' in term);
	if (isMixed && (speeches === null || speeches.narrated)) return null;
	for (const term of terms) if ('slots' in term) addSlots(term.slots, speakers, add);
	const places = terms.flatMap((term) => ('places' in term ? term.places : [])).sort((a, b) => a - b);
	if (speeches) addPlaces(places, speeches, add);
	return counts;
}

/** Whether a page's speeches must be known to tell who says its matches. */
function needsSpeeches({ terms }: MatchedPage): boolean {
	return terms.length > 1 || terms.some((term) => 'places' in term);
}

/**
 * Loads who speaks on pages with matches.
 * @throws if a file of speeches cannot be loaded or is damaged
 */
export async function loadSpoken(pages: readonly MatchedPage[], speeches: Speeches): Promise<Spoken> {
	const [speakersOn, known] = await Promise.all([
		speeches.speakers(),
		Promise.all(pages.map((page) => (needsSpeeches(page) ? speeches.onPage(page.position) : null))),
	]);
	return { speakersOn, known };
}

/**
 * The matches of pages by the values of their facets; topics are not among them.
 * @param spoken who speaks on these pages
 * @returns null if for one of the pages they cannot be known
 */
export function valuedMatches(
	pages: readonly MatchedPage[],
	{ speakersOn, known }: Spoken,
	{ pageFacets, catalog: { speakers } }: Pick<OpenCatalog, 'pageFacets' | 'catalog'>,
): ValuedMatches[] | null {
	const all: ValuedMatches[] = [];
	for (const [i, page] of pages.entries()) {
		const { position } = page;
		const facets = pageFacets[position];
		if (!facets) throw new Error(`the catalog has no page ${position}`);
		const counts = matchesBySpeaker(page, speakersOn[position] ?? [], known[i] ?? null);
		if (counts === null) return null;
		for (const [speaker, count] of counts) {
			all.push({ position, values: facets.hitValues({ speakerId: speakers[speaker]?.id ?? null, topics: [] }), count });
		}
	}
	return all;
}
