/** Runs queries against a built index, in the browser and in Node: the index names pages that may have a wording, their texts tell where. */
import type { Locale } from '../../i18n/locale.ts';
import type { Catalog } from '../shared/catalog.ts';
import { type FoldTable, unpackTable } from '../shared/fold.ts';
import { INDEX_VERSION, type Manifest } from '../shared/manifest.ts';
import { isEmpty, parseQuery } from '../shared/query.ts';
import type { Results } from '../shared/results.ts';
import type { NamedEntry } from './answer-request.ts';
import { answersTo } from './answers.ts';
import { openCandidates } from './candidates.ts';
import { resultsOf } from './collect-results.ts';
import { countHits, type Tally, type Wanted, type Watching } from './count.ts';
import { guardIndex } from './guard.ts';
import { namesIn } from './name-answers.ts';
import { type Home, homesIn } from './page-facets.ts';
import { openStore } from './store.ts';

export interface Options extends Wanted, Omit<Watching, 'onFirst'> {
	/** Called once with the first hits, where there are others to look for. */
	onFirst?: (results: Results) => void;
}

export interface SearchIndex {
	table: FoldTable;
	catalog: (locale: Locale) => Promise<Catalog>;
	/**
	 * What a query finds; null where it asks for nothing.
	 * @throws where a file of the index cannot be loaded, is damaged or is of another build
	 */
	search: (query: string, options?: Options) => Promise<Results | null>;
}

/** A catalog, and what follows from it for every query. */
interface Opened {
	catalog: Catalog;
	homes: Home[];
	names: NamedEntry[];
}

function openCatalog(catalog: Catalog, table: FoldTable): Opened {
	return { catalog, homes: homesIn(catalog), names: namesIn(catalog, table) };
}

/**
 * Opens a built index.
 * @param base the index's address, with a slash at its end
 * @param importPagefind loads Pagefind's module; Node, which imports no http address, passes one of its own
 * @param onData called as files arrive
 */
export async function openIndex(
	base: string,
	importPagefind = (url: string): Promise<unknown> => import(/* @vite-ignore */ url),
	onData = (): void => {},
): Promise<SearchIndex> {
	let entry: unknown;
	const guard = guardIndex(base, () => entry, onData);
	const manifest = await guard.json<Manifest>('manifest.json');
	if (manifest.version !== INDEX_VERSION) throw new Error(`the index is of version ${manifest.version}, not ${INDEX_VERSION}`);
	entry = manifest.entry;
	const table = unpackTable(manifest.table);
	const store = openStore(manifest, guard);
	const candidates = await openCandidates(base, manifest, store, guard, importPagefind);
	const opened = new Map<Locale, Promise<Opened>>();

	const open = (locale: Locale): Promise<Opened> => {
		const known = opened.get(locale) ?? guard.json<Catalog>(`catalog.${locale}.json`).then((catalog) => openCatalog(catalog, table));
		opened.set(locale, known);
		return known;
	};

	const search = async (text: string, options: Options = {}): Promise<Results | null> => {
		const query = parseQuery(text, table);
		if (isEmpty(query)) return null;
		const [places, { catalog, homes, names }] = await Promise.all([candidates(query), open(options.locale ?? 'hant')]);
		const answers = answersTo({ text, terms: query.terms, catalog, names, table });
		const results = (tally: Tally) => resultsOf(tally, options.choice ?? {}, { terms: query.terms, answers });
		const onFirst = (tally: Tally) => options.onFirst?.(results(tally));
		return results(await countHits(query, places, { store, homes, table }, options, { ...options, onFirst }));
	};
	return { table, search, catalog: async (locale) => (await open(locale)).catalog };
}
