/** What a build and the thread that checks its links say to each other. */
import type { FormerSite } from '../kept/former-file.ts';
import type { SiteAddress } from './link-check.ts';

/** What the thread is begun with. */
export interface CheckData {
	/** The new site's folder. */
	dir: string;
	site: SiteAddress;
	former: Pick<FormerSite, 'dir' | 'files'>;
}

/** A page that is written, as a path below the folder; then that all of them are, and which files are the former site's own; then that all else is. */
export type CheckRequest = { written: string } | { taken: ReadonlySet<string> } | 'finished';

/** The thread's one answer: the site's faults. */
export type CheckAnswer = readonly string[];
