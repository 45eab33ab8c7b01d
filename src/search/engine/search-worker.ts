/** Starts the search worker. The search page has one before its script has loaded (src/search/shared/search-start.ts). */
import type { SearchStart } from '../shared/search-start.ts';
import workerUrl from './worker.ts?worker&url';

const { searchStart } = globalThis as { searchStart?: SearchStart };

/**
 * The worker's address is the only text that pages turn into code. With a policy that allows no other text, pages can forbid all else
 * (Trusted Types; required by `POLICY` in src/publish/policy.ts).
 */
const url =
	searchStart?.url ??
	globalThis.trustedTypes?.createPolicy('search-worker', { createScriptURL: () => workerUrl }).createScriptURL('') ??
	workerUrl;

/** A worker that nobody else has. */
export function takeWorker(): Worker {
	const worker = searchStart?.worker ?? new Worker(url, { type: 'module' });
	if (searchStart) searchStart.worker = null;
	return worker;
}
