/** Searches a large archive: places tell which pages match and how often, texts are read for the hits that are shown. Loaded for such archives alone. */
import { type Filters, hasFilters, passes } from '../shared/facets.ts';
import type { FoldTable } from '../shared/fold.ts';
import type { IncludedKinds } from '../shared/hit.ts';
import type { Manifest } from '../shared/manifest.ts';
import { type PackedPlaces, unpackPlaces } from '../shared/packed-places.ts';
import type { Query } from '../shared/query.ts';
import type { HitOrder } from '../shared/rank.ts';
import type { Results } from '../shared/results.ts';
import { parseStopCharacters } from '../shared/tokens.ts';
import type { CheckedFetch } from './checked-fetch.ts';
import { collectResults, facetsOf } from './collect-results.ts';
import { type CountCallbacks, countHits, oldestFirst, type PartialResults, type SearchedPage, type SearchOptions } from './count-hits.ts';
import { amountIn, countedResults, firstResults } from './counted-results.ts';
import { locateTerm, openPlaceSource, planPart, planTerms } from './located-term.ts';
import { type MatchedPage, type MatchedPages, matchedPages } from './matched-pages.ts';
import { loadSpoken, type ValuedMatches, valuedMatches } from './matches-by-value.ts';
import type { OpenCatalog } from './open-catalog.ts';
import type { PageTexts } from './page-texts.ts';
import { type ReadPage, type ReadPages, readMatched } from './read-matched.ts';
import { openSpeeches, type Speeches } from './speeches.ts';

export interface ArchiveCallbacks extends Omit<CountCallbacks, 'onFirst'> {
	onFirst?: (results: Results) => void;
}

export interface LargeArchive {
	speeches: Speeches;
	/**
	 * Runs a query. The results have no answers.
	 * @param catalog loads the catalog; called when it is needed
	 * @throws if a file of the index cannot be loaded or is damaged
	 */
	search: (query: Query, options: SearchOptions, callbacks: ArchiveCallbacks, catalog: () => Promise<OpenCatalog>) => Promise<Results>;
}

/** At so few places of a part of a term, the texts are read to find the whole term. */
const FEW_PLACES = 6;
/** A query loads at most so many kilobytes of places. */
const MOST_KILOBYTES = 250;
/** Until the reader asks for more, a search whose pages are not exact loads at most so many files of texts. */
const MOST_FILES = 16;

/** The pages with matches that pass the filters, with these matches' number. @param valued null if there are no filters */
function passingAmounts(pages: readonly MatchedPage[], valued: readonly ValuedMatches[] | null, filters: Filters): Map<number, number> {
	if (valued === null) return new Map(pages.map((page) => [page.position, amountIn(page)]));
	const amounts = new Map<number, number>();
	for (const { position, values, count } of valued) {
		if (passes(values, filters)) amounts.set(position, (amounts.get(position) ?? 0) + count);
	}
	return amounts;
}

/** How many matches each page has that has been read, by its position. */
function amountsRead({ read }: ReadPages): Map<number, number> {
	return new Map(read.map(({ position, hits }) => [position, hits.reduce((sum, { matches }) => sum + matches.length, 0)]));
}

/** Pages in the order in which their hits are wanted. @param opened known if the order is `oldest` */
function inOrder(
	pages: readonly MatchedPage[],
	amounts: ReadonlyMap<number, number>,
	order: HitOrder,
	opened: OpenCatalog | null,
): MatchedPage[] {
	if (order === 'amount') return pages.toSorted((a, b) => (amounts.get(b.position) ?? 0) - (amounts.get(a.position) ?? 0));
	if (order !== 'oldest' || opened === null) return [...pages];
	return oldestFirst(pages, ({ position }) => opened.pageFacets[position]?.possible.seminar[0]);
}

