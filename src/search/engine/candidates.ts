/** Candidates: the pages that may match a query. Pagefind names them; in a small archive every page is one. */

import type { Manifest } from '../shared/manifest.ts';
import type { Query } from '../shared/query.ts';
import { pagefindQuery, parseStopCharacters } from '../shared/tokens.ts';
import { type CheckedFetch, GoneError } from './checked-fetch.ts';
import type { PageTexts } from './page-texts.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
	options: (options: { basePath: string }) => Promise<void>;
	/** Resolves when the engine has loaded; `init` does not wait for that. */
	filters: () => Promise<unknown>;
	search: (query: string) => Promise<{ results: { id: string }[] }>;
}

/** Gives the positions of the candidates, ascending. Every page that matches the query is among them. */
export type Candidates = (query: Query) => Promise<number[]>;

async function loadPagefind(base: string, file: string, importPagefind: (url: string) => Promise<unknown>): Promise<Pagefind> {
	// A browser does not say why a module cannot be imported.
	const imported = importPagefind(`${base}${file}`).catch((error: unknown) => {
		throw new GoneError(String(error));
	});
	const pagefind = (await imported) as Pagefind;
	await pagefind.options({ basePath: base });
	// A search that starts before the engine has loaded sleeps for 50 ms.
	await pagefind.filters();
	return pagefind;
}

/**
 * Loads Pagefind, unless the archive is small.
 * @param base the index's address, with a slash at its end
 * @param importPagefind imports a module by its address
 * @throws if Pagefind cannot be loaded; the returned function throws if a file of the index cannot
 */
export async function openCandidates(
	base: string,
	{ scanned, kept, common, pagefind: file }: Manifest,
	texts: PageTexts,
	checkedFetch: CheckedFetch,
	importPagefind: (url: string) => Promise<unknown>,
): Promise<Candidates> {
	if (scanned) return async () => [...(kept ?? texts.positions)];
	const pagefind = await loadPagefind(base, file, importPagefind);
	const stops = parseStopCharacters(common);
	const pagesWith = async (term: string): Promise<Set<number>> => {
		const query = pagefindQuery(term, stops);
		if (query === null) return new Set(texts.positions);
		const { results } = await pagefind.search(query);
		const failure = checkedFetch.failure();
		if (failure) throw failure;
		return new Set(
			results.map(({ id }) => {
				const position = texts.positionOf(id);
				if (position === undefined) throw new Error(`Pagefind found the page ${id}, which is not in the manifest`);
				return position;
			}),
		);
	};
	return async ({ terms }) => {
		const [first = new Set<number>(), ...others] = await Promise.all(terms.map(pagesWith));
		return [...first].filter((position) => others.every((pages) => pages.has(position))).sort((a, b) => a - b);
	};
}
