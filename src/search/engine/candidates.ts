/** Which pages may have what is asked: Pagefind names them, in a small archive they are all. */

import type { Manifest } from '../shared/manifest.ts';
import type { Query } from '../shared/query.ts';
import { commonFrom, pagefindQuery } from '../shared/tokens.ts';
import type { Guard } from './guard.ts';
import type { Store } from './store.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
	options: (options: { basePath: string }) => Promise<void>;
	/** Resolves when the engine has loaded, which its `init` does not wait for. */
	filters: () => Promise<unknown>;
	search: (query: string) => Promise<{ results: { id: string }[] }>;
}

/** Places of the pages that may meet a query, in the record's order: every page that does is among them. */
export type Candidates = (query: Query) => Promise<number[]>;

async function loadPagefind(base: string, importPagefind: (url: string) => Promise<unknown>): Promise<Pagefind> {
	const pagefind = (await importPagefind(`${base}pagefind.js`)) as Pagefind;
	await pagefind.options({ basePath: base });
	// A search that comes before the engine has loaded sleeps for 50 ms.
	await pagefind.filters();
	return pagefind;
}

/**
 * Makes ready what names the candidates.
 * @param base the index's address, with a slash at its end
 * @param importPagefind loads a module by its address
 * @throws where Pagefind cannot be loaded; what it returns throws where a file of the index cannot
 */
export async function openCandidates(
	base: string,
	{ scanned, common }: Manifest,
	store: Store,
	guard: Guard,
	importPagefind: (url: string) => Promise<unknown>,
): Promise<Candidates> {
	if (scanned) return async () => [...store.places];
	const pagefind = await loadPagefind(base, importPagefind);
	const everywhere = commonFrom(common);
	const pagesWith = async (term: string): Promise<Set<number>> => {
		const asked = pagefindQuery(term, everywhere);
		if (asked === null) return new Set(store.places);
		const { results } = await pagefind.search(asked);
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
	return async ({ terms }) => {
		const [first = new Set<number>(), ...others] = await Promise.all(terms.map(pagesWith));
		return [...first].filter((place) => others.every((pages) => pages.has(place))).sort((a, b) => a - b);
	};
}
