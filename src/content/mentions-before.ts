/** The passages that name people, kept from build to build: to look for thousands of names in all text takes as long as reading it. */
import { hash } from 'node:crypto';
import { type Named, type NamedIn, namingPassages } from '../record/mentions.ts';
import type { Seminar } from '../record/model.ts';
import { keptJson } from './kept-results.ts';

/** The code that looks for names. */
const MADE_BY = ['src/record/{first-units,mentions,model}.ts'];

/**
 * Makes a function that does what that of `namingPassages` does, and keeps what it finds.
 * @param hashOf gives a hash of a seminar's texts
 */
export function keepingMentions(speakers: Named, hashOf: (seminar: Seminar) => string): (seminar: Seminar) => NamedIn[] {
	const slotOf = keptJson('mentions', MADE_BY);
	const names = hash('sha256', JSON.stringify([...speakers.values()].map(({ id, name }) => [id, name])));
	let find: ReturnType<typeof namingPassages> | undefined;
	return (seminar) => {
		const slot = slotOf(`${names}\0${hashOf(seminar)}`);
		const known = slot.read() as NamedIn[] | null;
		if (known !== null) return known;
		find ??= namingPassages(speakers);
		const found = find(seminar);
		slot.keep(found);
		return found;
	};
}
