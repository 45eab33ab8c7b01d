/** Where a person is told of: on their own page, or on the overview of the one seminar at which they were. Pure. */
import type { Speaker } from './model.ts';

/** The anchor of a person on the overview of a seminar. */
export function personAnchor(id: string): string {
	return `person-${id}`;
}

/** The path of a person on the overview of a seminar, below the base. */
export function homeOn(seminar: string, person: string): string {
	return `${seminar}/#${personAnchor(person)}`;
}

/** The path of what tells of a person, below the base. */
export function personPath({ id, home }: Pick<Speaker, 'id' | 'home'>): string {
	return home ?? `speakers/${id}/`;
}
