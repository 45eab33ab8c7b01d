/** The parts in which an archive is given to Pagefind, which needs memory for all that it indexes at once. Pure. */
import { hash } from 'node:crypto';

/** On average so many seminars are a part: in dialogue about 125,000 characters, for which Pagefind takes some 60 MB; 250 MB for the largest of 166 parts. */
const SEMINARS_IN_PART = 8;

/** Whether a part begins with a seminar. Its id alone decides, so that a change moves no other seminar to another part. */
function beginsPart(seminar: string): boolean {
	return Number.parseInt(hash('sha256', seminar).slice(0, 8), 16) % SEMINARS_IN_PART === 0;
}

/**
 * @param paths of the pages, `<seminar>/<page>/`, in the record's order
 * @returns for each part the positions of its pages
 */
export function archiveParts(paths: readonly string[]): number[][] {
	const parts: number[][] = [];
	let before: string | undefined;
	for (const [position, path] of paths.entries()) {
		const [seminar = ''] = path.split('/');
		if (before === undefined || (seminar !== before && beginsPart(seminar))) parts.push([]);
		parts.at(-1)?.push(position);
		before = seminar;
	}
	return parts;
}
