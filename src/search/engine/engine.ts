/** The search engine: runs queries on a built index, in the browser and in Node. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import { type FoldTable, unpackTable } from '../shared/fold.ts';
import { INDEX_VERSION, MANIFEST_FILE, MANIFEST_REQUEST, type Manifest } from '../shared/manifest.ts';
import type { PackedPlaces } from '../shared/packed-places.ts';
import { isEmpty, parseQuery, type Query } from '../shared/query.ts';
import type { Results } from '../shared/results.ts';
import type { Sounds } from '../shared/sounds.ts';
import { answersTo } from './answers.ts';
import { type CheckedFetch, GoneError, knowingFiles, openCheckedFetch } from './checked-fetch.ts';
import { collectResults } from './collect-results.ts';
import { type CountCallbacks, countHits, type PartialResults, type SearchOptions } from './count-hits.ts';
import type { LargeArchive } from './large-archive.ts';
import { type OpenCatalog, openCatalog } from './open-catalog.ts';
import { openPageTexts, type PageTexts } from './page-texts.ts';

export interface SearchCallbacks extends Omit<CountCallbacks, 'onFirst'> {
	/** Called once, with the first hits, if there are more texts to load. */
	onFirst?: (results: Results) => void;
}

export interface SearchIndex {
	/**
	 * The catalog. Of a large archive with several seminars, it has the lengths of speeches only if it is to be whole.
	 * @throws if the catalog cannot be loaded, is damaged or is of another build
	 */
	catalog: (locale: Locale, isWhole: boolean) => Promise<Catalog>;
	/**
	 * Runs a query. Null if it has no term.
	 * @throws if a file of the index cannot be loaded, is damaged or is of another build
	 */
	search: (query: string, options?: SearchOptions, callbacks?: SearchCallbacks) => Promise<Results | null>;
}

/**
 * Opens a built index.
 * @param base the index's address, with a slash at its end
 * @param onData called for each chunk that arrives
 * @param given the manifest, where it is loaded elsewhere; loaded here if null
 * @throws if the manifest cannot be loaded, or if the index has another version
 */
export async function openIndex(
	base: string,
	onData = (): void => {},
	given: Promise<Manifest | null> | null = null,
): Promise<SearchIndex> {
	const anyFile = openCheckedFetch(base, onData);
	const manifest = (await given) ?? (await anyFile.json<Manifest>(MANIFEST_FILE, MANIFEST_REQUEST));
	const checkedFetch = knowingFiles(manifest.files ?? {}, anyFile);
	if (manifest.version !== INDEX_VERSION) throw new Error(`the index has version ${manifest.version}, not ${INDEX_VERSION}`);
	const table = unpackTable(manifest.table);
	const texts = openPageTexts(manifest, checkedFetch);
	const archive = manifest.scanned ? null : await openArchive(manifest, texts, table, checkedFetch);
	// A large archive that is kept for reading without a network is scanned, and its catalogs have no speeches.
	const speeches =
		archive?.speeches ?? (manifest.divided ? (await import('./speeches.ts')).openSpeeches(manifest.layout, checkedFetch) : null);
	let sounds: Promise<Sounds> | undefined;
	const catalogs = new Map<Locale, Promise<OpenCatalog>>();

	const open = (locale: Locale): Promise<OpenCatalog> => {
		const opened = catalogs.get(locale) ?? openCatalog(locale, manifest, table, checkedFetch, speeches);
		catalogs.set(locale, opened);
		return opened;
	};

	/** Searches all texts of a small archive. */
	const scan = async (query: Query, options: SearchOptions, callbacks: SearchCallbacks): Promise<Results> => {
		const { locale = 'hant', filters = {}, order = 'record' } = options;
		const collect = (partial: PartialResults) => collectResults(partial, filters, order, []);
		// All will be needed: they load beside the catalog.
		if (!manifest.kept) for (const position of texts.positions) texts.preload(texts.groupOf(position), locale);
		const { pageFacets } = await open(locale);
		const onFirst = (partial: PartialResults) => callbacks.onFirst?.(collect(partial));
		const positions = manifest.kept ?? texts.positions;
		const source = { texts, pageFacets, table };
		return collect(await countHits(query, positions, source, options, Number.POSITIVE_INFINITY, { ...callbacks, onFirst }));
	};

	const find = (query: Query, options: SearchOptions, callbacks: SearchCallbacks): Promise<Results> =>
		archive ? archive.search(query, options, callbacks, () => open(options.locale ?? 'hant')) : scan(query, options, callbacks);

	const soundsOfNames = async (): Promise<Sounds | null> => {
		if (manifest.sounds === undefined) return null;
		sounds ??= checkedFetch.json<Sounds>(manifest.sounds);
		return await sounds;
	};

	const search = async (text: string, options: SearchOptions = {}, callbacks: SearchCallbacks = {}): Promise<Results | null> => {
		const query = parseQuery(text, table);
		if (isEmpty(query)) return null;
		const { locale = 'hant', filters = {} } = options;
		const found = await find(query, options, callbacks);
		const opened = await open(locale);
		const { catalog, names } = opened;
		const answers = await answersTo({ text, terms: query.terms, catalog, names, table }, texts, locale);
		const results = { ...found, answers };
		if (results.passages > 0 || results.uncounted > 0 || callbacks.isStale?.()) return results;
		const hasHits = async (other: string) => (await find(parseQuery(other, table), { ...options, hitsWanted: 1 }, {})).passages > 0;
		// The results are right without offers: where the code for these is gone since a deployment, there are none.
		const module = await import('./without-hits.ts').catch(() => null);
		const offers = await module?.offersWithoutHits(
			{ text, terms: query.terms, answers, filters, locale },
			{ opened, texts, table, sounds: soundsOfNames, hasHits },
		);
		return { ...results, ...offers };
	};
	const catalogIn = async (locale: Locale, isWhole: boolean): Promise<Catalog> => {
		const { catalog } = await open(locale);
		return speeches && (isWhole || catalog.seminars.length === 1) ? speeches.withSpeeches(catalog) : catalog;
	};
	return { search, catalog: catalogIn };
}

/** Loads what finds places, and beside it the code for that, which small archives do without. */
async function openArchive(manifest: Manifest, texts: PageTexts, table: FoldTable, checkedFetch: CheckedFetch): Promise<LargeArchive> {
	const loading = checkedFetch.json<PackedPlaces>(manifest.places);
	loading.catch(() => {});
	// A browser does not say why a module cannot be imported.
	const importing = import('./large-archive.ts').catch((error: unknown) => {
		throw new GoneError(String(error));
	});
	const { openLargeArchive } = await importing;
	return openLargeArchive(manifest, await loading, texts, table, checkedFetch);
}
