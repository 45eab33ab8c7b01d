/** Who spoke, where, and where others name them. */
import { hueAt } from './hues.ts';
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
	speakersOf,
} from './model.ts';

/** A person's posts, each after its institution, in the record's own words. */
export function postsOf({ posts }: Pick<Speaker, 'posts'>): string[] {
	return posts.map(({ institution, post = '' }) => `${institution}${post}`);
}

/** A speaker's name and posts on one line, as a quotation names them; empty where the record speaks for itself. */
export function bylineOf(speaker: Speaker | undefined): string {
	if (!speaker) return '';
	return [speaker.name, ...postsOf(speaker)].join('，');
}

/** All that one person said on one page. */
export interface Remarks {
	seminar: Seminar;
	page: Page;
	paragraphs: Paragraph[];
}

/** Everything that each person said, in every seminar, newest first. One pass over the archive. */
export function remarksOfAll(archive: Archive): Map<string, Remarks[]> {
	const remarks = new Map<string, Remarks[]>();
	for (const seminar of archive.seminars) {
		for (const page of seminar.pages) {
			const said = Map.groupBy(page.speeches, ({ speaker }) => speaker);
			for (const [speaker, speeches] of said) {
				const paragraphs = speeches.flatMap(({ blocks }) => paragraphsIn(blocks));
				if (speaker === null || paragraphs.length === 0) continue;
				const all = remarks.get(speaker) ?? [];
				all.push({ seminar, page, paragraphs });
				remarks.set(speaker, all);
			}
		}
	}
	return remarks;
}

/** A speech of the record and the page it stands on. */
export interface Placed {
	page: Page;
	speech: Speech;
}

/** A page shows the remarks of so many characters in full; what is older is listed. */
const IN_FULL = 60_000;

/** Remarks to show in full, and older ones to list: so that a page stays a page however often a person spoke. The newest is always in full. */
export function byReach(remarks: readonly Remarks[], inFull = IN_FULL): { near: Remarks[]; far: Remarks[] } {
	let characters = 0;
	const beyond = remarks.findIndex(({ paragraphs }, i) => {
		characters += charactersIn(paragraphs);
		return i > 0 && characters > inFull;
	});
	return beyond < 0 ? { near: [...remarks], far: [] } : { near: remarks.slice(0, beyond), far: remarks.slice(beyond) };
}

/** How many characters of a neighbouring speech stand beside a remark. */
const NEARBY = 1_000;

/** The paragraphs of a speech next to a remark: at least one, then as many as do not exceed NEARBY. */
export function nearest({ blocks }: Speech, end: 'first' | 'last'): Paragraph[] {
	const paragraphs = paragraphsIn(blocks);
	const outwards = end === 'first' ? paragraphs : paragraphs.toReversed();
	let characters = 0;
	const near = outwards.filter(({ text }, i) => {
		characters += text.length;
		return i === 0 || characters <= NEARBY;
	});
	return end === 'first' ? near : near.reverse();
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

/** A passage that names a person. */
export interface Mention {
	seminar: Seminar;
	page: Page;
	passage: Passage;
}

/** Finds names in texts in one pass: `ids(text)` are the people a text names. A name's first two UTF-16 units lead to it. */
function nameFinder(speakers: Archive['speakers']): (text: string) => Set<string> {
	const headOf = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
	const byHead = Map.groupBy([...speakers.values()], ({ name }) => headOf(name, 0));
	const short = [...speakers.values()].filter(({ name }) => name.length < 2);
	return (text) => {
		const ids = new Set(short.filter(({ name }) => text.includes(name)).map(({ id }) => id));
		for (let at = 0; at + 1 < text.length; at++) {
			for (const { id, name } of byHead.get(headOf(text, at)) ?? []) if (text.startsWith(name, at)) ids.add(id);
		}
		return ids;
	};
}

/** The passages that name each person on pages where others speak. One pass over the archive, however many people it has. */
export function mentionsOfAll(archive: Archive): Map<string, Mention[]> {
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

/** Ids of everyone present or speaking in any seminar: speakers first, in the order of their first words, then the others. */
export function everyone(archive: Archive): string[] {
	const spoke = archive.seminars.flatMap(({ pages }) => pages.flatMap(({ speeches }) => speeches.flatMap(({ speaker }) => speaker ?? [])));
	return [...new Set([...spoke, ...archive.seminars.flatMap(({ participants }) => participants)])];
}

/** The number of each speaker's colour in a seminar, 1 to 12, in the order of their first words; a thirteenth shares the first's. */
export function huesOf(seminar: Seminar): Map<string, number> {
	const spoke = new Set(seminar.pages.flatMap(({ speeches }) => speeches.flatMap(({ speaker }) => speaker ?? [])));
	return new Map([...spoke].map((id, i) => [id, hueAt(i)]));
}
