/** The pages' texts: loaded file by file, the files used last stay in memory. */
import type { Locale } from '../../i18n/locale.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import type { Manifest } from '../shared/manifest.ts';
import { type PackedPage, unpackPage } from '../shared/packed-page.ts';
import type { CheckedFetch } from './checked-fetch.ts';

/** Keeps at most this many files: about 10 MB. */
const MOST_FILES = 512;

/** A part of a page: a file of texts, the part's index in it, and the place on the page at which it begins. */
interface Part {
	file: number;
	index: number;
	place: number;
}

/** A page is named by its position in the record's order, from 0. */
export interface PageTexts {
	/** The positions of all pages. */
	positions: readonly number[];
	/** The first file of a page: index into the manifest's `groups`. Pages of the same group have the same files. */
	groupOf: (position: number) => number;
	/** How many files of a group are still to be loaded. */
	missingFiles: (group: number, locale: Locale) => number;
	/** Starts to load a group. A failure is reported by `page`. */
	preload: (group: number, locale: Locale) => void;
	/** A page's text. Throws if its files cannot be loaded or are damaged. */
	page: (position: number, locale: Locale) => Promise<IndexedPage>;
	/** The places at which the parts of a page begin; 0 alone if it is not divided. */
	partsOf: (position: number) => number[];
	/** The text of one part of a page. Throws as `page` does. */
	part: (position: number, part: number, locale: Locale) => Promise<IndexedPage>;
	/** The file of a part: index into the manifest's `groups`. */
	fileOf: (position: number, part: number) => number;
}

/** Joins the parts of a page in order. */
function joined([first, ...others]: readonly [IndexedPage, ...IndexedPage[]]): IndexedPage {
	let passages = 0;
	const enumerations: number[][] = [];
	for (const part of [first, ...others]) {
		for (const numbers of part.enumerations ?? []) enumerations.push(numbers.map((number) => (number < 0 ? number : number + passages)));
		passages += part.paragraphs.reduce((sum, paragraph) => sum + paragraph.passages.length, 0);
	}
	const paragraphs = [first, ...others].flatMap((part) => part.paragraphs);
	return { ...first, paragraphs, ...(enumerations.length > 0 && { enumerations }) };
}

export function openPageTexts({ groups }: Pick<Manifest, 'groups'>, { json }: Pick<CheckedFetch, 'json'>): PageTexts {
	const pages: Part[][] = [];
	for (const [file, [, count, place = 0]] of groups.entries()) {
		if (count === 0) pages.at(-1)?.push({ file, index: 0, place });
		for (let index = 0; index < count; index++) pages.push([{ file, index, place }]);
	}
	const loaded = new Map<string, Promise<IndexedPage[]>>();
	const nameOf = (file: number, locale: Locale) => `pages/${groups[file]?.[0]}.${locale}`;
	const load = (file: number, locale: Locale) => {
		const name = nameOf(file, locale);
		const texts = loaded.get(name) ?? json<PackedPage[]>(name).then((packed) => packed.map(unpackPage));
		// A map keeps the order of insertion, so the first entry is the one not used for longest.
		loaded.delete(name);
		loaded.set(name, texts);
		texts.catch(() => loaded.delete(name));
		const [oldest] = loaded.keys();
		if (loaded.size > MOST_FILES && oldest !== undefined) loaded.delete(oldest);
		return texts;
	};
	const filesOf = (group: number) => {
		let end = group + 1;
		while (groups[end]?.[1] === 0) end++;
		return Array.from({ length: end - group }, (_, i) => group + i);
	};
	const part = async (position: number, number: number, locale: Locale): Promise<IndexedPage> => {
		const own = pages[position]?.[number];
		const text = own && (await load(own.file, locale))[own.index];
		if (text === undefined) throw new Error(`the index has no page ${position}`);
		return text;
	};
	return {
		positions: [...pages.keys()],
		groupOf: (position) => pages[position]?.[0]?.file ?? -1,
		missingFiles: (group, locale) => filesOf(group).filter((file) => !loaded.has(nameOf(file, locale))).length,
		preload: (group, locale) => {
			for (const file of filesOf(group)) void load(file, locale);
		},
		page: async (position, locale) => {
			const [first, ...others] = await Promise.all((pages[position] ?? [null]).map((_, number) => part(position, number, locale)));
			if (first === undefined) throw new Error(`the index has no page ${position}`);
			return others.length === 0 ? first : joined([first, ...others]);
		},
		partsOf: (position) => (pages[position] ?? []).map(({ place }) => place),
		part,
		fileOf: (position, number) => pages[position]?.[number]?.file ?? -1,
	};
}
