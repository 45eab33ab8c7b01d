/** The search engine: runs queries on a built index, in the browser and in Node. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import { unpackTable } from '../shared/fold.ts';
import { INDEX_VERSION, MANIFEST_FILE, MANIFEST_REQUEST, type Manifest } from '../shared/manifest.ts';
import { isEmpty, parseQuery } from '../shared/query.ts';
import type { Results } from '../shared/results.ts';
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
	const catalogs = new Map<Locale, Promise<OpenCatalog>>();

	const open = (locale: Locale): Promise<OpenCatalog> => {
		const opened = catalogs.get(locale) ?? openCatalog(locale, manifest, table, checkedFetch);
		catalogs.set(locale, opened);
		return opened;
	};

	const search = async (text: string, options: SearchOptions = {}, callbacks: SearchCallbacks = {}): Promise<Results | null> => {
		const query = parseQuery(text, table);
		if (isEmpty(query)) return null;
		const [positions, { catalog, pageFacets, names }] = await Promise.all([candidates(query), open(options.locale ?? 'hant')]);
		const answers = answersTo({ text, terms: query.terms, catalog, names, table });
		const collect = (partial: PartialResults) => collectResults(partial, options.filters ?? {}, answers);
		const onFirst = (partial: PartialResults) => callbacks.onFirst?.(collect(partial));
		return collect(await countHits(query, positions, { texts, pageFacets, table }, options, { ...callbacks, onFirst }));
	};
	return { search, catalog: async (locale) => (await open(locale)).catalog };
}
