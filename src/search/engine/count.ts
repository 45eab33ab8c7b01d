/** Looks for a query in the texts of the pages that may have it, until there are hits enough. */
import type { Locale } from '../../i18n/locale.ts';
import { type Choice, meets, type Traits } from '../shared/facets.ts';
import type { FoldTable } from '../shared/fold.ts';
import { type Also, type Hit, matchPage, type SearchPage } from '../shared/match.ts';
import type { Query } from '../shared/query.ts';
import type { Home } from './page-facets.ts';
import type { Store } from './store.ts';

export interface Wanted {
	/** Whose texts are shown; what is found is the same. */
	locale?: Locale;
	choice?: Choice;
	also?: Also;
	/** How many hits will do: with so many, counting stops where it would have to load much. Infinity counts everything. */
	want?: number;
}

/** A page whose hits are known, by its place in the record's order. */
export interface Counted {
	place: number;
	page: SearchPage;
	hits: { hit: Hit; traits: Traits }[];
}

/** What has been counted, and which pages have not. */
export interface Tally {
	counted: Counted[];
	/** How many of the pages left may have hits that the choice of facets leaves. */
	uncounted: number;
	/** What the hits on every page left can be, met by the choice or not. */
	possible: Traits[];
}

export interface Watching {
	/** Called as pages are counted. */
	onProgress?: (counted: number, all: number) => void;
	/** Called once there are some hits and others to look for. */
	onFirst?: (tally: Tally) => void;
	/** Asked between pages: whether nobody wants the answer any more. */
	isStale?: () => boolean;
}

export interface Texts {
	store: Store;
	/** What is known of every page. */
	homes: readonly Home[];
	table: FoldTable;
}

/** Groups of pages that are still to be looked at: the group, and which of its pages. */
type Queue = [group: number, places: number[]][];

/** So many groups are loaded at once at first, and so many at most. */
const FIRST = 2;
const MOST = 8;
/** So many groups are loaded even for hits that nobody has wanted yet, where that ends the counting. */
const UNASKED = 4;

/**
 * Loads texts a few at a time and looks for the query in them; pages that can meet the choice of facets come first.
 * @param places the pages that may meet the query, in the record's order
 * @throws where a text cannot be loaded or is damaged
 */
export async function countHits(query: Query, places: readonly number[], texts: Texts, wanted: Wanted, watching: Watching): Promise<Tally> {
	const { store, homes, table } = texts;
	const { locale = 'hant', choice = {}, also = {}, want = Number.POSITIVE_INFINITY } = wanted;
	const { onProgress, onFirst, isStale } = watching;
	const canMeet = (place: number) => {
		const home = homes[place];
		return home !== undefined && meets(home.possible, choice, 'topic');
	};
	const promising = new Set(places.filter(canMeet));
	const others = places.filter((place) => !promising.has(place));
	const queue: Queue = [...Map.groupBy([...promising, ...others], store.groupOf)];
	const countIn = (which: (place: number) => boolean) => queue.reduce((sum, [, some]) => sum + some.filter(which).length, 0);
	const freshIn = (groups: Queue) => groups.filter(([group]) => !store.isLoaded(group, locale)).length;
	const counted: Counted[] = [];
	const tally = (): Tally => ({
		counted,
		uncounted: countIn((place) => promising.has(place)),
		possible: queue.flatMap(([, some]) => some.flatMap((place) => homes[place]?.possible ?? [])),
	});
	let shown = 0;
	let looked = 0;
	let loads = 0;
	let told = false;
	while (queue.length > 0 && !isStale?.()) {
		// Pages that cannot meet the choice are last and only help to count what other choices would leave.
		const hopeless = !queue[0]?.[1].some((place) => promising.has(place));
		if ((shown >= want || (hopeless && want < Number.POSITIVE_INFINITY)) && loads + freshIn(queue) > UNASKED) break;
		if (shown > 0 && !told) onFirst?.(tally());
		told ||= shown > 0;
		// As many as hold the hits that are still wanted, if those to come are like those before.
		const missing = looked === 0 ? FIRST : Math.ceil((Math.max(want - shown, 1) * looked) / Math.max(shown, 1));
		const batch = queue.splice(0, queue.length <= UNASKED ? queue.length : Math.min(MOST, missing));
		loads += freshIn(batch);
		looked += batch.length;
		for (const [group] of batch) store.prepare(group, locale);
		for (const place of batch.flatMap(([, some]) => some)) {
			const page = await store.page(place, locale);
			const home = homes[place];
			const hits = home && matchPage(page, query, table, also);
			if (!hits) continue;
			const traced = hits.map((hit) => ({ hit, traits: home.traits(hit) }));
			shown += traced.filter(({ traits }) => meets(traits, choice)).length;
			counted.push({ place, page, hits: traced });
		}
		onProgress?.(places.length - countIn(() => true), places.length);
	}
	return tally();
}
