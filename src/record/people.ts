/** Who spoke, where, and where others name them. */
import { type Archive, type Page, type Paragraph, type Passage, paragraphsIn, paragraphsOf, type Seminar } from './model.ts';

/** All that one person said on one page. */
export interface Remarks {
	seminar: Seminar;
	page: Page;
	paragraphs: Paragraph[];
}

/** Everything a person said, in every seminar, newest first. */
export function remarksBy(speaker: string, archive: Archive): Remarks[] {
	return archive.seminars.flatMap((seminar) =>
		seminar.pages.flatMap((page) => {
			const speeches = page.speeches.filter((speech) => speech.speaker === speaker);
			const paragraphs = speeches.flatMap(({ blocks }) => paragraphsIn(blocks));
			return paragraphs.length > 0 ? [{ seminar, page, paragraphs }] : [];
		}),
	);
}

/** The passages that name a person on pages where others speak. */
export function mentionsOf(speaker: string, archive: Archive): { seminar: Seminar; page: Page; passage: Passage }[] {
	const name = archive.speakers.get(speaker)?.name;
	if (name === undefined) return [];
	return archive.seminars.flatMap((seminar) =>
		seminar.pages
			.filter((page) => page.speeches.every((speech) => speech.speaker !== speaker))
			.flatMap((page) => {
				const passages = paragraphsOf(page).flatMap((paragraph) => paragraph.passages);
				return passages.filter(({ text }) => text.includes(name)).map((passage) => ({ seminar, page, passage }));
			}),
	);
}

/** Ids of everyone present or speaking in any seminar: speakers first, in the order of their first words, then the others. */
export function everyone(archive: Archive): string[] {
	const spoke = archive.seminars.flatMap(({ pages }) => pages.flatMap(({ speeches }) => speeches.flatMap(({ speaker }) => speaker ?? [])));
	return [...new Set([...spoke, ...archive.seminars.flatMap(({ participants }) => participants)])];
}

/** How many colours `tokens.css` has for speakers. */
const HUES = 12;

/** The number of each speaker's colour in a seminar, 1 to 12, in the order of their first words; a thirteenth shares the first's. */
export function huesOf(seminar: Seminar): Map<string, number> {
	const spoke = new Set(seminar.pages.flatMap(({ speeches }) => speeches.flatMap(({ speaker }) => speaker ?? [])));
	return new Map([...spoke].map((id, i) => [id, (i % HUES) + 1]));
}
