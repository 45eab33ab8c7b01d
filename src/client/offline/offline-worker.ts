/**
 * The service worker: answers from what the reader keeps when the network does not answer. astro.config.mjs gives it a place at the root
 * of the site, because a service worker serves only what lies below its own address.
 */
import { LOCALES } from '../../i18n/locale.ts';
import { INDEX_PATH, MANIFEST_FILE, wholeManifestFile } from '../../search/shared/manifest.ts';
import { cachePrefix, localeFolderOf, OFFLINE_PAGE } from './offline-list.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const PREFIX = cachePrefix(BASE);
const MANIFEST = `${INDEX_PATH}${MANIFEST_FILE}`;
const MANIFESTS = [MANIFEST, ...LOCALES.map((locale) => INDEX_PATH + wholeManifestFile(locale))];

interface ExtendableEvent extends Event {
	waitUntil: (promise: Promise<unknown>) => void;
}
interface FetchEvent extends ExtendableEvent {
	readonly request: Request;
	respondWith: (response: Promise<Response>) => void;
}
declare const skipWaiting: () => Promise<void>;
declare const clients: { claim: () => Promise<void> };

/** A page that is kept is shown when the network has not answered for so long, in milliseconds. */
const PATIENCE = 10_000;
const LEAST_SERVER_ERROR = 500;

/** The caches that are whole: they have their list. The newest come first. */
async function wholeCaches(): Promise<Cache[]> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
	const found = names.map(async (name) => {
		const cache = await caches.open(name);
		const list = BASE + name.slice(PREFIX.length, name.lastIndexOf('@'));
		return (await cache.match(list)) ? [cache] : [];
	});
	return (await Promise.all(found)).flat();
}

async function kept(address: string): Promise<Response | undefined> {
	for (const cache of await wholeCaches()) {
		const response = await cache.match(address);
		if (response) return response;
	}
	return undefined;
}

/** The index's manifest for all that is kept: the pages of every seminar that is kept of the same version. */
async function keptManifest(): Promise<Response | undefined> {
	const found = await Promise.all((await wholeCaches()).map((cache) => cache.match(BASE + MANIFEST)));
	const manifests = await Promise.all(found.flatMap((response) => (response ? [response.json()] : [])));
	const [newest] = manifests;
	if (newest?.kept === undefined) return newest && Response.json(newest);
	const same = manifests.filter(({ paths, groups }) => paths === newest.paths && JSON.stringify(groups) === JSON.stringify(newest.groups));
	const positions = [...new Set<number>(same.flatMap((manifest) => manifest.kept ?? []))].sort((a, b) => a - b);
	return Response.json({ ...newest, kept: positions });
}

/** What is shown in place of a page that is not kept, in its locale if that is kept. */
async function fallback(path: string): Promise<Response | undefined> {
	for (const folder of [localeFolderOf(path), '', 'hans/', 'hant/']) {
		const page = await kept(`${BASE}${folder}${OFFLINE_PAGE}`);
		if (page) return page;
	}
	return undefined;
}

async function withoutNetwork(request: Request, path: string): Promise<Response | undefined> {
	if (path === MANIFEST) return keptManifest();
	const found = (await kept(BASE + path)) ?? (path.endsWith('/') ? undefined : await kept(`${BASE}${path}/`));
	return found ?? (request.mode === 'navigate' ? fallback(path) : undefined);
}

/** Fetches; a page that is kept takes its place if that takes too long. */
async function fromNetwork(request: Request, path: string): Promise<Response> {
	const late = async (): Promise<Response> => {
		await new Promise((resolve) => setTimeout(resolve, PATIENCE));
		return (await kept(BASE + path)) ?? new Promise<Response>(() => {});
	};
	return request.mode === 'navigate' ? Promise.race([fetch(request), late()]) : fetch(request);
}

/** Whether a file has a hash of its content in its name: scripts, styles, the index but for its manifests. */
function isForever(path: string): boolean {
	return path.startsWith('_astro/') || (path.startsWith(INDEX_PATH) && !MANIFESTS.includes(path));
}

async function answer(request: Request, path: string): Promise<Response> {
	if (isForever(path)) return (await kept(BASE + path)) ?? fetch(request);
	try {
		const response = await fromNetwork(request, path);
		return response.status >= LEAST_SERVER_ERROR ? ((await withoutNetwork(request, path)) ?? response) : response;
	} catch {
		return (await withoutNetwork(request, path)) ?? Response.error();
	}
}

addEventListener('install', (event) => (event as ExtendableEvent).waitUntil(skipWaiting()));
addEventListener('activate', (event) => (event as ExtendableEvent).waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
	const { request, respondWith } = event as FetchEvent;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
	respondWith.call(event, answer(request, pathname.slice(BASE.length)));
});
