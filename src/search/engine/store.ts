/** The pages' texts as the browser loads them: group by group, the last ones kept. */
import type { Locale } from '../../i18n/locale.ts';
import type { Manifest } from '../shared/manifest.ts';
import type { SearchPage } from '../shared/match.ts';
import type { Guard } from './guard.ts';

/** So many groups are kept: about 10 MB. */
const KEPT = 256;

export interface Store {
	/** Every page's place. */
	places: readonly number[];
	/** Place in the record's order of a page that Pagefind names. */
	placeOf: (id: string) => number | undefined;
	/** Index of the group a page belongs to. */
	groupOf: (place: number) => number;
	isLoaded: (group: number, locale: Locale) => boolean;
	/** Begins to load a group; who asks for its pages is told of a failure. */
	prepare: (group: number, locale: Locale) => void;
	/** A page by its place. */
	page: (place: number, locale: Locale) => Promise<SearchPage>;
}

export function openStore({ groups }: Manifest, guard: Guard): Store {
	const places = new Map<string, number>();
	const homes: { group: number; index: number }[] = [];
	for (const [group, [, ...ids]] of groups.entries()) {
		for (const [index, id] of ids.entries()) {
			places.set(id, homes.length);
			homes.push({ group, index });
		}
	}
	const loaded = new Map<string, Promise<SearchPage[]>>();
	const nameOf = (group: number, locale: Locale) => `pages/${groups[group]?.[0]}.${locale}`;
	const load = (name: string) => {
		const pages = loaded.get(name) ?? guard.json<SearchPage[]>(name);
		loaded.delete(name);
		loaded.set(name, pages);
		pages.catch(() => loaded.delete(name));
		const [oldest] = loaded.keys();
		if (loaded.size > KEPT && oldest !== undefined) loaded.delete(oldest);
		return pages;
	};
	return {
		places: homes.map((_, place) => place),
		placeOf: (id) => places.get(id),
		groupOf: (place) => homes[place]?.group ?? -1,
		isLoaded: (group, locale) => loaded.has(nameOf(group, locale)),
		prepare: (group, locale) => void load(nameOf(group, locale)),
		page: async (place, locale) => {
			const home = homes[place];
			const page = home && (await load(nameOf(home.group, locale)))[home.index];
			if (page === undefined) throw new Error(`the index has no page ${place}`);
			return page;
		},
	};
}
