/**
 * Which people have files of their own beside their page. In a large archive most people speak once and among others: pictures and feeds for
 * all of them would be most of its files.
 */

import type { Archive } from '../record/model.ts';
import type { Remarks } from '../record/remarks.ts';
import { extentOf, isSparseExtent } from '../record/site-extent.ts';
import { MOST_ON_A_PAGE } from './person-groups.ts';

/** Makes the test of whether a person has a share picture: in a large archive, who has a page of the record alone. */
export function cardTest({ seminars, speakers }: Archive): (id: string) => boolean {
	const alone = new Set(seminars.flatMap(({ pages }) => pages.map(({ speaker }) => speaker)));
	return (id) => alone.has(id) || (speakers.size <= MOST_ON_A_PAGE && speakers.get(id)?.home === undefined);
}

/** Whether a person who says something has a feed: in a large archive, who speaks in several seminars; in a sparse one nobody. */
export function hasFeed({ site, seminars: all, speakers }: Archive, remarks: readonly Remarks[]): boolean {
	if (isSparseExtent(extentOf({ site, seminars: all }))) return false;
	const seminars = new Set(remarks.map(({ seminar }) => seminar)).size;
	return seminars > (speakers.size <= MOST_ON_A_PAGE ? 0 : 1);
}
