/** Starts the service worker. Loaded when a reader keeps something for the first time. */
import { KeepError } from './keep.ts';
import workerUrl from './offline-worker.ts?worker&url';

const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The only address that this page may start a service worker from (Trusted Types; see `POLICY` in src/publish/policy.ts). */
const trustedUrl = globalThis.trustedTypes?.createPolicy('offline-worker', { createScriptURL: () => workerUrl }).createScriptURL('');

/** @throws KeepError if the browser refuses, or the worker cannot be loaded */
export async function startWorker(): Promise<void> {
	try {
		await navigator.serviceWorker.register((trustedUrl ?? workerUrl) as string, { scope: BASE, updateViaCache: 'none' });
		await navigator.serviceWorker.ready;
	} catch (error) {
		throw new KeepError(navigator.onLine ? 'refused' : 'network', error);
	}
	// Whether the browser may delete what is kept when space runs out is the reader's choice; a refusal changes nothing else.
	await navigator.storage?.persist?.().catch(() => false);
}
