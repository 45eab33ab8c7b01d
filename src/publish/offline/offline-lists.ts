/** Which files a reader keeps to read a seminar without a network, or a small archive as a whole. Pure but for asking about the files. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import {
	HASH_DIGITS,
	LIST_FILE,
	localeFolderOf,
	OFFLINE_PAGE,
	type OfflineList,
	type SharedList,
} from '../../client/offline/offline-list.ts';
import { type Locale, localeFolder } from '../../i18n/locale.ts';
import { INDEX_PATH, MANIFEST_FILE, type Manifest, wholeManifestFile } from '../../search/shared/manifest.ts';
import type { Layout } from '../../search/shared/places.ts';

/** The pages of an archive of at most so many bytes in one locale are kept as a whole; they travel packed, in about a fifth. */
const LARGEST_WHOLE = 5_000_000;

interface Site {
	/** The locale at the root. */
	root: Locale;
	/** Every file, as a path below the site's base. */
	files: readonly string[];
	read: (path: string) => Buffer;
	/** The SHA-256 of a file, in hexadecimal digits. */
	hash: (path: string) => string;
	/** Bytes of a file. */
	size: (path: string) => number;
	manifest: Manifest;
	/** The paths of all pages of the record, in the index's order: `2024-11-20-x/page/`. */
	pages: readonly string[];
	/** Whether an archive may be kept as a whole. */
	largestWhole?: number;
}

/** Pages and what they need: not what is downloaded. */
function isReading(path: string): boolean {
	return path.endsWith('.html') || path.endsWith('/print.css');
}

function isIn(path: string, folder: string): boolean {
	return path !== '404.html' && localeFolderOf(path) === folder;
}

/** The files with the lengths of speeches; none if the catalogs have them. */
function speechFiles({ divided, layout }: Manifest, read: Site['read']): string[] {
	if (!divided) return [];
	const { parts } = JSON.parse(gunzipSync(read(`${INDEX_PATH}${layout}`)).toString()) as Layout;
	return [layout, ...parts];
}

/** What every seminar needs: scripts and styles, the front page, the search, what the site is, what is kept. */
function sharedFiles({ root, files, manifest, read }: Site, locale: Locale): string[] {
	const pages = ['', 'search/', 'search/help/', 'about/', OFFLINE_PAGE].map((path) => `${localeFolder(locale, root)}${path}index.html`);
	const own = [MANIFEST_FILE, manifest.catalogs[locale], manifest.sounds ?? '', ...speechFiles(manifest, read)];
	const index = own.map((path) => `${INDEX_PATH}${path}`);
	const present = new Set(files);
	const texts = `${localeFolder(locale, root)}finding.json`;
	const wanted = [...files.filter((path) => path.startsWith('_astro/') || pages.includes(path)), 'favicon.svg', texts, ...index];
	return wanted.filter((path) => present.has(path));
}

/** The files with the texts of each page, by the page's position in the index. */
function textFiles({ manifest }: Site, locale: Locale): string[][] {
	const files: string[][] = [];
	for (const [name, pages] of manifest.groups) {
		const file = `${INDEX_PATH}pages/${name}.${locale}`;
		if (pages === 0) files.at(-1)?.push(file);
		for (let page = 0; page < pages; page++) files.push([file]);
	}
	return files;
}

/** A file's size and hash; looked up once, as every seminar's list has the shared ones. */
type Measured = (path: string) => { bytes: number; hash: string };

function measuring({ hash, size }: Site): Measured {
	const known = new Map<string, { bytes: number; hash: string }>();
	return (path) => {
		const before = known.get(path);
		if (before) return before;
		const measured = { bytes: size(path), hash: hash(path).slice(0, HASH_DIGITS) };
		known.set(path, measured);
		return measured;
	};
}

function listOf(measured: Measured, title: string | null, files: readonly string[], positions: number[] | null): OfflineList {
	let bytes = 0;
	const hashed = [...new Set(files)].sort().map((path): [string, string] => {
		const file = measured(path);
		bytes += file.bytes;
		return [path, file.hash];
	});
	const version = createHash('sha256')
		.update(JSON.stringify([hashed, positions]))
		.digest('hex')
		.slice(0, HASH_DIGITS);
	return { version, title, bytes, files: hashed, positions };
}

/** Whether files have so many bytes together at most. A large archive's are not all asked for. */
function areAtMost(most: number, files: readonly string[], size: Site['size']): boolean {
	let bytes = 0;
	return files.every((path) => {
		bytes += size(path);
		return bytes <= most;
	});
}

/**
 * The lists of a site in one locale.
 * @param seminars the archive's seminars
 * @returns path of each list below the site's base → list
 */
export function offlineLists(
	site: Site,
	locale: Locale,
	seminars: readonly { id: string; short: string }[],
): Map<string, OfflineList | SharedList> {
	const folder = localeFolder(locale, site.root);
	const pathOf = (id: string) => `${folder}${id}/${LIST_FILE}`;
	const [shared, texts, measured] = [sharedFiles(site, locale), textFiles(site, locale), measuring(site)];
	const reading = site.files.filter((path) => isReading(path) && isIn(path, folder));
	if (areAtMost(site.largestWhole ?? LARGEST_WHOLE, reading, site.size)) {
		const search = site.files.filter((path) => path === INDEX_PATH + wholeManifestFile(locale));
		const whole = listOf(measured, null, [...shared, ...reading, ...search, ...texts.flat()], null);
		const path = `${folder}${LIST_FILE}`;
		return new Map<string, OfflineList | SharedList>([[path, whole], ...seminars.map(({ id }) => [pathOf(id), { whole: path }] as const)]);
	}
	const inFolder = Map.groupBy(reading, (path) => path.slice(folder.length).split('/')[0]);
	const positionsOf = Map.groupBy(site.pages.keys(), (position) => site.pages[position]?.split('/')[0]);
	return new Map(
		seminars.map(({ id, short }) => {
			const [own, positions] = [inFolder.get(id) ?? [], positionsOf.get(id) ?? []];
			const files = [...shared, ...own, ...positions.flatMap((position) => texts[position] ?? [])];
			return [pathOf(id), listOf(measured, short, files, positions)];
		}),
	);
}
