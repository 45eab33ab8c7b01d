/** Where people are named by others. Pure. */
import { type Archive, type Page, type Passage, paragraphsOf, type Seminar, speakersOf } from './model.ts';

/** A passage that names a person. */
export interface Mention {
	seminar: Seminar;
	page: Page;
	passage: Passage;
}

/** Makes a function that gives the ids of everyone whose name occurs in a text. It reads the text once, however many names there are. */
function nameFinder(speakers: Archive['speakers']): (text: string) => Set<string> {
	/** The two UTF-16 units at an offset as one number: a name is looked up by its first two. */
	const headAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
	const byHead = Map.groupBy([...speakers.values()], ({ name }) => headAt(name, 0));
	/** By UTF-16 unit: 1 where a name begins with it. Few do, and a text has many characters. */
	const begins = new Uint8Array(0x10000);
	for (const { name } of speakers.values()) begins[name.charCodeAt(0)] = 1;
	const short = [...speakers.values()].filter(({ name }) => name.length < 2);
	return (text) => {
		const ids = new Set(short.filter(({ name }) => text.includes(name)).map(({ id }) => id));
		for (let at = 0; at + 1 < text.length; at++) {
			if (begins[text.charCodeAt(at)] !== 1) continue;
			for (const { id, name } of byHead.get(headAt(text, at)) ?? []) if (text.startsWith(name, at)) ids.add(id);
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
