/** Writes what finds a wording's places, and who says what stands there. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { CatalogPage } from '../shared/catalog.ts';
import { type Counts, encodeCounts } from '../shared/counts.ts';
import type { Manifest } from '../shared/manifest.ts';
import type { PagefindMeta } from '../shared/pagefind-files.ts';
import {
	COUNT_MARK,
	type Layout,
	PAGES_IN_PART,
	type PagefindEntry,
	type PageSpeeches,
	type PlaceFile,
	type PlaceIndex,
	placesOfParagraph,
	type SpeechPart,
} from '../shared/places.ts';
import { hashOfContent } from './content-hash.ts';
import { type CountedPage, countWordings, speakersOn } from './count-wordings.ts';
import type { WriteJson } from './json-files.ts';
import type { PageFolds } from './page-folds.ts';

/** A file of counts is closed when it has so many bytes, unpacked. */
const COUNT_FILE_LENGTH = 16_000;
/** Pairs that stand more often are counted too: so many places are about 9 KB. */
const MANY_PLACES = 5000;
const pack = promisify(gzip);

const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);

/** Writes the counts into files, in the order of the wordings. */
async function writeCounts(counts: Counts, index: string): Promise<PlaceFile[]> {
	const folder = join(index, 'counts');
	await mkdir(folder, { recursive: true });
	const files: PlaceFile[] = [];
	let [from, parts, length]: [string, Uint8Array[], number] = ['', [], 0];
	const close = async () => {
		if (parts.length === 0) return;
		const content = await pack(Buffer.concat(parts));
		const name = hashOfContent(content);
		await writeFile(join(folder, name), content);
		files.push([`${COUNT_MARK}${from}`, name, kilobytes(content.length)]);
		[parts, length] = [[], 0];
	};
	for (const wording of [...counts.keys()].sort()) {
		const encoded = encodeCounts(wording, counts.get(wording) ?? new Map());
		if (length + encoded.length > COUNT_FILE_LENGTH) await close();
		if (parts.length === 0) from = wording;
		parts.push(encoded);
		length += encoded.length;
	}
	await close();
	return files;
}

/** The pairs that stand so often that their places are too many to load for a query of one pair. */
function frequentPairs(folds: readonly PageFolds[]): Set<string> {
	const counts = new Map<string, number>();
	for (const { words } of folds) {
		for (const folded of words) {
			let previous = '';
			for (const char of folded) {
				if (previous !== '') counts.set(previous + char, (counts.get(previous + char) ?? 0) + 1);
				previous = char;
			}
		}
	}
	return new Set([...counts].filter(([, count]) => count > MANY_PLACES).map(([pair]) => pair));
}

/** Pagefind's number of each page; undefined if it is the page's position. @throws if Pagefind left out a page */
function numbersOf(paths: readonly string[], ids: ReadonlyMap<string, string>, meta: PagefindMeta): number[] | undefined {
	const numberOf = new Map(meta.pages.map((id, number) => [id, number]));
	const numbers = paths.map((path) => {
		const number = numberOf.get(ids.get(path) ?? '');
		if (number === undefined) throw new Error(`Pagefind did not index ${path}`);
		return number;
	});
	return numbers.every((number, position) => number === position) ? undefined : numbers;
}

/** Writes the speeches in parts. */
async function writeLayout(pages: readonly CountedPage[], write: WriteJson): Promise<Layout> {
	const all = pages.map(
		({ folds, speeches }): PageSpeeches => ({
			speeches: speeches.map(([speaker, length, ...spoken], i) => [speaker, length, folds.paragraphs[i] ?? 0, ...spoken]),
			...(folds.narrated.length > 0 && { narrated: folds.narrated }),
		}),
	);
	const parts: string[] = [];
	for (let start = 0; start < all.length; start += PAGES_IN_PART) {
		parts.push(await write('speeches', all.slice(start, start + PAGES_IN_PART) satisfies SpeechPart));
	}
	return { speakers: pages.map(({ speeches }) => speakersOn(speeches)), parts };
}

export interface PlaceContent {
	/** The pages' paths, in the record's order. */
	paths: readonly string[];
	folds: readonly PageFolds[];
	speeches: readonly CatalogPage['speeches'][];
	entry: PagefindEntry;
	meta: PagefindMeta;
	/** Pagefind's id of each page, by the page's path. */
	ids: ReadonlyMap<string, string>;
}

/**
 * Writes the counts, the index of places and the layout.
 * @param index the folder that has Pagefind's chunks
 * @throws if Pagefind left out a page
 * @param write writes a file of JSON and gives its name
 */
export async function writePlaces(
	{ paths, folds, speeches, entry, meta, ids }: PlaceContent,
	index: string,
	write: WriteJson,
): Promise<Pick<Manifest, 'places' | 'layout'>> {
	const pages = folds.map((one, i) => ({ folds: one, speeches: speeches[i] ?? [] }));
	const pairs = frequentPairs(folds);
	const counts = await writeCounts(countWordings(pages, pairs), index);
	const chunks = meta.chunks.map(async ({ from, name }): Promise<PlaceFile> => {
		const { size } = await stat(join(index, 'index', `${name}.pf_index`));
		return [from, name, kilobytes(size)];
	});
	const numbers = numbersOf(paths, ids, meta);
	const places: PlaceIndex = {
		entry,
		...(numbers && { numbers }),
		ends: folds.map(({ words }) => words.reduce((sum, { length }) => sum + placesOfParagraph(length), 0)),
		counted: [...pairs].sort().join(''),
		files: [...counts, ...(await Promise.all(chunks))],
	};
	return { places: await write('places', places), layout: await write('layout', await writeLayout(pages, write)) };
}
