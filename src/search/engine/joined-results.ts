/** The results of several sites as one. Pure. */
import { newestFirst } from '../../record/newest-first.ts';
import { countOf, FACETS, type FacetCounts } from '../shared/facets.ts';
import { type HitOrder, ranked } from '../shared/rank.ts';
import type { Answer, PageHits, Results } from '../shared/results.ts';

/** What one site has found. */
export interface SiteResults {
	/** The site's address in the locale; undefined for the one that is searched from. */
	site?: string | undefined;
	results: Results;
}

/** Sums of counts by value. */
function summed(all: readonly FacetCounts[]): FacetCounts {
	const sums: FacetCounts = { speaker: {}, institution: {}, topic: {}, seminar: {}, year: {} };
	for (const counts of all) {
		for (const facet of FACETS) {
			for (const [value, count] of Object.entries(counts[facet])) sums[facet][value] = countOf(sums[facet], value) + count;
		}
	}
	return sums;
}

/** The pages of all sites in the order of one record: the newest seminar first, those of one day by their ids. */
function inRecordOrder<T extends Pick<PageHits, 'page'>>(pages: readonly T[]): T[] {
	const seminarOf = ({ page: { date, path } }: T) => ({ date, id: path.split('/')[0] ?? '' });
	return pages.toSorted((a, b) => newestFirst(seminarOf(a), seminarOf(b)));
}

const withSite = (pages: readonly PageHits[], site: string | undefined): PageHits[] =>
	site === undefined ? [...pages] : pages.map((one) => ({ ...one, page: { ...one.page, site } }));

/** What the query names, each once: people and topics have a page in every site that knows them, and the own one's is shown. */
function answersOf(found: readonly SiteResults[]): Answer[] {
	const all = found.flatMap(({ site, results }) => results.answers.map((one) => (site === undefined ? one : { ...one, site })));
	return [...Map.groupBy(all, ({ kind, path, label }) => `${kind}\0${path || label}`).values()].flatMap(([first]) => first ?? []);
}

/** What is offered for a query that has no hit in any site. */
function offersOf(found: readonly SiteResults[]): Pick<Results, 'suggestions' | 'spoken'> {
	const suggestions = new Map(found.flatMap(({ results }) => results.suggestions.map((one) => [`${one.kind} ${one.query}`, one])));
	const [first] = found.flatMap(({ site, results: { spoken } }) => (spoken ? [{ ...spoken, pages: withSite(spoken.pages, site) }] : []));
	return { suggestions: [...suggestions.values()], ...(first && { spoken: first }) };
}

/** Whether a site has hits, or may have. */
const mayHaveHits = ({ results }: SiteResults): boolean => results.passages > 0 || results.uncounted > 0;

/**
 * The results of several sites as if one index had all their pages. Each has its own first hits in this order, so that the first of all are
 * among them. While one has not read all of its pages, no more hits are listed than were wanted: those behind may have gaps.
 * @param found the own site's first
 * @param hitsWanted how many hits each site was asked for
 * @param missing addresses of the sites that did not answer: then all numbers are lower bounds
 */
export function joinedResults(found: readonly SiteResults[], order: HitOrder, hitsWanted: number, missing: readonly string[]): Results {
	const listed = found.flatMap(({ site, results: { pages, ranking } }) => {
		const own = new Set(ranking.map(([page, hit]) => `${page} ${hit}`));
		return withSite(pages, site).map((one, page) => ({ ...one, hits: one.hits.filter((_, hit) => own.has(`${page} ${hit}`)) }));
	});
	const pages = inRecordOrder(listed);
	const all = pages.flatMap(({ page: { date }, hits, amount }) => {
		const own = amount ?? hits.reduce((sum, { matches }) => sum + matches.length, 0);
		return hits.map((hit) => ({ hit, date, amount: own }));
	});
	const sum = (of: (results: Results) => number) => found.reduce((total, { results }) => total + of(results), 0);
	const every = (of: (results: Results) => boolean) => missing.length === 0 && found.every(({ results }) => of(results));
	const uncounted = sum((results) => results.uncounted);
	const shown = ranked(all, order).slice(0, uncounted > 0 ? hitsWanted : all.length);
	const shownHits = new Set(shown.map(({ hit }) => hit));
	const kept = pages.map(({ hits, ...one }) => ({ ...one, hits: hits.filter((hit) => shownHits.has(hit)) }));
	const withHits = kept.filter(({ hits }) => hits.length > 0);
	const placeOf = new Map(withHits.flatMap(({ hits }, page) => hits.map((hit, i) => [hit, [page, i] as [number, number]])));
	return {
		pages: withHits,
		ranking: shown.flatMap(({ hit }): [number, number][] => {
			const place = placeOf.get(hit);
			return place ? [place] : [];
		}),
		matches: sum(({ matches }) => matches),
		pageCount: sum(({ pageCount }) => pageCount),
		passages: uncounted > 0 ? shown.length : sum(({ passages }) => passages),
		uncounted,
		isCounted: every(({ isCounted }) => isCounted),
		isComplete: every(({ isComplete }) => isComplete),
		hasFinalMatches: every(({ hasFinalMatches }) => hasFinalMatches),
		facets: summed(found.map(({ results }) => results.facets)),
		facetMatches: summed(found.map(({ results }) => results.facetMatches)),
		answers: answersOf(found),
		...(found.some(mayHaveHits) ? { suggestions: [] } : offersOf(found)),
		...(missing.length > 0 && { missing: [...missing] }),
	};
}
