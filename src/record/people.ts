/** Who spoke, where, and where others name them. */
import {
	type Archive,
	type Page,
	type Paragraph,
	type Passage,
	paragraphsIn,
	paragraphsOf,
	type Seminar,
	type Speaker,
	type Speech,
} from './model.ts';

/** A speaker's name and posts on one line, as a quotation names them; empty where the record speaks for itself. */
export function bylineOf(speaker: Speaker | undefined): string {
	if (!speaker) return '';
	const posts = speaker.posts.map(({ institution, post = '' }) => `${institution}${post}`);
	return [speaker.name, ...posts].join('，');
}

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

/** A speech of the record and the page it stands on. */
export interface Placed {
	page: Page;
	speech: Speech;
}

/** What stands right before and after a person's words on a page, in the record's order. */
export function neighbours({ seminar, page, speaker }: Pick<Remarks, 'seminar' | 'page'> & { speaker: string }): {
	before: Placed | null;
	after: Placed | null;
} {
	const all = seminar.pages.flatMap((one) => one.speeches.map((speech) => ({ page: one, speech })));
	const own = (placed: Placed) => placed.page === page && placed.speech.speaker === speaker;
	return { before: all[all.findIndex(own) - 1] ?? null, after: all[all.findLastIndex(own) + 1] ?? null };
}

/** How many characters some paragraphs have; a character beyond the basic plane counts once. */
export function charactersIn(paragraphs: readonly Paragraph[]): number {
	return paragraphs.reduce((sum, { text }) => sum + [...text].length, 0);
}

/** A person's part of the seminars they speak in: characters, and those of all these seminars. */
export function shareOf(remarks: readonly Remarks[]): { characters: number; of: number } {
	const seminars = new Set(remarks.map(({ seminar }) => seminar));
	const characters = charactersIn(remarks.flatMap(({ paragraphs }) => paragraphs));
	return { characters, of: charactersIn([...seminars].flatMap(({ pages }) => pages.flatMap(paragraphsOf))) };
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