export function openLargeArchive(
	manifest: Pick<Manifest, 'common' | 'layout'>,
	packed: PackedPlaces,
	texts: PageTexts,
	table: FoldTable,
	checkedFetch: CheckedFetch,
): LargeArchive {
	const places = unpackPlaces(packed);
	const source = openPlaceSource(places, parseStopCharacters(manifest.common), checkedFetch);
	const speeches = openSpeeches(manifest.layout, checkedFetch);

	const locate = async (query: Query, included: IncludedKinds): Promise<MatchedPages> => {
		const plans = planTerms([...query.terms, ...query.excluded], source, MOST_KILOBYTES);
		const located = await Promise.all(plans.map((plan) => locateTerm(plan, source)));
		const terms = located.slice(0, query.terms.length);
		return matchedPages(query, terms, located.slice(terms.length), places.ends, !Object.values(included).includes(true));
	};

	const withValues = ({ read }: ReadPages, { pageFacets }: OpenCatalog): SearchedPage[] =>
		read.map(({ position, page, hits }: ReadPage) => ({
			position,
			page,
			hits: hits.flatMap((hit) => {
				const facets = pageFacets[position];
				return facets ? [{ hit, values: facets.hitValues(hit) }] : [];
			}),
		}));

	/**
	 * The results of a query of one longer term, if a part of the term stands at so few places that all can be read. Reading these costs less
	 * than the places of the whole term; null if there are more.
	 */
	const readFew = async (
		query: Query,
		options: SearchOptions,
		openCatalog: () => Promise<OpenCatalog>,
		callbacks: ArchiveCallbacks,
	): Promise<Results | null> => {
		const { locale = 'hant', filters = {}, included = {}, order = 'record' } = options;
		const [term, ...others] = query.terms;
		const isSimple = others.length === 0 && query.excluded.length === 0 && !Object.values(included).includes(true);
		const plan = isSimple && term !== undefined ? planPart(term, source) : null;
		if (plan === null) return null;
		const part = await locateTerm(plan, source);
		const { pages } = matchedPages(query, [part], [], places.ends, true);
		if (pages.reduce((sum, page) => sum + amountIn(page), 0) > FEW_PLACES) return null;
		const found = await readMatched(query, pages, texts, table, {
			locale,
			hitsWanted: Number.POSITIVE_INFINITY,
			isWanted: () => true,
			// With filters, the catalog tells which hits are wanted.
			onFirst: (first) => {
				if (first.unread === 0 && !hasFilters(filters)) callbacks.onFirst?.(firstResults(first, amountsRead(first), order));
			},
			onProgress: () => {},
			isStale: () => callbacks.isStale?.() ?? false,
		});
		return collectResults({ searched: withValues(found, await openCatalog()), uncounted: found.unread, possible: [] }, filters, order, []);
	};

	const search: LargeArchive['search'] = async (query, options, callbacks, openCatalog) => {
		const { locale = 'hant', filters = {}, included = {}, order = 'record', hitsWanted = Number.POSITIVE_INFINITY } = options;
		const few = await readFew(query, options, openCatalog, callbacks);
		if (few) return few;
		const { pages, isExact } = await locate(query, included);
		// Only texts tell the topics of matches.
		const isCountable = isExact && (filters.topic ?? []).length === 0;
		const needsCatalog = !isCountable || hasFilters(filters) || order === 'oldest';
		/** The catalog, and who says the matches; null if that cannot be known without the texts. */
		const openAll = async () => {
			const [opened, spoken] = await Promise.all([openCatalog(), isCountable ? loadSpoken(pages, speeches) : null]);
			return { opened, valued: spoken && valuedMatches(pages, spoken, opened) };
		};
		const { opened, valued } = needsCatalog ? await openAll() : { opened: null, valued: null };
		if (opened && valued === null) {
			const most = hitsWanted === Number.POSITIVE_INFINITY ? hitsWanted : MOST_FILES;
			const candidates = pages.map(({ position }) => position);
			const onFirst = (partial: PartialResults) => callbacks.onFirst?.(collectResults(partial, filters, order, []));
			const from = { texts, pageFacets: opened.pageFacets, table };
			const counted = await countHits(query, candidates, from, options, most, { ...callbacks, onFirst });
			return collectResults(counted, filters, order, []);
		}
		const amounts = passingAmounts(pages, valued, filters);
		const passing = pages.filter(({ position }) => amounts.has(position));
		const wanted = inOrder(passing, amounts, order, opened);
		const isWanted = (position: number, hit: ReadPage['hits'][number]) => {
			const facets = opened?.pageFacets[position];
			return !facets || passes(facets.hitValues(hit), filters);
		};
		const found = await readMatched(query, wanted, texts, table, {
			locale,
			hitsWanted,
			isWanted,
			onFirst: (first) => {
				if (opened === null) callbacks.onFirst?.(firstResults(first, amounts, order));
				else if (valued) callbacks.onFirst?.(countedResults(withValues(first, opened), valued, first.unread, false, filters, order));
			},
			onProgress: (read, all) => callbacks.onProgress?.(read, all),
			isStale: () => callbacks.isStale?.() ?? false,
		});
		const all = opened ? { opened, valued } : await openAll();
		const searched = withValues(found, all.opened);
		if (all.valued === null) {
			return { ...firstResults(found, amounts, order), ...facetsOf(searched, filters), isComplete: found.unread === 0 };
		}
		const isComplete = found.unread === 0 && wanted.length === pages.length;
		return countedResults(searched, all.valued, found.unread, isComplete, filters, order);
	};

	return { search, speeches };
}
