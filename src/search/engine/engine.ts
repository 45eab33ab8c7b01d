/** The search engine: runs queries on a built index, in the browser and in Node. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import { passes } from '../shared/facets.ts';
import { unpackTable } from '../shared/fold.ts';
import { INDEX_VERSION, MANIFEST_FILE, MANIFEST_REQUEST, type Manifest } from '../shared/manifest.ts';
import { isEmpty, parseQuery } from '../shared/query.ts';
import type { Results } from '../shared/results.ts';
import type { Sounds } from '../shared/sounds.ts';
import { answersTo } from './answers.ts';
import { openCandidates } from './candidates.ts';
import { installCheckedFetch } from './checked-fetch.ts';
import { collectResults } from './collect-results.ts';
import { type CountCallbacks, countHits, type PartialResults, type SearchOptions } from './count-hits.ts';
import { type OpenCatalog, openCatalog } from './open-catalog.ts';
import { openPageTexts } from './page-texts.ts';

export interface SearchCallbacks extends Omit<CountCallbacks, 'onFirst'> {
	/** Called once, with the first hits, if there are more texts to load. */
	onFirst?: (results: Results) => void;
}

export interface SearchIndex {
	/** @throws if the catalog cannot be loaded, is damaged or is of another build */
	catalog: (locale: Locale) => Promise<Catalog>;
	/**
	 * Runs a query. Null if it has no term.
	 * @throws if a file of the index cannot be loaded, is damaged or is of another build
	 */
	search: (query: string, options?: SearchOptions, callbacks?: SearchCallbacks) => Promise<Results | null>;
}

/**
 * Opens a built index.
 * @param base the index's address, with a slash at its end
 * @param importPagefind imports Pagefind's module; Node passes its own function, because it cannot import from an http address
 * @param onData called for each chunk that arrives
 * @throws if the manifest or Pagefind cannot be loaded, or if the index has another version
 */
export async function openIndex(
	base: string,
	importPagefind = (url: string): Promise<unknown> => import(/* @vite-ignore */ url),
	onData = (): void => {},
): Promise<SearchIndex> {
	let entry: unknown;
	const checkedFetch = installCheckedFetch(base, () => entry, onData);
	const manifest = await checkedFetch.json<Manifest>(MANIFEST_FILE, MANIFEST_REQUEST);
	if (manifest.version !== INDEX_VERSION) throw new Error(`the index has version ${manifest.version}, not ${INDEX_VERSION}`);
	entry = manifest.entry;
	const table = unpackTable(manifest.table);
	const texts = openPageTexts(manifest, checkedFetch);
	const candidates = await openCandidates(base, manifest, texts, checkedFetch, importPagefind);
	let sounds: Promise<Sounds> | undefined;
	const catalogs = new Map<Locale, Promise<OpenCatalog>>();

	const open = (locale: Locale): Promise<OpenCatalog> => {
		const opened = catalogs.get(locale) ?? openCatalog(locale, manifest, table, checkedFetch);
		catalogs.set(locale, opened);
		return opened;
	};

	const soundsOfNames = async (): Promise<Sounds | null> => {
		if (manifest.sounds === undefined) return null;
		sounds ??= checkedFetch.json<Sounds>(manifest.sounds);
		return await sounds;
	};

	/** Whether a query has hits that pass the filters. */
	const hasHits = async (text: string, { pageFacets }: OpenCatalog, options: SearchOptions): Promise<boolean> => {
		const query = parseQuery(text, table);
		const { searched } = await countHits(query, await candidates(query), { texts, pageFacets, table }, { ...options, hitsWanted: 1 }, {});
		return searched.some(({ hits }) => hits.some(({ values }) => passes(values, options.filters ?? {})));
	};

	const search = async (text: string, options: SearchOptions = {}, callbacks: SearchCallbacks = {}): Promise<Results | null> => {
		const query = parseQuery(text, table);
		if (isEmpty(query)) return null;
		const { locale = 'hant', filters = {}, order = 'record' } = options;
		const opening = open(locale);
		opening.catch(() => {});
		const positions = await candidates(query);
		// All texts are searched in any case: they load beside the catalog.
		if (manifest.scanned) for (const position of positions) texts.preload(texts.groupOf(position), locale);
		const opened = await opening;
		const { catalog, pageFacets, names } = opened;
		const answers = await answersTo({ text, terms: query.terms, catalog, names, table }, texts, locale);
		const collect = (partial: PartialResults) => collectResults(partial, filters, order, answers);
		const onFirst = (partial: PartialResults) => callbacks.onFirst?.(collect(partial));
		const results = collect(await countHits(query, positions, { texts, pageFacets, table }, options, { ...callbacks, onFirst }));
		if (results.passages > 0 || results.uncounted > 0 || callbacks.isStale?.()) return results;
		// The results are right without offers: where the code for these is gone since a deployment, there are none.
		const module = await import('./without-hits.ts').catch(() => null);
		const offers = await module?.offersWithoutHits(
			{ text, terms: query.terms, answers, filters, locale },
			{ opened, texts, table, sounds: soundsOfNames, hasHits: (other) => hasHits(other, opened, options) },
		);
		return { ...results, ...offers };
	};
	return { search, catalog: async (locale) => (await open(locale)).catalog };
}
