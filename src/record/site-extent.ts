/** How much of the site is built: a small archive has everything in both scripts, a large one would fill a host with it. Pure. */
import type { Archive } from './model.ts';
import type { Extent } from './site-identity.ts';

/** Archives of more seminars are lean unless site.yaml says otherwise: 100 seminars of 16,000 characters make about 3,000 files in all. */
const MOST_IN_ALL = 100;

export function extentOf({ site, seminars }: Pick<Archive, 'site' | 'seminars'>): Extent {
	return site.extent ?? (seminars.length > MOST_IN_ALL ? 'lean' : 'all');
}
