/** Builds the index: Pagefind's files, one text per page, and the manifest. The edge to the disk and to Pagefind. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { fold, packTable } from './fold.ts';
import type { Manifest } from './manifest.ts';
import type { SearchPage } from './match.ts';
import { fullTable, tableFor } from './table.ts';
import { indexWords } from './tokens.ts';

/** What the browser needs of Pagefind's bundle; its interfaces and fragments are left out. */
const NEEDED = ['pagefind.js', 'pagefind-entry.json', 'wasm.unknown.pagefind', 'index'];
/** Pagefind writes this in front of a fragment's JSON. */
const FRAGMENT_MARK = 'pagefind_dcd';

function foldsOf(page: SearchPage): string[] {
	return page.paragraphs.map(({ passages }) => fold(passages.map(({ text }) => text).join(''), fullTable));
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

async function runPagefind(pages: readonly SearchPage[], folds: readonly string[][], outputPath: string): Promise<void> {
	const { index, errors } = await pagefind.createIndex();
	if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
	try {
		for (const [i, page] of pages.entries()) {
			const content = indexWords(folds[i] ?? []);
			const added = await index.addCustomRecord({ url: page.path, content, language: 'unknown', meta: { title: page.path } });
			if (added.errors.length > 0) throw new Error(`Pagefind cannot index ${page.path}: ${added.errors.join('; ')}`);
		}
		const written = await index.writeFiles({ outputPath });
		if (written.errors.length > 0) throw new Error(`Pagefind cannot write ${outputPath}: ${written.errors.join('; ')}`);
	} finally {
		await pagefind.close();
	}
}

/**
 * Builds the index of some pages.
 * @param pages in the record's order
 * @param outDir the folder to write; what it held before is replaced only when the whole index is there
 */
export async function buildIndex(pages: readonly SearchPage[], outDir: string): Promise<void> {
	const work = `${outDir.replace(/\/+$/, '')}.part`;
	const bundle = join(work, 'bundle');
	const texts = join(work, 'index', 'pages');
	await rm(work, { recursive: true, force: true });
	await mkdir(texts, { recursive: true });
	const folds = pages.map(foldsOf);
	await runPagefind(pages, folds, bundle);
	const ids = await idsIn(join(bundle, 'fragment'));
	const manifest: Manifest = { table: packTable(tableFor(new Set(folds.flat().join('')))), pages: [] };
	for (const page of pages) {
		const id = ids.get(page.path);
		if (id === undefined) throw new Error(`Pagefind has left ${page.path} out of its index`);
		manifest.pages.push(id);
		await writeFile(join(texts, `${id}.json`), JSON.stringify(page));
	}
	await writeFile(join(work, 'index', 'manifest.json'), JSON.stringify(manifest));
	const metadata = (await readdir(bundle)).filter((name) => name.endsWith('.pf_meta'));
	for (const name of [...NEEDED, ...metadata]) await cp(join(bundle, name), join(work, 'index', name), { recursive: true });
	await rm(outDir, { recursive: true, force: true });
	await rename(join(work, 'index'), outDir);
	await rm(work, { recursive: true, force: true });
}
