/** Runs queries against a built index, in the browser and in Node: Pagefind names the pages of a large archive, their texts tell where. */
import type { Script } from '../script/script.ts';
import { type Answer, answersTo } from './answers.ts';
import type { Catalog } from './catalog.ts';
import { type Choice, type Counts, canMeet, countFacets, meets, type Traits, traitsOn } from './facets.ts';
import { type FoldTable, unpackTable } from './fold.ts';
import { guardIndex } from './guard.ts';
import { INDEX_VERSION, type Manifest } from './manifest.ts';
import { type Also, type Hit, matchPage, type SearchPage } from './match.ts';
import { isEmpty, parseQuery, type Query } from './query.ts';
import { byRank } from './rank.ts';
import { openStore } from './store.ts';
import { pagefindQuery } from './tokens.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
	options: (options: { basePath: string }) => Promise<void>;
	/** Resolves when the engine has loaded, which `init` does not wait for. */
	filters: () => Promise<unknown>;
	search: (query: string) => Promise<{ results: { id: string }[] }>;
}

export interface PageHits {
	page: Pick<SearchPage, 'path' | 'title' | 'seminar' | 'date'>;
	hits: Hit[];
}

export interface Options {
	/** Whose texts are shown; what is found is the same. */
	script?: Script;
	choice?: Choice;
	also?: Also;
	/** How many hits will do: with so many, counting stops where it would have to load much. Infinity counts everything. */
	want?: number;
	/** Called as pages are counted. */
	onProgress?: (counted: number, all: number) => void;
	/** Asked between pages: whether nobody wants the answer any more. */
	isStale?: () => boolean;
}

export interface Results {
	/** Pages that meet the query, in the record's order, with the hits that the choice of facets leaves. */
	pages: PageHits[];
	/** The hits as they are shown: indexes into `pages` and its `hits`. */
	ranking: [page: number, hit: number][];
	/** How many matches and passages there are; at least so many where pages are uncounted. */
	matches: number;
	passages: number;
	/** How many pages may have further hits and have not been looked at. */
	uncounted: number;
	facets: Counts;
	/** The folds of the query's terms. */
	terms: string[];
	/** What the query names. */
	answers: Answer[];
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
const MOST = 6;
/** So many groups are loaded even for hits that nobody has wanted yet, where that ends the counting. */
const UNASKED = 4;

/** Groups of pages that are still to be looked at: the group, and which of its pages. */
type Queue = [group: number, places: number[]][];

const uncountedIn = (queue: Queue): number => queue.reduce((sum, [, places]) => sum + places.length, 0);

interface Counted {
	place: number;
	page: SearchPage;
	hits: { hit: Hit; traits: Traits }[];
}

function resultsOf(counted: Counted[], choice: Choice, rest: Pick<Results, 'uncounted' | 'terms' | 'answers'>): Results {
	const inOrder = [...counted].sort((a, b) => a.place - b.place);
	const pages = inOrder
		.map(({ page: { path, title, seminar, date }, hits }) => ({
			page: { path, title, seminar, date },
			hits: hits.filter(({ traits }) => meets(traits, choice)).map(({ hit }) => hit),
		}))
		.filter(({ hits }) => hits.length > 0);
	const all = pages.flatMap(({ hits }, page) => hits.map((hit, i) => ({ hit, at: [page, i] as [number, number] })));
	return {
		...rest,
		pages,
		ranking: all.sort((a, b) => byRank(a.hit, b.hit)).map(({ at }) => at),
		matches: all.reduce((sum, { hit }) => sum + hit.matches, 0),
		passages: all.length,
		facets: countFacets(
			inOrder.flatMap(({ hits }) => hits.map(({ traits }) => traits)),
			choice,
		),
	};
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
	const pagefind = manifest.scanned ? null : ((await importPagefind(`${base}pagefind.js`)) as Pagefind);
	await pagefind?.options({ basePath: base });
	// A search that comes sooner would sleep for 50 ms.
	await pagefind?.filters();
	const table = unpackTable(manifest.table);
	const store = openStore(manifest, guard);
	const catalogs = new Map<Script, Promise<Catalog>>();

	const catalog = (script: Script): Promise<Catalog> => {
		const known = catalogs.get(script) ?? guard.json<Catalog>(`catalog.${script}.json`);
		catalogs.set(script, known);
		return known;
	};
	/** Places of the pages that may have a term: in an archive that is read through, all. */
	const pagesWith = async (term: string): Promise<Set<number>> => {
		if (pagefind === null) return new Set(store.places);
		const { results } = await pagefind.search(pagefindQuery(term));
		const failure = guard.failure();
		if (failure) throw failure;
		return new Set(
			results.map(({ id }) => {
				const place = store.placeOf(id);
				if (place === undefined) throw new Error(`the index names a page ${id} that its manifest does not have`);
				return place;
			}),
		);
	};
	const candidatesOf = async (query: Query): Promise<number[]> => {
		const [first = new Set<number>(), ...others] = await Promise.all(query.terms.map(pagesWith));
		return [...first].filter((place) => others.every((pages) => pages.has(place))).sort((a, b) => a - b);
	};

	const search = async (text: string, options: Options = {}): Promise<Results | null> => {
		const {
			script = 'hant',
			choice = {},
			also = {},
			want = Number.POSITIVE_INFINITY,
			onProgress = () => {},
			isStale = () => false,
		} = options;
		const query = parseQuery(text, table);
		if (isEmpty(query)) return null;
		const [places, names] = await Promise.all([candidatesOf(query), catalog(script)]);
		const homes = names.seminars.flatMap((seminar) => seminar.pages.map((page) => ({ seminar, page })));
		const promising = new Set(
			places.filter((place) => {
				const home = homes[place];
				return home !== undefined && canMeet(home.page, home.seminar, names, choice);
			}),
		);
		const order = [...places].sort((a, b) => Number(promising.has(b)) - Number(promising.has(a)));
		const queue: Queue = [...Map.groupBy(order, store.groupOf)];
		const freshIn = (groups: Queue) => groups.filter(([group]) => !store.isLoaded(group, script)).length;
		const counted: Counted[] = [];
		let shown = 0;
		let looked = 0;
		let loads = 0;
		while (queue.length > 0 && !isStale()) {
			if (shown >= want && loads + freshIn(queue) > UNASKED) break;
			// As many as hold the hits that are still wanted, if those to come are like those before.
			const missing = looked === 0 ? FIRST : Math.ceil(((want - shown) * looked) / Math.max(shown, 1));
			const batch = queue.splice(0, queue.length <= UNASKED ? queue.length : Math.min(MOST, missing));
			loads += freshIn(batch);
			looked += batch.length;
			store.prepare(
				batch.map(([group]) => group),
				script,
			);
			for (const place of batch.flatMap(([, some]) => some)) {
				const page = await store.page(place, script);
				const seminar = homes[place]?.seminar;
				const hits = seminar && matchPage(page, query, table, also);
				if (!hits) continue;
				const traits = traitsOn(seminar, names);
				const found = hits.map((hit) => ({ hit, traits: traits(hit) }));
				shown += found.filter((one) => meets(one.traits, choice)).length;
				counted.push({ place, page, hits: found });
			}
			onProgress(places.length - uncountedIn(queue), places.length);
		}
		const answers = answersTo({ text, terms: query.terms, catalog: names, table });
		return resultsOf(counted, choice, { uncounted: uncountedIn(queue), terms: query.terms, answers });
	};
	return { table, catalog, search };
}
