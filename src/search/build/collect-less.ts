/** How often Node collects garbage while the pages of a large site are written. */
import { setFlagsFromString } from 'node:v8';

/** After each collection memory may grow by so much, in per cent, before the next one. */
const GROWTH = 30;

/**
 * Lets buffers outside of the heap count towards its limit, and gives that limit in per cent of what is in use. By default each 64 MB of
 * buffers, some three hundred pages, make V8 look at all that is in memory, which takes two seconds beside an archive of 1,300 seminars.
 */
export function collectLess(): void {
	// A V8 that does not know a flag prints an error.
	if (!process.versions.v8.startsWith('13.')) return;
	setFlagsFromString('--external-memory-accounted-in-global-limit');
	setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
