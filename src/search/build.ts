/** Builds the index: Pagefind's files, the pages' texts, the manifest and the catalogs. The edge to the disk and to Pagefind. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { SCRIPTS, type Script } from '../script/script.ts';
import type { Catalog } from './catalog.ts';
import { fold, packTable } from './fold.ts';
import { INDEX_VERSION, type Manifest } from './manifest.ts';
import type { SearchPage } from './match.ts';
import { fullTable, tableFor } from './table.ts';
import { indexWords } from './tokens.ts';

/** What is searched in one script; the pages are the same in both. */
export interface Edition {
	/** In the record's order. */
	pages: readonly SearchPage[];
	catalog: Catalog;
}

/** What the browser needs of Pagefind's bundle; its interfaces and fragments are left out. */
const NEEDED = ['pagefind.js', 'wasm.unknown.pagefind', 'index'];
/** Pagefind writes this in front of a fragment's JSON. */
const FRAGMENT_MARK = 'pagefind_dcd';
/** Pages share a file until it has so many characters: a small record is one file, a long page one of its own. */
const GROUP_LENGTH = 16_000;
/** An archive of at most so many groups is read through: 64,000 characters are about 70 KB, Pagefind alone is as much. */
const SCANNED = 4;
/** So many pages are handed to Pagefind at a time. */
const BATCH = 16;

function foldsOf(page: SearchPage): string[] {
	const words = page.paragraphs.map(({ passages }) => passages.map(({ text }) => text).join(''));
	return [...words, ...(page.labels ?? []).map(({ text }) => text)].map((text) => fold(text, fullTable));
}

/** Pagefind's id of each page, by the page's path. */
async function idsIn(fragments: string): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const name of await readdir(fragments)) {
		const json = gunzipSync(await readFile(join(fragments, name))).toString('utf8');
		const { url } = JSON.parse(json.slice(FRAGMENT_MARK.length)) as { url: string };
		ids.set(url, name.replace('.pf_fragment', ''));
	}
	return ids;
}

/** Has Pagefind write its bundle; returns the characters that the folds have. */
async function runPagefind(pages: readonly SearchPage[], outputPath: string): Promise<Set<string>> {
	const chars = new Set<string>();
	const { index, errors } = await pagefind.createIndex();
	if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
	const add = async (page: SearchPage) => {
		const folds = foldsOf(page);
		for (const folded of folds) for (const char of folded) chars.add(char);
		const content = indexWords(folds);
		const added = await index.addCustomRecord({ url: page.path, content, language: 'unknown', meta: { title: page.path } });
		if (added.errors.length > 0) throw new Error(`Pagefind cannot index ${page.path}: ${added.errors.join('; ')}`);
	};
	try {
		for (let at = 0; at < pages.length; at += BATCH) await Promise.all(pages.slice(at, at + BATCH).map(add));
		const written = await index.writeFiles({ outputPath });
		if (written.errors.length > 0) throw new Error(`Pagefind cannot write ${outputPath}: ${written.errors.join('; ')}`);
	} finally {
		await pagefind.close();
	}
	return chars;
}

/** Runs of pages that share a file, as indexes. */
function groupsOf(pages: readonly SearchPage[]): number[][] {
	const groups: number[][] = [];
	let length = GROUP_LENGTH;
	for (const [i, { paragraphs }] of pages.entries()) {
		const size = paragraphs.reduce((sum, { passages }) => passages.reduce((all, { text }) => all + text.length, sum), 0);
		if (length + size > GROUP_LENGTH) {
			groups.push([]);
			length = 0;
		}
		groups.at(-1)?.push(i);
		length += size;
	}
	return groups;
}

async function writeGroup(at: readonly number[], editions: Record<Script, Edition>, folder: string): Promise<string> {
	const packed = SCRIPTS.map((script) => gzipSync(JSON.stringify(at.map((i) => editions[script].pages[i])), { level: 9 }));
	const name = createHash('sha256').update(Buffer.concat(packed)).digest('hex').slice(0, 10);
	for (const [i, script] of SCRIPTS.entries()) await writeFile(join(folder, `${name}.${script}`), packed[i] ?? '');
	return name;
}

/**
 * Builds the index of some pages.
 * @param outDir the folder to write; what it held before is replaced only when the whole index is there
 */
export async function buildIndex(editions: Record<Script, Edition>, outDir: string): Promise<void> {
	const { pages } = editions.hant;
	const work = `${outDir.replace(/\/+$/, '')}.part`;
	const bundle = join(work, 'bundle');
	const index = join(work, 'index');
	await rm(work, { recursive: true, force: true });
	await mkdir(join(index, 'pages'), { recursive: true });
	const chars = await runPagefind(pages, bundle);
	const ids = await idsIn(join(bundle, 'fragment'));
	const entry = JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8')) as unknown;
	const groups = groupsOf(pages);
	const scanned = groups.length <= SCANNED;
	const manifest: Manifest = { version: INDEX_VERSION, scanned, table: packTable(tableFor(chars)), entry, groups: [] };
	for (const group of groups) {
		const paths = group.map((i) => pages[i]?.path ?? '');
		const missing = paths.find((path) => !ids.has(path));
		if (missing !== undefined) throw new Error(`Pagefind has left ${missing} out of its index`);
		manifest.groups.push([await writeGroup(group, editions, join(index, 'pages')), ...paths.map((path) => ids.get(path) ?? '')]);
	}
	await writeFile(join(index, 'manifest.json'), JSON.stringify(manifest));
	for (const script of SCRIPTS) await writeFile(join(index, `catalog.${script}.json`), JSON.stringify(editions[script].catalog));
	const metadata = (await readdir(bundle)).filter((name) => name.endsWith('.pf_meta'));
	for (const name of [...NEEDED, ...metadata]) await cp(join(bundle, name), join(index, name), { recursive: true });
	await rm(outDir, { recursive: true, force: true });
	await rename(index, outDir);
	await rm(work, { recursive: true, force: true });
}
