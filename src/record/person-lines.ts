/** What a list says of each person: how often and how much they spoke, and when. Pure. */
import type { Archive, Seminar, Speaker } from './model.ts';
import { peopleIn } from './people.ts';
import { amountsIn } from './remarks.ts';

export interface PersonLine {
	person: Speaker;
	/** How many characters the person says in the archive. */
	characters: number;
	/** The seminars in which the person speaks, newest first. */
	seminars: Seminar[];
}

/**
 * What the field that filters people knows of each: id, name in the locale and in the record's own script, romanization without tones,
 * characters said, and where those are told of who have no page.
 */
export type FilteredName = readonly [id: string, name: string, original: string, romanization: string, characters: number, home?: string];

/** Everyone in the archive, in the order of `everyone`. One pass over the archive. */
export function personLines(archive: Archive): PersonLine[] {
	const lines = new Map(peopleIn(archive).map((person): [string, PersonLine] => [person.id, { person, characters: 0, seminars: [] }]));
	for (const seminar of archive.seminars) {
		for (const [id, { characters }] of amountsIn(seminar)) {
			const line = lines.get(id);
			if (line === undefined) continue;
			line.characters += characters;
			line.seminars.push(seminar);
		}
	}
	return [...lines.values()];
}
