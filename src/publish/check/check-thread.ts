/** Runs in a thread of its own: reads the pages of a site while others are still rendered, and finds its faults when all are written. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckAnswer, CheckData, CheckRequest } from './check-messages.ts';
import { SiteCheck } from './site-check.ts';

const { dir, site, former } = workerData as CheckData;
const check = new SiteCheck(dir, site, former);

parentPort?.on('message', (request: CheckRequest) => {
	if (request === 'finished') {
		parentPort?.postMessage(check.faults() satisfies CheckAnswer);
		parentPort?.close();
	} else if ('written' in request) check.read(request.written);
	else check.take(request.taken);
});
