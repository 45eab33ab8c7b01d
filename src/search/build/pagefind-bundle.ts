/** Runs Pagefind, and takes what the browser needs from its output. */
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import type { Manifest, PagefindEntry } from '../shared/manifest.ts';
import { indexWords, type StopCharacters } from '../shared/tokens.ts';
import { hashOfContent } from './content-hash.ts';

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
 * Moves the files of Pagefind's bundle that the browser needs into the index, with hashes in their names. The user interfaces and the
 * fragments are left out.
 * @returns the name of Pagefind's module, and its entry with the name of its WebAssembly file
 */
export async function moveBundle(bundle: string, index: string): Promise<Pick<Manifest, 'pagefind' | 'entry'>> {
	const entry = JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8')) as PagefindEntry;
	const language = entry.languages[LANGUAGE];
	if (language === undefined) throw new Error('Pagefind has written no index');
	const hashOfFile = async (name: string) => hashOfContent(await readFile(join(bundle, name)));
	const wasmFile = `wasm.${LANGUAGE}.pagefind`;
	const pagefind = `pagefind.${await hashOfFile('pagefind.js')}.js`;
	const wasm = `${LANGUAGE}.${await hashOfFile(wasmFile)}`;
	// These have Pagefind's own hashes in their names.
	const hashed = [`pagefind.${language.hash}.pf_meta`, 'index'].map((name) => [name, name] as const);
	for (const [from, to] of [['pagefind.js', pagefind] as const, [wasmFile, `wasm.${wasm}.pagefind`] as const, ...hashed]) {
		await rename(join(bundle, from), join(index, to));
	}
	return { pagefind, entry: { ...entry, languages: { [LANGUAGE]: { ...language, wasm } } } };
}
