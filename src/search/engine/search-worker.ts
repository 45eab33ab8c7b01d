/** Starts the search worker. The search page starts one before the rest of its script has loaded (src/search/ui/early-worker.ts). */
import workerUrl from './worker.ts?worker&url';
import type { WorkerRequest } from './worker-messages.ts';

/**
 * The worker's address is the only text that pages turn into code. With a policy that allows no other text, pages can forbid all else
 * (Trusted Types; required by `POLICY` in src/publish/policy.ts).
 */
const trustedUrl = globalThis.trustedTypes?.createPolicy('search-worker', { createScriptURL: () => workerUrl }).createScriptURL('');

let early: Worker | null = null;

function newWorker(): Worker {
	return new Worker(trustedUrl ?? workerUrl, { type: 'module' });
}

/**
 * Starts a worker that opens the index; `takeWorker` gives it.
 * @param base the index's address, with a slash at its end
 */
export function startEarly(base: string): void {
	const worker = newWorker();
	early = worker;
	// Where it cannot be loaded, `takeWorker` starts another, whose failure is reported.
	worker.addEventListener('error', () => {
		if (early === worker) early = null;
	});
	worker.postMessage({ id: 0, base, type: 'open' } satisfies WorkerRequest);
}

/** A worker that nobody else has. */
export function takeWorker(): Worker {
	const worker = early ?? newWorker();
	early = null;
	return worker;
}
