/** Writes what finds a wording's places, and who says what stands there. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import type { CatalogPage } from '../shared/catalog.ts';
import { type Counts, encodeCounts } from '../shared/counts.ts';
import type { Manifest } from '../shared/manifest.ts';
import { packPlaces } from '../shared/packed-places.ts';
import { differences, packSpeeches, type SpeechPart } from '../shared/packed-speeches.ts';
import {
	COUNT_MARK,
	type Layout,
	PAGES_IN_PART,
	type PagefindEntry,
	type PageSpeeches,
	type PlaceFile,
	type PlaceIndex,
	placesOfParagraph,
} from '../shared/places.ts';
import { mapAtOnce } from './at-once.ts';
import { hashOfContent } from './content-hash.ts';
import { type CountedPage, countWordings, speakersOn } from './count-wordings.ts';
import { frequentPairs } from './frequent-pairs.ts';
import { type IndexedPart, joinedChunks, joinedMeta } from './join-parts.ts';
import type { WriteJson } from './json-files.ts';
import { packedOnce } from './packed-before.ts';
import type { PageFolds } from './page-folds.ts';
import { LANGUAGE } from './pagefind-bundle.ts';

/** A file of counts is closed when it has so many bytes, unpacked. */
const COUNT_FILE_LENGTH = 16_000;
/** Pairs that stand more often are counted too: so many places are about 9 KB. */
const MANY_PLACES = 5000;

const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);

/** The contents of the files of counts, in the order of the wordings. */
function* countFiles(counts: Counts): Generator<{ from: string; content: Buffer }> {
	let [from, parts, length]: [string, Uint8Array[], number] = ['', [], 0];
	for (const wording of [...counts.keys()].sort()) {
		const encoded = encodeCounts(wording, counts.get(wording) ?? []);
		if (parts.length > 0 && length + encoded.length > COUNT_FILE_LENGTH) {
			yield { from, content: Buffer.concat(parts) };
			[parts, length] = [[], 0];
		}
		if (parts.length === 0) from = wording;
		parts.push(encoded);
		length += encoded.length;
	}
	if (parts.length > 0) yield { from, content: Buffer.concat(parts) };
}

/** Writes the counts. */
async function writeCounts(counts: Counts, index: string): Promise<PlaceFile[]> {
	const folder = join(index, 'counts');
	await mkdir(folder, { recursive: true });
	return mapAtOnce(countFiles(counts), async ({ from, content }): Promise<PlaceFile> => {
		const packed = await packedOnce(content);
		const name = hashOfContent(packed);
		await writeFile(join(folder, name), packed);
		return [`${COUNT_MARK}${from}`, name, kilobytes(packed.length)];
	});
}

/** Pagefind's number of each page; undefined if it is the page's position. */
function numbersOf(paths: readonly string[], parts: readonly IndexedPart[]): number[] | undefined {
	const numberOf = new Map(parts.flatMap((part) => part.paths).map((path, number) => [path, number]));
	const numbers = paths.map((path) => numberOf.get(path) ?? -1);
	return numbers.every((number, position) => number === position) ? undefined : numbers;
}

/** Joins the parts and writes the chunks and the metadata file. Returns Pagefind's entry, and the chunks. */
async function writeParts(parts: readonly IndexedPart[], index: string): Promise<{ entry: PagefindEntry; files: PlaceFile[] }> {
	const folder = join(index, 'index');
	await mkdir(folder, { recursive: true });
	const chunks = await mapAtOnce(joinedChunks(parts), async ({ from, to, content }) => {
		const packed = await packedOnce(content, constants.Z_BEST_COMPRESSION);
		const name = `${LANGUAGE}_${hashOfContent(packed)}`;
		await writeFile(join(folder, `${name}.pf_index`), packed);
		return { from, to, name, size: kilobytes(packed.length) };
	});
	const files = chunks.map(({ from, name, size }): PlaceFile => [from, name, size]);
	const meta = joinedMeta(parts, chunks);
	const hash = `${LANGUAGE}_${hashOfContent(meta)}`;
	await writeFile(join(index, `pagefind.${hash}.pf_meta`), await packedOnce(meta));
	const [first] = parts;
	const pages = parts.reduce((sum, { paths }) => sum + paths.length, 0);
	return { entry: { ...first?.entry, languages: { [LANGUAGE]: { hash, wasm: null, page_count: pages } } }, files };
}

/** Writes the speeches in parts. */
async function writeLayout(pages: readonly CountedPage[], write: WriteJson): Promise<Layout> {
	const speakers = pages.map(({ speeches }) => speakersOn(speeches));
	const all = pages.map(({ folds, speeches }, page) => {
		const own: PageSpeeches = {
			speeches: speeches.map(([speaker, length, ...spoken], i) => [speaker, length, folds.paragraphs[i] ?? 0, ...spoken]),
			...(folds.narrated.length > 0 && { narrated: folds.narrated }),
		};
		return packSpeeches(own, speakers[page] ?? []);
	});
	const parts: string[] = [];
	for (let start = 0; start < all.length; start += PAGES_IN_PART) {
		parts.push(await write('speeches', all.slice(start, start + PAGES_IN_PART) satisfies SpeechPart));
	}
	return { speakers: speakers.map(differences), parts };
}

export interface PlaceContent {
	/** The pages' paths, in the record's order. */
	paths: readonly string[];
	folds: readonly PageFolds[];
	speeches: readonly CatalogPage['speeches'][];
	parts: readonly IndexedPart[];
}

/**
 * Writes the counts, the index of places and the layout.
 * @param index the index's folder
 * @throws if a part is damaged
 * @param write writes a file of JSON and gives its name
 */
export async function writePlaces(
	{ paths, folds, speeches, parts }: PlaceContent,
	index: string,
	write: WriteJson,
): Promise<Pick<Manifest, 'places' | 'layout'>> {
	const pages = folds.map((one, i) => ({ folds: one, speeches: speeches[i] ?? [] }));
	const words = folds.flatMap((one) => one.words);
	const pairs = frequentPairs(words, MANY_PLACES);
	const counts = await writeCounts(countWordings(pages, pairs), index);
	const { entry, files } = await writeParts(parts, index);
	const numbers = numbersOf(paths, parts);
	const places: PlaceIndex = {
		entry,
		...(numbers && { numbers }),
		ends: folds.map(({ words }) => words.reduce((sum, { length }) => sum + placesOfParagraph(length), 0)),
		counted: [...pairs].sort().join(''),
		files: [...counts, ...files],
	};
	return { places: await write('places', packPlaces(places)), layout: await write('layout', await writeLayout(pages, write)) };
}
