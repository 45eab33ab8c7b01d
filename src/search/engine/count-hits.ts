/** Loads the texts of candidate pages, a few at a time, and finds the query's hits in them, until there are enough. */
import type { Locale } from '../../i18n/locale.ts';
import { type FacetValues, type Filters, passes } from '../shared/facets.ts';
import type { FoldTable } from '../shared/fold.ts';
import type { Hit, IncludedKinds } from '../shared/hit.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import { matchPage } from '../shared/match.ts';
import type { Query } from '../shared/query.ts';
import type { HitOrder } from '../shared/rank.ts';
import type { PageFacets } from './page-facets.ts';
import type { PageTexts } from './page-texts.ts';

export interface SearchOptions {
	/** In which locale texts are shown, `hant` by default. The hits are the same in both. */
	locale?: Locale;
	filters?: Filters;
	/** The kinds of text that are searched besides the record's words. */
	included?: IncludedKinds;
	/** The order of the hits, `record` by default. With `oldest`, the pages of the oldest seminars are searched first. */
	order?: HitOrder;
	/** After this many hits, the search stops if it would have to load many more texts. Infinity, the default, counts all hits. */
	hitsWanted?: number;
}

/** A page that has been searched and has hits. */
export interface SearchedPage {
	/** Its position in the record's order. */
	position: number;
	page: IndexedPage;
	hits: { hit: Hit; values: FacetValues }[];
}

export interface PartialResults {
	searched: SearchedPage[];
	/** How many pages have not been searched and may have hits that pass the filters. */
	uncounted: number;
	/** The values that hits may have, for each page that has not been searched. */
	possible: FacetValues[];
}

/** Progress callbacks. */
export interface CountCallbacks {
	/** Called after each batch, with the number of pages searched and the number of candidates. */
	onProgress?: (searched: number, all: number) => void;
	/** Called once, when there are hits and more texts to load. */
	onFirst?: (partial: PartialResults) => void;
	/** Asked before each batch. True stops the search, because its results are no longer needed. */
	isStale?: () => boolean;
}

/** What is searched. */
export interface SearchSource {
	texts: PageTexts;
	/** By position. */
	pageFacets: readonly PageFacets[];
	table: FoldTable;
}

/** Groups of pages with the candidates among their pages. */
type GroupQueue = [group: number, positions: number[]][];

/** How many groups are loaded at once: in the first batch, and at most. */
const FIRST_BATCH = 4;
const LARGEST_BATCH = 8;
/** If at most this many files are still to be loaded, all are, so that counts are exact. */
const MOST_FURTHER_FILES = 8;

/** Pages with the oldest seminar first; the pages of a seminar stay in order. @param pages in the record's order */
export function oldestFirst<T>(pages: readonly T[], seminarOf: (page: T) => string | undefined): T[] {
	return [...Map.groupBy(pages, seminarOf).values()].toReversed().flat();
}

/**
 * Searches the candidates. Groups with pages that can pass the filters come first.
 * @param candidates positions of the pages that may match the query, ascending
 * @param filesAllowed when so many files have been loaded, the search stops, unless few remain
 * @throws if a text cannot be loaded or is damaged
 */
export async function countHits(
	query: Query,
	candidates: readonly number[],
	{ texts, pageFacets, table }: SearchSource,
	{ locale = 'hant', filters = {}, included = {}, order, hitsWanted = Number.POSITIVE_INFINITY }: SearchOptions,
	filesAllowed: number,
	{ onProgress, onFirst, isStale }: CountCallbacks,
): Promise<PartialResults> {
	const facetsAt = (position: number): PageFacets => {
		const facets = pageFacets[position];
		if (facets === undefined) throw new Error(`the catalog has no page ${position}`);
		return facets;
	};
	const inOrder = order === 'oldest' ? oldestFirst(candidates, (position) => facetsAt(position).possible.seminar[0]) : candidates;
	const canPass = new Set(inOrder.filter((position) => passes(facetsAt(position).possible, filters, 'topic')));
	const others = inOrder.filter((position) => !canPass.has(position));
	const queue: GroupQueue = [...Map.groupBy([...canPass, ...others], texts.groupOf)];
	const waiting = () => queue.flatMap(([, positions]) => positions);
	const missingFiles = (groups: GroupQueue) => groups.reduce((sum, [group]) => sum + texts.missingFiles(group, locale), 0);
	const searched: SearchedPage[] = [];
	const partialResults = (): PartialResults => ({
		searched,
		uncounted: waiting().filter((position) => canPass.has(position)).length,
		possible: waiting().map((position) => facetsAt(position).possible),
	});
	let hitCount = 0;
	let groupCount = 0;
	let loadCount = 0;
	let hasReported = false;
	while (queue.length > 0 && !isStale?.()) {
		// The last groups have no page that can pass the filters. They only help to count what other filters would leave.
		const onlyOthers = !queue[0]?.[1].some((position) => canPass.has(position));
		const isEnough = hitCount >= hitsWanted || (onlyOthers && hitsWanted < Number.POSITIVE_INFINITY);
		if ((isEnough || loadCount >= filesAllowed) && loadCount + missingFiles(queue) > MOST_FURTHER_FILES) break;
		if (hitCount > 0 && !hasReported) onFirst?.(partialResults());
		hasReported ||= hitCount > 0;
		// As many groups as should have the missing hits, if they have as many as the groups so far.
		const missing = Math.max(hitsWanted - hitCount, 1);
		const estimate = groupCount === 0 ? FIRST_BATCH : Math.ceil((missing * groupCount) / Math.max(hitCount, 1));
		const batch = queue.splice(0, queue.length <= FIRST_BATCH ? queue.length : Math.min(LARGEST_BATCH, estimate));
		loadCount += missingFiles(batch);
		groupCount += batch.length;
		for (const [group] of batch) texts.preload(group, locale);
		for (const position of batch.flatMap(([, positions]) => positions)) {
			const page = await texts.page(position, locale);
			const hits = matchPage(page, query, table, included);
			if (!hits) continue;
			const { hitValues } = facetsAt(position);
			const withValues = hits.map((hit) => ({ hit, values: hitValues(hit) }));
			hitCount += withValues.filter(({ values }) => passes(values, filters)).length;
			searched.push({ position, page, hits: withValues });
		}
		onProgress?.(candidates.length - waiting().length, candidates.length);
	}
	return partialResults();
}
