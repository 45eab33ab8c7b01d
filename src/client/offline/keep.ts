/** Keeps a seminar, or a small archive, for reading without a network. Loaded when a reader asks for it. */
import { MANIFEST_FILE } from '../../search/shared/manifest.ts';
import { cacheName, cachePrefix, HASH_DIGITS, localeFolderOf, type OfflineList, type SharedList } from './offline-list.ts';

/** Why something could not be kept; the interface has a text for each. */
export type Reason = 'full' | 'refused' | 'changed' | 'network';

export class KeepError extends Error {
	readonly reason: Reason;

	constructor(reason: Reason, cause?: unknown) {
		super(reason, { cause });
		this.reason = reason;
	}
}

const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const PREFIX = cachePrefix(BASE);
/** At most this many files are fetched at once: browsers open six connections to a host that speaks HTTP/1.1. */
const AT_ONCE = 6;
/** Names the content of a kept file, so that the next version need not fetch it again. */
const HASH_HEADER = 'X-Record-Hash';
/** Headers that tell how a body was sent, which is kept unpacked. */
const OF_TRANSFER = ['content-encoding', 'content-length', 'transfer-encoding'];

const urlOf = (path: string): string => new URL(`${BASE}${path.replace(/(^|\/)index\.html$/, '$1')}`, location.origin).href;

async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('')
		.slice(0, HASH_DIGITS);
}

/** The manifest of an index of which only some pages are kept: all their texts are searched, without Pagefind's files. */
function keptManifest(bytes: ArrayBuffer, { positions }: OfflineList): string {
	const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
	return JSON.stringify({ ...(manifest as object), scanned: true, ...(positions ? { kept: positions } : {}) });
}

/** @throws KeepError if the file cannot be fetched, or is not the list's */
async function fetchFile(path: string, hash: string, list: OfflineList): Promise<Response> {
	const response = await fetch(urlOf(path), { cache: 'no-cache' }).catch((error: unknown) => {
		throw new KeepError('network', error);
	});
	if (!response.ok) throw new KeepError(response.status === 404 ? 'changed' : 'network');
	const bytes = await response.arrayBuffer();
	if ((await hashOf(bytes)) !== hash) throw new KeepError('changed');
	const headers = new Headers(response.headers);
	for (const name of OF_TRANSFER) headers.delete(name);
	headers.set(HASH_HEADER, hash);
	return new Response(path.endsWith(MANIFEST_FILE) ? keptManifest(bytes, list) : bytes, { headers });
}

/**
 * The list, and its path: another one where the archive is kept as a whole.
 * @throws KeepError
 */
async function fetchList(path: string): Promise<{ path: string; list: OfflineList }> {
	try {
		const response = await fetch(urlOf(path), { cache: 'no-cache' });
		const list = response.ok ? ((await response.json()) as OfflineList | SharedList) : undefined;
		if (list && 'whole' in list) return await fetchList(list.whole);
		if (list) return { path, list };
	} catch (error) {
		throw error instanceof KeepError ? error : new KeepError('network', error);
	}
	throw new KeepError('changed');
}

/** The names of the caches of all versions of a list, whole or not. */
async function versionsOf(path: string): Promise<string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(`${PREFIX}${path}@`));
}

/** Puts every file of a list into a cache. After the first failure no further file is asked for or told of. */
async function fill(cache: Cache, list: OfflineList, former: readonly Cache[], onFile: () => void): Promise<void> {
	const waiting = [...list.files];
	let hasFailed = false;
	const put = async ([path, hash]: [path: string, hash: string]): Promise<void> => {
		const known = (await Promise.all(former.map((one) => one.match(urlOf(path))))).find((one) => one?.headers.get(HASH_HEADER) === hash);
		// The positions of the pages in the index may have changed, though the manifest has not.
		const isReusable = known !== undefined && !path.endsWith(MANIFEST_FILE);
		await cache.put(urlOf(path), isReusable ? known : await fetchFile(path, hash, list));
		if (!hasFailed) onFile();
	};
	const worker = async (): Promise<void> => {
		for (let next = waiting.shift(); next !== undefined && !hasFailed; next = waiting.shift()) {
			await put(next).catch((error: unknown) => {
				hasFailed = true;
				throw error;
			});
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function reasonOf(error: unknown): Reason {
	if (error instanceof KeepError) return error.reason;
	const name = error instanceof Error ? error.name : '';
	return name === 'QuotaExceededError' ? 'full' : 'refused';
}

/**
 * Keeps the present version of what a list names. Until all of it is there, the former version stays in use; then that is deleted.
 * @param wanted the list's path below the site's base
 * @param onProgress called with the number of files that are kept, and of all
 * @throws KeepError; nothing of the new version is left then
 */
export async function keep(wanted: string, onProgress: (done: number, all: number) => void = () => {}): Promise<void> {
	try {
		const { path, list } = await fetchList(wanted);
		const name = cacheName(BASE, path, list.version);
		const former = (await versionsOf(path)).filter((one) => one !== name);
		const cache = await caches.open(name);
		if ((await cache.match(urlOf(path))) === undefined) {
			let done = 0;
			const opened = await Promise.all(former.map((one) => caches.open(one)));
			try {
				await fill(cache, list, opened, () => onProgress(++done, list.files.length));
				await cache.put(urlOf(path), Response.json(list));
			} catch (error) {
				await caches.delete(name);
				throw error;
			}
		}
		for (const one of former) await caches.delete(one);
	} catch (error) {
		throw new KeepError(reasonOf(error), error);
	}
}

/** What is kept: the path of each list and the list, whole versions alone. */
export async function keptLists(): Promise<{ path: string; list: OfflineList }[]> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	const kept = names.map(async (name) => {
		const path = name.slice(PREFIX.length, name.lastIndexOf('@'));
		const response = await (await caches.open(name)).match(urlOf(path));
		return response ? [{ path, list: (await response.json()) as OfflineList }] : [];
	});
	return (await Promise.all(kept)).flat();
}

/** Whether what a list names is kept, on its own or with the whole archive. */
export async function isKept(path: string): Promise<boolean> {
	const folder = localeFolderOf(path);
	return (await keptLists()).some((one) => one.path === path || (one.list.title === null && localeFolderOf(one.path) === folder));
}

/** Deletes what is kept by a list, and the service worker with the last one. */
export async function discard(path: string): Promise<void> {
	for (const name of await versionsOf(path)) await caches.delete(name);
	if ((await keptLists()).length > 0) return;
	const registration = await navigator.serviceWorker.getRegistration(BASE);
	await registration?.unregister();
}
