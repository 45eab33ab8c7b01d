/** How much of the site is built: a small archive has everything in both scripts, a large one would fill a host with it. Pure. */
import type { Archive } from './model.ts';

/**
 * `all`: every page and file in both scripts. `lean`: what is made of the record as a whole – books, texts, files of citations, pictures, the
 * page of the source – stands once, in the record's own script, and the whole record on one page only where it has several. `least`: as
 * `lean`, without books, texts, Akoma Ntoso, files of citations and the seminars' pictures.
 */
export const EXTENTS = ['all', 'lean', 'least'] as const;
export type Extent = (typeof EXTENTS)[number];

/** Archives of more seminars are lean unless site.yaml says otherwise: 100 seminars of 16,000 characters make about 3,000 files in all. */
const MOST_IN_ALL = 100;

export function extentOf({ site, seminars }: Pick<Archive, 'site' | 'seminars'>): Extent {
	return site.extent ?? (seminars.length > MOST_IN_ALL ? 'lean' : 'all');
}
