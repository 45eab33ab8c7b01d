/** What a built site takes on a disk: files, bytes, heavy pages, and bytes by kind of page. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesIn } from '../../src/publish/files-in.ts';

/** A page should have at most so many bytes of HTML. */
export const MOST_BYTES = 400_000;

export interface SiteSize {
	files: number;
	bytes: number;
	/** The page with the most HTML. */
	heaviest: { path: string; bytes: number; brotli: number };
	/** How many pages have more than MOST_BYTES. */
	heavy: number;
	/** Kind → files and bytes, the most bytes first. */
	kinds: Map<string, { files: number; bytes: number }>;
}

/** Names below the root, or below `hans/`, that are no seminars. */
const SECTIONS = ['speakers', 'topics', 'years', 'search', 'about', 'offline', 'data', '_astro', 'schema'];

/**
 * The kind of a file: `page`, `overview`, `full`, `source`, `speaker`, `speaker card.png` …
 * @param path below the site's folder
 */
export function kindOf(path: string): string {
	const parts = path.replace(/^(?:hans|hant)\//, '').split('/');
	const [first = '', second = '', third = ''] = parts;
	const name = parts.at(-1) ?? '';
	if (first === 'search-index' || (first === 'search' && parts.length > 2 && !name.endsWith('.html'))) return 'search index';
	if (first === 'speakers' && parts.length > 2) {
		if (second === 'initial') return 'speakers';
		return name !== 'index.html' ? `speaker ${name}` : /^\d{4}$/.test(third) ? 'speaker year' : 'speaker';
	}
	if (SECTIONS.includes(first) || parts.length === 1) return parts.length === 1 ? 'site' : first;
	if (parts.length === 2) return name === 'index.html' ? 'overview' : name;
	if (['full', 'source', 'cite', 'editions'].includes(second)) return second;
	return 'page';
}

/** @param dir the site's folder */
export function sizeOf(dir: string): SiteSize {
	const kinds = new Map<string, { files: number; bytes: number }>();
	let [bytes, heavy] = [0, 0];
	let heaviest = { path: '', bytes: 0, brotli: 0 };
	const files = filesIn(dir);
	for (const path of files) {
		const { size } = statSync(join(dir, path));
		const kind = kindOf(path);
		const sum = kinds.get(kind) ?? { files: 0, bytes: 0 };
		kinds.set(kind, { files: sum.files + 1, bytes: sum.bytes + size });
		bytes += size;
		if (!path.endsWith('.html')) continue;
		if (size > MOST_BYTES) heavy++;
		if (size > heaviest.bytes) heaviest = { path, bytes: size, brotli: 0 };
	}
	if (heaviest.path !== '') {
		const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
		heaviest.brotli = brotliCompressSync(readFileSync(join(dir, heaviest.path)), { params }).length;
	}
	return { files: files.length, bytes, heaviest, heavy, kinds: new Map([...kinds].sort(([, a], [, b]) => b.bytes - a.bytes)) };
}
