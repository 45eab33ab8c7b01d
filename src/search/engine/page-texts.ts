/** The pages' texts: loaded group by group, the groups used last stay in memory. */
import type { Locale } from '../../i18n/locale.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import type { Manifest } from '../shared/manifest.ts';
import type { CheckedFetch } from './checked-fetch.ts';

/** Keeps at most this many groups: about 10 MB. */
const MOST_GROUPS = 256;

/** A page is named by its position in the record's order, from 0. */
export interface PageTexts {
	/** The positions of all pages. */
	positions: readonly number[];
	/** The position of a page by Pagefind's id. */
	positionOf: (pagefindId: string) => number | undefined;
	/** The group that has a page: index into the manifest's `groups`. */
	groupOf: (position: number) => number;
	isLoaded: (group: number, locale: Locale) => boolean;
	/** Starts to load a group. A failure is reported by `page`. */
	preload: (group: number, locale: Locale) => void;
	/** A page's text. Throws if its file cannot be loaded or is damaged. */
	page: (position: number, locale: Locale) => Promise<IndexedPage>;
}

export function openPageTexts({ groups }: Manifest, { json }: CheckedFetch): PageTexts {
	const positions = new Map<string, number>();
	const locations: { group: number; index: number }[] = [];
	for (const [group, [, ...ids]] of groups.entries()) {
		for (const [index, id] of ids.entries()) {
			positions.set(id, locations.length);
			locations.push({ group, index });
		}
	}
	const loaded = new Map<string, Promise<IndexedPage[]>>();
	const fileOf = (group: number, locale: Locale) => `pages/${groups[group]?.[0]}.${locale}`;
	const load = (file: string) => {
		const pages = loaded.get(file) ?? json<IndexedPage[]>(file);
		// A map keeps the order of insertion, so the first entry is the one not used for longest.
		loaded.delete(file);
		loaded.set(file, pages);
		pages.catch(() => loaded.delete(file));
		const [oldest] = loaded.keys();
		if (loaded.size > MOST_GROUPS && oldest !== undefined) loaded.delete(oldest);
		return pages;
	};
	return {
		positions: [...locations.keys()],
		positionOf: (pagefindId) => positions.get(pagefindId),
		groupOf: (position) => locations[position]?.group ?? -1,
		isLoaded: (group, locale) => loaded.has(fileOf(group, locale)),
		preload: (group, locale) => void load(fileOf(group, locale)),
		page: async (position, locale) => {
			const location = locations[position];
			const page = location && (await load(fileOf(location.group, locale)))[location.index];
			if (page === undefined) throw new Error(`the index has no page ${position}`);
			return page;
		},
	};
}
