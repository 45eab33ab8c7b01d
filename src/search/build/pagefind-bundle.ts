/** Runs Pagefind over a part of an archive, and reads what it writes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { PagefindEntry } from '../shared/places.ts';
import { indexWords, type StopCharacters } from '../shared/tokens.ts';
import { type IndexedPart, metaParts, wordsOf } from './join-parts.ts';

/** The language of all pages: Pagefind neither stems nor segments it. */
export const LANGUAGE = 'unknown';
/** How many pages are given to Pagefind at a time. */
const BATCH_LENGTH = 16;
/** The beginning of a fragment: Pagefind's mark, then JSON whose first property is the page's address. */
const FRAGMENT_START = /^pagefind_dcd\{"url":("(?:[^"\\]|\\.)*")/;
/** As many bytes of a packed fragment as contain its beginning. */
const FRAGMENT_START_LENGTH = 2048;

/** A page to index. */
export interface FoldedPage {
	path: string;
	/** The folds of its paragraphs. */
	folds: readonly string[];
}

/** Gives each page's words to Pagefind. */
async function addPages(index: pagefind.PagefindIndex, pages: readonly FoldedPage[], stops: StopCharacters): Promise<void> {
	const add = async (url: string, content: string) => {
		const { errors } = await index.addCustomRecord({ url, content, language: LANGUAGE, meta: { title: url } });
		if (errors.length > 0) throw new Error(`Pagefind cannot index ${url}: ${errors.join('; ')}`);
	};
	let added: Promise<unknown> = Promise.resolve();
	for (let start = 0; start < pages.length; start += BATCH_LENGTH) {
		// Pagefind runs in a process of its own: while it adds a batch, the next one is prepared here.
		const next = pages.slice(start, start + BATCH_LENGTH).map(({ path, folds }) => ({ path, content: indexWords(folds, stops) }));
		await added;
		added = Promise.all(next.map(({ path, content }) => add(path, content)));
	}
	await added;
}

/** The path of each page by Pagefind's id, which is the name of the page's fragment. */
async function pathsById(fragments: string): Promise<Map<string, string>> {
	const paths = new Map<string, string>();
	for (const name of await readdir(fragments)) {
		const packed = (await readFile(join(fragments, name))).subarray(0, FRAGMENT_START_LENGTH);
		const start = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
		const [, url] = FRAGMENT_START.exec(start) ?? [];
		if (url === undefined) throw new Error(`Pagefind's fragment ${name} does not begin with its address`);
		paths.set(name.replace('.pf_fragment', ''), JSON.parse(url) as string);
	}
	return paths;
}

async function readBundle(bundle: string): Promise<IndexedPart> {
	const read = async (name: string) => gunzipSync(await readFile(join(bundle, name)));
	const entry = JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8')) as PagefindEntry;
	const language = entry.languages[LANGUAGE];
	if (language === undefined) throw new Error('Pagefind has written no index');
	const { ids, chunks, ...meta } = metaParts(await read(`pagefind.${language.hash}.pf_meta`));
	const paths = await pathsById(join(bundle, 'fragment'));
	const words: Uint8Array[] = [];
	for (const name of chunks) words.push(wordsOf(await read(join('index', `${name}.pf_index`))));
	return { paths: ids.map((id) => paths.get(id) ?? ''), entry, meta, words: Buffer.concat(words) };
}

/**
 * Indexes a part of an archive.
 * @param bundle a folder for Pagefind's output
 * @throws if Pagefind fails or leaves out a page
 */
export async function indexPart(pages: readonly FoldedPage[], stops: StopCharacters, bundle: string): Promise<IndexedPart> {
	const { index, errors } = await pagefind.createIndex();
	if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
	await addPages(index, pages, stops);
	const written = await index.writeFiles({ outputPath: bundle });
	if (written.errors.length > 0) throw new Error(`Pagefind cannot write ${bundle}: ${written.errors.join('; ')}`);
	await index.deleteIndex();
	const part = await readBundle(bundle);
	const indexed = new Set(part.paths);
	for (const { path } of pages) if (!indexed.has(path)) throw new Error(`Pagefind did not index ${path}`);
	return part;
}
