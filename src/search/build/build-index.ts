/** Builds the index: Pagefind's files, the pages' texts, the catalogs and the manifest. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { Catalog, CatalogPage } from '../shared/catalog.ts';
import { packTable } from '../shared/fold.ts';
import type { IndexedPage } from '../shared/indexed-page.ts';
import { hashOfPaths, INDEX_VERSION, MANIFEST_FILE, type Manifest, type TextGroup } from '../shared/manifest.ts';
import { packCatalog } from '../shared/packed-catalog.ts';
import { packPage } from '../shared/packed-page.ts';
import { listStopCharacters, parseStopCharacters } from '../shared/tokens.ts';
import { archiveParts } from './archive-parts.ts';
import { mapAtOnce } from './at-once.ts';
import { hashOfContent } from './content-hash.ts';
import { countCharacters } from './count-characters.ts';
import { tableFor } from './fold-table.ts';
import type { IndexedPart } from './join-parts.ts';
import { jsonWriter, type WriteJson } from './json-files.ts';
import { soundsOf } from './name-sounds.ts';
import { packedOnce } from './packed-before.ts';
import { foldsOf, type PageFolds, withFoldedLengths } from './page-folds.ts';
import { type PagePart, textFilesOf, textOfPart } from './page-parts.ts';
import { indexPart } from './pagefind-bundle.ts';
import { keepingParts } from './parts-before.ts';
import { writePlaces } from './place-files.ts';
import { keptSounds } from './sounds-before.ts';
import { writeWholeManifests } from './whole-manifest.ts';

/** What is indexed in one locale. Both locales have the same pages. */
export interface IndexContent {
	/** In the record's order. */
	pages: readonly IndexedPage[];
	/** By page, by speech: how many paragraphs of the record's words it has. */
	paragraphs: readonly number[][];
	catalog: Catalog;
	/** Whether the index has as few files as can be; small ones otherwise. */
	fewFiles?: boolean;
}

/** The texts of an archive of at most so many folded characters are all searched: they are about 70 KB. */
const MOST_SCANNED = 64_000;

/** Writes each file of texts in every locale. Returns the files' names, which are hashes of their texts. */
async function writeTexts(files: readonly PagePart[][], contents: Record<Locale, IndexContent>, folder: string): Promise<string[]> {
	await mkdir(folder, { recursive: true });
	return mapAtOnce(files, async (parts) => {
		const textsIn = (locale: Locale) =>
			parts.flatMap((part) => {
				const page = contents[locale].pages[part.page];
				return page ? [packPage(textOfPart(page, part))] : [];
			});
		const packed = await Promise.all(LOCALES.map((locale) => packedOnce(JSON.stringify(textsIn(locale)))));
		const name = hashOfContent(Buffer.concat(packed));
		await Promise.all(LOCALES.map((locale, i) => writeFile(join(folder, `${name}.${locale}`), packed[i] ?? '')));
		return name;
	});
}

/** A catalog with the lengths of what is searched, which are the same in both locales. */
function withLengths(catalog: Catalog, folds: readonly PageFolds[]): Catalog {
	let position = 0;
	const lengthsOf = (page: CatalogPage) => {
		const own = folds[position++];
		return own ? withFoldedLengths(page, own) : page;
	};
	return { ...catalog, seminars: catalog.seminars.map((seminar) => ({ ...seminar, pages: seminar.pages.map(lengthsOf) })) };
}

/** The catalog of a large archive: its speeches are in files of their own, which few searches need. */
function withoutSpeeches(catalog: Catalog): Catalog {
	const seminars = catalog.seminars.map((one) => ({ ...one, pages: one.pages.map((page) => ({ ...page, speeches: [] })) }));
	return { ...catalog, seminars };
}

