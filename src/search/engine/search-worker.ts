/** Starts the search worker. The search page starts one before the rest of its script has loaded (src/search/ui/early-worker.ts). */
import type { Manifest } from '../shared/manifest.ts';
import workerUrl from './worker.ts?worker&url';
import type { WorkerRequest } from './worker-messages.ts';

/**
 * The worker's address is the only text that pages turn into code. With a policy that allows no other text, pages can forbid all else
 * (Trusted Types; required by `POLICY` in src/publish/policy.ts).
 */
const trustedUrl = globalThis.trustedTypes?.createPolicy('search-worker', { createScriptURL: () => workerUrl }).createScriptURL('');

let early: Worker | null = null;
/** Whether a worker was asked for: it is too late for an early one then. */
let isTaken = false;

function newWorker(): Worker {
	return new Worker(trustedUrl ?? workerUrl, { type: 'module' });
}

/**
 * Starts a worker that opens the index, with the manifest loading beside its script; `takeWorker` gives it.
 * @param base the index's address, with a slash at its end
 * @param manifest null if it cannot be loaded: then the worker tries again, and reports what is wrong
 */
export async function startEarly(base: string, manifest: Promise<Manifest | null>): Promise<void> {
	// Scripts that load side by side run in any order.
	if (isTaken) return;
	const worker = newWorker();
	early = worker;
	// Where it cannot be loaded, `takeWorker` starts another, whose failure is reported.
	worker.addEventListener('error', () => {
		if (early === worker) early = null;
	});
	const send = (message: WorkerRequest) => worker.postMessage(message);
	send({ id: 0, base, type: 'open', manifestFollows: true });
	send({ id: 0, base, type: 'manifest', manifest: await manifest });
}

/** A worker that nobody else has. */
export function takeWorker(): Worker {
	const worker = early ?? newWorker();
	early = null;
	isTaken = true;
	return worker;
}
