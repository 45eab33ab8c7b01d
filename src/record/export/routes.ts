/** The routes of exports that exist once for every seminar. */

import { scriptParam } from '../../script/address.ts';
import { SCRIPTS, type Script } from '../../script/script.ts';
import { archiveIn } from '../gateway.ts';
import type { Seminar } from '../model.ts';

/** What such a route's GET is given. */
export interface SeminarRoute {
	script: Script;
	seminar: Seminar;
}

/** The parameters of a file of every seminar, in the scripts it is published in. */
export function seminarRoutes(scripts: readonly Script[] = SCRIPTS) {
	return scripts.flatMap((script) =>
		archiveIn(script).seminars.map((seminar) => ({
			params: { script: scriptParam(script), seminar: seminar.id },
			props: { script, seminar } satisfies SeminarRoute,
		})),
	);
}
