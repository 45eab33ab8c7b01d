/** The order of an archive's seminars. Pure. */

/** Compares two seminars for sorting: the newest first, those of one day by their ids. */
export function newestFirst(a: { date: string; id: string }, b: { date: string; id: string }): number {
	return b.date.localeCompare(a.date) || a.id.localeCompare(b.id);
}
