/** Everyone in groups by the initial of the name, for archives with too many people for one page. */

import type { PersonLine } from '../record/person-lines.ts';
import { type Initial, initialOf, readingOf, strokesOf } from '../search/build/initials.ts';

/** At most this many people are on one page: a longer list is divided. */
export const MOST_ON_A_PAGE = 150;
/** At most this many lines of a group are on a page: about 150 KB of HTML. */
const LINES_ON_A_PAGE = 500;

interface PersonGroup extends Initial {
	kind: 'reading' | 'strokes';
	people: PersonLine[];
}

/** A page of a group. Its path is below `speakers/initial/`: `w/`, `w/2/`, `7/`. */
export interface GroupPage {
	group: PersonGroup;
	path: string;
	/** From 1. */
	number: number;
	people: PersonLine[];
}

function pathOf({ id }: Initial, number: number): string {
	return number === 1 ? `${id}/` : `${id}/${number}/`;
}

/** All groups: by reading, then by strokes. A group's people are in the order of their reading. */
export function personGroups(lines: readonly PersonLine[]): PersonGroup[] {
	const ordered = lines
		.map((line) => ({ line, reading: readingOf(line.person.name, line.person.romanization) }))
		.sort((a, b) => (a.reading < b.reading ? -1 : a.reading > b.reading ? 1 : 0))
		.map(({ line }) => line);
	const groups = new Map<string, PersonGroup>();
	const add = (kind: PersonGroup['kind'], { id, label }: Initial, line: PersonLine) => {
		const group = groups.get(id) ?? { kind, id, label, people: [] };
		group.people.push(line);
		groups.set(id, group);
	};
	for (const line of ordered) {
		add('reading', initialOf(line.person.name, line.person.romanization), line);
		const strokes = strokesOf(line.person.name);
		if (strokes !== undefined) add('strokes', { id: String(strokes), label: String(strokes) }, line);
	}
	const rank = ({ kind, id }: PersonGroup) => (kind === 'strokes' ? `~${id.padStart(3, '0')}` : id === 'other' ? '}' : id);
	return [...groups.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The pages of a group. */
export function pagesOfGroup(group: PersonGroup): GroupPage[] {
	const count = Math.ceil(group.people.length / LINES_ON_A_PAGE);
	return Array.from({ length: count }, (_, i) => ({
		group,
		number: i + 1,
		path: pathOf(group, i + 1),
		people: group.people.slice(i * LINES_ON_A_PAGE, (i + 1) * LINES_ON_A_PAGE),
	}));
}
