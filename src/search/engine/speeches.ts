/** Who speaks on each page of a large archive, and how long: loaded part by part. */
import type { Catalog } from '../shared/catalog.ts';
import { type SpeechPart, summed, unpackSpeeches } from '../shared/packed-speeches.ts';
import { type Layout, PAGES_IN_PART, type PageSpeeches } from '../shared/places.ts';
import type { CheckedFetch } from './checked-fetch.ts';

/** Each function throws if a file cannot be loaded or is damaged. */
export interface Speeches {
	/** By position of the page: the indexes of its speakers in the catalog. */
	speakers: () => Promise<number[][]>;
	/** The speeches of a page. */
	onPage: (position: number) => Promise<PageSpeeches>;
	/** The catalog with the speakers of each page, as speeches without length. */
	withSpeakers: (catalog: Catalog) => Promise<Catalog>;
	/** The catalog with all speeches. */
	withSpeeches: (catalog: Catalog) => Promise<Catalog>;
}

/** Loads a file once; again after a failure. */
function remembered<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
	const loaded = new Map<string, Promise<T>>();
	return (name) => {
		const file = loaded.get(name) ?? load(name);
		loaded.set(name, file);
		file.catch(() => loaded.delete(name));
		return file;
	};
}

/** Replaces the speeches of each page. */
function catalogWith(
	catalog: Catalog,
	speechesOn: (position: number) => Catalog['seminars'][number]['pages'][number]['speeches'],
): Catalog {
	let position = 0;
	const seminars = catalog.seminars.map((seminar) => ({
		...seminar,
		pages: seminar.pages.map((page) => ({ ...page, speeches: speechesOn(position++) })),
	}));
	return { ...catalog, seminars };
}

/** @param layout the file that names the others */
export function openSpeeches(layout: string, { json }: Pick<CheckedFetch, 'json'>): Speeches {
	const loadLayout = remembered(async (name): Promise<Layout> => {
		const { speakers, parts } = await json<Layout>(name);
		return { speakers: speakers.map(summed), parts };
	});
	const loadPart = remembered<SpeechPart>(json);
	const onPage = async (position: number): Promise<PageSpeeches> => {
		const { parts, speakers } = await loadLayout(layout);
		const name = parts[Math.floor(position / PAGES_IN_PART)];
		const page = name === undefined ? undefined : (await loadPart(name))[position % PAGES_IN_PART];
		if (page === undefined) throw new Error(`the index has no speeches of page ${position}`);
		return unpackSpeeches(page, speakers[position] ?? []);
	};
	return {
		speakers: async () => (await loadLayout(layout)).speakers,
		onPage,
		withSpeakers: async (catalog) => {
			const { speakers } = await loadLayout(layout);
			return catalogWith(catalog, (position) => (speakers[position] ?? []).map((speaker) => [speaker, 0]));
		},
		withSpeeches: async (catalog) => {
			const { speakers } = await loadLayout(layout);
			const pages = await Promise.all(speakers.map((_, position) => onPage(position)));
			return catalogWith(catalog, (position) =>
				(pages[position]?.speeches ?? []).map(([speaker, length, , ...spoken]) => [speaker, length, ...spoken]),
			);
		},
	};
}