/** Writes the characters that sound like those of the catalog's names. Names no file if there are no names. */
async function writeSounds({ speakers, institutions, topics }: Catalog, write: WriteJson): Promise<Pick<Manifest, 'sounds'>> {
	const syllables = [...speakers, ...institutions, ...topics].flatMap(({ roman }) =>
		roman.split(' ').filter((syllable) => syllable !== ''),
	);
	if (syllables.length === 0) return {};
	return { sounds: await write('sounds', soundsOf(new Set(syllables), keptSounds())) };
}

/** Lets Pagefind index the parts of an archive, one after the other. @param searched by page, the folds of what is searched */
async function indexParts(paths: readonly string[], searched: readonly string[][], stops: string, bundle: string): Promise<IndexedPart[]> {
	const characters = parseStopCharacters(stops);
	const indexed = keepingParts(stops, async (pages) => {
		const part = await indexPart(pages, characters, bundle);
		await rm(bundle, { recursive: true });
		return part;
	});
	const parts: IndexedPart[] = [];
	for (const positions of archiveParts(paths)) {
		parts.push(await indexed(positions.map((position) => ({ path: paths[position] ?? '', folds: searched[position] ?? [] }))));
	}
	return parts;
}

/**
 * @param index the folder to write the index into
 * @param bundle a folder for Pagefind's output, of one part after the other
 */
async function writeIndex(contents: Record<Locale, IndexContent>, index: string, bundle: string): Promise<void> {
	const { pages, paragraphs, fewFiles } = contents.hant;
	const paths = pages.map(({ path }) => path);
	const folds = pages.map((page, i) => foldsOf(page, paragraphs[i] ?? []));
	const counts = countCharacters(folds);
	const stops = listStopCharacters(counts, pages.length);
	const searched = folds.map(({ words, others }) => [...words, ...others]);
	const catalogs = { hant: withLengths(contents.hant.catalog, folds), hans: withLengths(contents.hans.catalog, folds) };
	const files = textFilesOf(pages, folds, fewFiles);
	// Pagefind works on one core; the texts are packed on another.
	const [names, parts] = await Promise.all([writeTexts(files, contents, join(index, 'pages')), indexParts(paths, searched, stops, bundle)]);
	const speeches = catalogs.hant.seminars.flatMap((seminar) => seminar.pages.map((page) => page.speeches));
	const scanned = searched.flat().reduce((sum, { length }) => sum + length, 0) <= MOST_SCANNED;
	const write = jsonWriter(index, !scanned);
	const written = scanned ? catalogs : { hant: withoutSpeeches(catalogs.hant), hans: withoutSpeeches(catalogs.hans) };
	const manifest: Manifest = {
		version: INDEX_VERSION,
		scanned,
		...(!scanned && { divided: true as const }),
		common: stops,
		table: packTable(tableFor(new Set(counts.keys()))),
		...(await writePlaces({ paths, folds, speeches, parts }, index, write)),
		catalogs: {
			hant: await write('catalog.hant', packCatalog(written.hant)),
			hans: await write('catalog.hans', packCatalog(written.hans)),
		},
		...(await writeSounds(contents.hant.catalog, write)),
		paths: hashOfPaths(paths),
		groups: files.map((parts, i): TextGroup => {
			const place = parts[0]?.place ?? 0;
			return place > 0 ? [names[i] ?? '', 0, place] : [names[i] ?? '', parts.length];
		}),
	};
	await writeFile(join(index, MANIFEST_FILE), JSON.stringify(manifest));
	if (scanned) await writeWholeManifests(manifest, index);
}

/**
 * Builds the index.
 * @param outDir the folder to write; its former content is replaced only when the whole index is ready
 * @throws if Pagefind fails or leaves out a page
 */
export async function buildIndex(contents: Record<Locale, IndexContent>, outDir: string): Promise<void> {
	const work = `${outDir.replace(/\/+$/, '')}.part`;
	const index = join(work, 'index');
	await rm(work, { recursive: true, force: true });
	try {
		await writeIndex(contents, index, join(work, 'bundle'));
		await rm(outDir, { recursive: true, force: true });
		await rename(index, outDir);
	} finally {
		await pagefind.close();
		await rm(work, { recursive: true, force: true });
	}
}
