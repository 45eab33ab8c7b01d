/** Runs Pagefind, and takes what the browser needs from its output. */
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { type PagefindMeta, readMeta } from '../shared/pagefind-files.ts';
import type { PagefindEntry } from '../shared/places.ts';
import { indexWords, type StopCharacters } from '../shared/tokens.ts';

/** The language of all pages: Pagefind neither stems nor segments it. */
const LANGUAGE = 'unknown';
/** How many pages are given to Pagefind at a time. */
const BATCH_LENGTH = 16;
/** The beginning of a fragment: Pagefind's mark, then JSON whose first property is the page's address. */
const FRAGMENT_START = /^pagefind_dcd\{"url":("(?:[^"\\]|\\.)*")/;
/** As many bytes of a packed fragment as contain its beginning. */
const FRAGMENT_START_LENGTH = 2048;

/** Gives each page's words to Pagefind. */
export async function addPages(index: PagefindIndex, paths: readonly string[], folds: readonly string[][], stops: StopCharacters) {
	const add = async (url: string, content: string) => {
		const { errors } = await index.addCustomRecord({ url, content, language: LANGUAGE, meta: { title: url } });
		if (errors.length > 0) throw new Error(`Pagefind cannot index ${url}: ${errors.join('; ')}`);
	};
	let added: Promise<unknown> = Promise.resolve();
	for (let start = 0; start < paths.length; start += BATCH_LENGTH) {
		// Pagefind runs in a process of its own: while it adds a batch, the next one is prepared here.
		const batch = paths.slice(start, start + BATCH_LENGTH);
		const next = batch.map((path, i) => ({ path, content: indexWords(folds[start + i] ?? [], stops) }));
		await added;
		added = Promise.all(next.map(({ path, content }) => add(path, content)));
	}
	await added;
}

/** Writes Pagefind's bundle into a folder. */
export async function writeBundle(index: PagefindIndex, outputPath: string): Promise<void> {
	const { errors } = await index.writeFiles({ outputPath });
	if (errors.length > 0) throw new Error(`Pagefind cannot write ${outputPath}: ${errors.join('; ')}`);
}

/** Pagefind's id of each page, by the page's path. The ids are the names of the fragments. */
export async function pagefindIds(fragments: string): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const name of await readdir(fragments)) {
		const packed = (await readFile(join(fragments, name))).subarray(0, FRAGMENT_START_LENGTH);
		const start = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
		const [, url] = FRAGMENT_START.exec(start) ?? [];
		if (url === undefined) throw new Error(`Pagefind's fragment ${name} does not begin with its address`);
		ids.set(JSON.parse(url) as string, name.replace('.pf_fragment', ''));
	}
	return ids;
}

/**
 * Moves the files of Pagefind's bundle that the browser needs into the index. They have hashes of their content in their names: 15
 * hexadecimal digits of it for the metadata, 7 or more for a chunk. Pagefind's programs and the fragments are left out.
 * @returns Pagefind's entry, and what its metadata says
 */
export async function moveBundle(bundle: string, index: string): Promise<{ entry: PagefindEntry; meta: PagefindMeta }> {
	const entry = JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8')) as PagefindEntry;
	const language = entry.languages[LANGUAGE];
	if (language === undefined) throw new Error('Pagefind has written no index');
	const metaFile = `pagefind.${language.hash}.pf_meta`;
	for (const name of [metaFile, 'index']) await rename(join(bundle, name), join(index, name));
	return { entry, meta: readMeta(gunzipSync(await readFile(join(index, metaFile)))) };
}
