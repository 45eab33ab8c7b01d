/** Runs queries against a built index, in the browser and in Node: the index names pages that may have a wording, their texts tell where. */
import type { Script } from '../script/script.ts';
import { answersTo } from './answers.ts';
import { openCandidates } from './candidates.ts';
import type { Catalog } from './catalog.ts';
import { type Choice, meets } from './facets.ts';
import { type FoldTable, unpackTable } from './fold.ts';
import { guardIndex } from './guard.ts';
import { type Home, homesIn } from './homes.ts';
import { INDEX_VERSION, type Manifest } from './manifest.ts';
import { type Also, matchPage } from './match.ts';
import { type Named, namesIn } from './names.ts';
import { isEmpty, parseQuery, type Query } from './query.ts';
import { type Counted, type Results, resultsOf } from './results.ts';
import { openStore } from './store.ts';

export interface Options {
	/** Whose texts are shown; what is found is the same. */
	script?: Script;
	choice?: Choice;
	also?: Also;
	/** How many hits will do: with so many, counting stops where it would have to load much. Infinity counts everything. */
	want?: number;
	/** Called as pages are counted. */
	onProgress?: (counted: number, all: number) => void;
	/** Called once with the first hits, where there are others to look for. */
	onFirst?: (results: Results) => void;
	/** Asked between pages: whether nobody wants the answer any more. */
	isStale?: () => boolean;
}

export interface SearchIndex {
	table: FoldTable;
	catalog: (script: Script) => Promise<Catalog>;
	/**
	 * What a query finds; null where it asks for nothing.
	 * @throws where a file of the index cannot be loaded, is damaged or is of another build
	 */
	search: (query: string, options?: Options) => Promise<Results | null>;
}

/** So many groups of pages are loaded at once at first, and so many at most. */
const FIRST = 2;
const MOST = 8;
/** So many groups are loaded even for hits that nobody has wanted yet, where that ends the counting. */
const UNASKED = 4;

/** A catalog, and what follows from it for every query. */
interface Opened {
	catalog: Catalog;
	homes: Home[];
	names: Named[];
}

function openCatalog(catalog: Catalog, table: FoldTable): Opened {
	return { catalog, homes: homesIn(catalog), names: namesIn(catalog, table) };
}

/** Groups of pages that are still to be looked at: the group, and which of its pages. */
type Queue = [group: number, places: number[]][];

const uncountedIn = (queue: Queue): number => queue.reduce((sum, [, places]) => sum + places.length, 0);

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
	const opened = new Map<Script, Promise<Opened>>();

	const open = (script: Script): Promise<Opened> => {
		const known = opened.get(script) ?? guard.json<Catalog>(`catalog.${script}.json`).then((catalog) => openCatalog(catalog, table));
		opened.set(script, known);
		return known;
	};

	/** Looks at the candidates' texts until there are hits enough. */
	const count = async (
		query: Query,
		places: number[],
		homes: Home[],
		options: Options,
		found: (counted: Counted[], uncounted: number) => Results,
	) => {
		const { script = 'hant', choice = {}, also = {}, want = Number.POSITIVE_INFINITY, onProgress, onFirst, isStale } = options;
		const promising = new Set(places.filter((place) => homes[place]?.canMeet(choice)));
		const order = [...places].sort((a, b) => Number(promising.has(b)) - Number(promising.has(a)));
		const queue: Queue = [...Map.groupBy(order, store.groupOf)];
		const freshIn = (groups: Queue) => groups.filter(([group]) => !store.isLoaded(group, script)).length;
		const counted: Counted[] = [];
		let shown = 0;
		let looked = 0;
		let loads = 0;
		let told = false;
		while (queue.length > 0 && !isStale?.()) {
			if (shown >= want && loads + freshIn(queue) > UNASKED) break;
			if (shown > 0 && !told) onFirst?.(found(counted, uncountedIn(queue)));
			told ||= shown > 0;
			// As many as hold the hits that are still wanted, if those to come are like those before.
			const missing = looked === 0 ? FIRST : Math.ceil((Math.max(want - shown, 1) * looked) / Math.max(shown, 1));
			const batch = queue.splice(0, queue.length <= UNASKED ? queue.length : Math.min(MOST, missing));
			loads += freshIn(batch);
			looked += batch.length;
			for (const [group] of batch) store.prepare(group, script);
			for (const place of batch.flatMap(([, some]) => some)) {
				const page = await store.page(place, script);
				const home = homes[place];
				const hits = home && matchPage(page, query, table, also);
				if (!hits) continue;
				const traced = hits.map((hit) => ({ hit, traits: home.traits(hit) }));
				shown += traced.filter(({ traits }) => meets(traits, choice)).length;
				counted.push({ place, page, hits: traced });
			}
			onProgress?.(places.length - uncountedIn(queue), places.length);
		}
		return found(counted, uncountedIn(queue));
	};

	const search = async (text: string, options: Options = {}): Promise<Results | null> => {
		const query = parseQuery(text, table);
		if (isEmpty(query)) return null;
		const [places, { catalog, homes, names }] = await Promise.all([candidates(query), open(options.script ?? 'hant')]);
		const answers = answersTo({ text, terms: query.terms, catalog, names, table });
		return count(query, places, homes, options, (counted, uncounted) =>
			resultsOf(counted, options.choice ?? {}, { uncounted, terms: query.terms, answers }),
		);
	};
	return { table, search, catalog: async (script) => (await open(script)).catalog };
}
