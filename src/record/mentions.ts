/** Where people are named by others. Pure. */
import { type Archive, type Page, type Passage, paragraphsOf, type Seminar, type Speaker, speakersOf } from './model.ts';

/** A passage that names a person. */
export interface Mention {
	seminar: Seminar;
	page: Page;
	passage: Passage;
}

/** Makes a function that gives the ids of everyone whose name occurs in a text. It reads the text once, however many names there are. */
function nameFinder(speakers: Archive['speakers']): (text: string) => Set<string> {
	/** By the first UTF-16 unit, then by the second: the people whose names begin with both. */
	const byUnits = Array.from<Map<number, Speaker[]> | undefined>({ length: 0x10000 });
	for (const speaker of speakers.values()) {
		const [first, second] = [speaker.name.charCodeAt(0), speaker.name.charCodeAt(1)];
		const bySecond = byUnits[first] ?? new Map<number, Speaker[]>();
		byUnits[first] = bySecond.set(second, [...(bySecond.get(second) ?? []), speaker]);
	}
	const short = [...speakers.values()].filter(({ name }) => name.length < 2);
	return (text) => {
		const ids = new Set(short.filter(({ name }) => text.includes(name)).map(({ id }) => id));
		for (let at = 0; at + 1 < text.length; at++) {
			const bySecond = byUnits[text.charCodeAt(at)];
			for (const { id, name } of bySecond?.get(text.charCodeAt(at + 1)) ?? []) if (text.startsWith(name, at)) ids.add(id);
		}
		return ids;
	};
}

/** Speaker id → the passages that name the person, on pages where they do not speak. One pass over the archive. */
export function mentionsByPerson(archive: Archive): Map<string, Mention[]> {
	const mentions = new Map<string, Mention[]>();
	const namedIn = nameFinder(archive.speakers);
	for (const seminar of archive.seminars) {
		for (const page of seminar.pages) {
			const speaking = new Set(speakersOf(page));
			for (const passage of paragraphsOf(page).flatMap(({ passages }) => passages)) {
				for (const id of namedIn(passage.text)) {
					if (speaking.has(id)) continue;
					const all = mentions.get(id) ?? [];
					all.push({ seminar, page, passage });
					mentions.set(id, all);
				}
			}
		}
	}
	return mentions;
}
