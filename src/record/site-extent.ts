/** How much of the site is built: a small archive has everything in both scripts, a large one would fill a host with it. Pure. */
import type { Archive } from './model.ts';
import type { Extent } from './site-identity.ts';

/** Archives of more seminars are lean unless site.yaml says otherwise: 100 seminars of 16,000 characters make about 3,000 files in all. */
const MOST_IN_ALL = 100;
/** Archives of more seminars are packed: lean, transcripts of dialogue would be more than the 1 GB that GitHub Pages takes. */
const MOST_IN_LEAN = 500;

export function extentOf({ site, seminars }: Pick<Archive, 'site' | 'seminars'>): Extent {
	if (site.extent !== undefined) return site.extent;
	if (seminars.length > MOST_IN_LEAN) return 'packed';
	return seminars.length > MOST_IN_ALL ? 'lean' : 'all';
}

/** Whether an archive of an extent has as few pages and files as can be: no copies, nothing that a page can do without. */
export function isSparseExtent(extent: Extent): boolean {
	return extent === 'packed' || extent === 'least';
}
