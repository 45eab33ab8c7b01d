/** Runs queries against a built index, in the browser and in Node: Pagefind names the pages, their texts tell where. */
import { type FoldTable, unpackTable } from './fold.ts';
import type { Manifest } from './manifest.ts';
import { type Hit, matchPage, type SearchPage } from './match.ts';
import { isEmpty, parseQuery } from './query.ts';
import { pagefindQuery } from './tokens.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
	options: (options: { basePath: string }) => Promise<void>;
	init: () => Promise<void>;
	search: (query: string) => Promise<{ results: { id: string }[] }>;
}

export interface PageHits {
	page: SearchPage;
	hits: Hit[];
}

export interface Results {
	/** Pages that meet the query, in the record's order. */
	pages: PageHits[];
	/** How many matches, passages and pages there are. */
	matches: number;
	passages: number;
}

export interface SearchIndex {
	table: FoldTable;
	/**
	 * Everything a query finds; null where it asks for nothing.
	 * @throws where a file of the index cannot be loaded
	 */
	search: (query: string) => Promise<Results | null>;
}

async function load<T>(url: string): Promise<T> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return (await response.json()) as T;
}

/**
 * Opens a built index.
 * @param base the index's address, with a slash at its end
 * @param importPagefind loads Pagefind's module; Node, which imports no http address, passes one of its own
 */
export async function openIndex(
	base: string,
	importPagefind = (url: string): Promise<unknown> => import(/* @vite-ignore */ url),
): Promise<SearchIndex> {
	const [manifest, module] = await Promise.all([load<Manifest>(`${base}manifest.json`), importPagefind(`${base}pagefind.js`)]);
	const pagefind = module as Pagefind;
	await pagefind.options({ basePath: base });
	await pagefind.init();
	const table = unpackTable(manifest.table);
	const texts = new Map<string, Promise<SearchPage>>();

	const textOf = (id: string): Promise<SearchPage> => {
		const known = texts.get(id) ?? load<SearchPage>(`${base}pages/${id}.json`);
		texts.set(id, known);
		known.catch(() => texts.delete(id));
		return known;
	};
	const pagesWith = async (term: string): Promise<Set<string>> => {
		const { results } = await pagefind.search(pagefindQuery(term));
		return new Set(results.map(({ id }) => id));
	};

	const search = async (text: string): Promise<Results | null> => {
		const query = parseQuery(text, table);
		if (isEmpty(query)) return null;
		const candidates = await Promise.all(query.terms.map(pagesWith));
		const ids = manifest.pages.filter((id) => candidates.every((pages) => pages.has(id)));
		const pages = (await Promise.all(ids.map(textOf))).flatMap((page) => {
			const hits = matchPage(page, query, table);
			return hits ? [{ page, hits }] : [];
		});
		const hits = pages.flatMap((one) => one.hits);
		return { pages, matches: hits.reduce((sum, hit) => sum + hit.matches, 0), passages: hits.length };
	};
	return { table, search };
}
