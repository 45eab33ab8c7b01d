/** Where people are named by others. Pure. */
import { byFirstUnits } from './first-units.ts';
import { type Archive, type Page, type Passage, paragraphsOf, type Seminar, type Speaker, speakersOf } from './model.ts';

/** A passage that names a person. */
export interface Mention {
	seminar: Seminar;
	page: Page;
	passage: Passage;
}

/** People by their ids, as far as their names tell. */
export type Named = ReadonlyMap<string, Pick<Speaker, 'id' | 'name'>>;

/** Makes a function that gives the ids of everyone whose name occurs in a text. It reads the text once, however many names there are. */
function nameFinder(speakers: Named): (text: string) => Set<string> {
	const mayBegin = byFirstUnits(speakers.values(), ({ name }) => name);
	const short = [...speakers.values()].filter(({ name }) => name.length < 2);
	return (text) => {
		const ids = new Set(short.filter(({ name }) => text.includes(name)).map(({ id }) => id));
		for (let at = 0; at + 1 < text.length; at++) {
			for (const { id, name } of mayBegin(text, at)) if (text.startsWith(name, at)) ids.add(id);
		}
		return ids;
	};
}

/** A passage that names people: the index of its page, its own on the page, and the ids of the people, but for those who speak on the page. */
export type NamedIn = [page: number, passage: number, ids: string[]];

/** Makes a function that gives the passages of a seminar that name people. */
export function namingPassages(speakers: Named): (seminar: Seminar) => NamedIn[] {
	const namedIn = nameFinder(speakers);
	return ({ pages }) =>
		pages.flatMap((page, number) => {
			const speaking = new Set(speakersOf(page));
			return passagesOn(page).flatMap(({ text }, passage): NamedIn[] => {
				const ids = [...namedIn(text)].filter((id) => !speaking.has(id));
				return ids.length > 0 ? [[number, passage, ids]] : [];
			});
		});
}

function passagesOn(page: Page): Passage[] {
	return paragraphsOf(page).flatMap(({ passages }) => passages);
}

/** The first passages that name a person, and how many there are. */
export interface Mentions {
	first: Mention[];
	count: number;
}

/**
 * Speaker id → the passages that name the person, on pages where they do not speak. One pass over the archive.
 * @param namedIn gives the passages of a seminar that name people, as `namingPassages` does
 * @param most so many of them are given; in a large archive the names of some occur in ten thousands
 */
export function mentionsByPerson(
	archive: Archive,
	namedIn = namingPassages(archive.speakers),
	most = Number.POSITIVE_INFINITY,
): Map<string, Mentions> {
	const mentions = new Map<string, Mentions>();
	for (const seminar of archive.seminars) {
		/** The page that was reached, with its passages. */
		let present: { page: Page; passages: Passage[] } | undefined;
		for (const [number, index, ids] of namedIn(seminar)) {
			for (const id of ids) {
				const own = mentions.get(id) ?? { first: [], count: 0 };
				mentions.set(id, own);
				if (++own.count > most) continue;
				const page = seminar.pages[number];
				if (page !== undefined && present?.page !== page) present = { page, passages: passagesOn(page) };
				const passage = present?.passages[index];
				if (page !== undefined && passage !== undefined) own.first.push({ seminar, page, passage });
			}
		}
	}
	return mentions;
}
