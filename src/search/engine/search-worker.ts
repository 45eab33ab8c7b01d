/** Starts the search worker. The search page has one before its script has loaded (src/search/shared/search-start.ts). */
import workerUrl from './worker.ts?worker&url';

/** What the page's inline script leaves. */
interface SearchStart {
	/** The worker's address, trusted where the browser asks for that: a policy of one name can be made only once. */
	url: string;
	/** The worker, which has the manifest or gets it; null once it is taken, or where it could not be loaded. */
	worker: Worker | null;
}

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
