/** What one person said, page by page, and how much of it. Pure. */
import { type Archive, type Page, type Paragraph, paragraphsIn, type Seminar } from './model.ts';
import { spokenLength } from './narration.ts';

/** All that one person said on one page. */
export interface Remarks {
	/** The person's id. */
	speaker: string;
	seminar: Seminar;
	page: Page;
	paragraphs: Paragraph[];
}

/** Collected once for each list of seminars: pages, pictures, feeds and lists of people ask. */
const collected = new WeakMap<readonly Seminar[], ReadonlyMap<string, Remarks[]>>();

/** Speaker id → all that the person said, page by page, the newest seminar first. One pass over the archive. */
export function remarksByPerson({ seminars }: Pick<Archive, 'seminars'>): ReadonlyMap<string, Remarks[]> {
	const known = collected.get(seminars);
	if (known) return known;
	const remarks = new Map<string, Remarks[]>();
	collected.set(seminars, remarks);
	for (const seminar of seminars) {
		for (const page of seminar.pages) {
			for (const [speaker, speeches] of Map.groupBy(page.speeches, (speech) => speech.speaker)) {
				const paragraphs = speeches.flatMap(({ blocks }) => paragraphsIn(blocks));
				if (speaker === null || paragraphs.every(({ narrative }) => narrative)) continue;
				const all = remarks.get(speaker) ?? [];
				all.push({ speaker, seminar, page, paragraphs });
				remarks.set(speaker, all);
			}
		}
	}
	return remarks;
}

/**
 * How many characters of remarks a person's page shows in full, so that it does not grow without limit.
 * @param sparse whether the archive has as few pages and files as can be
 */
export function mostInFull(sparse: boolean): number {
	return sparse ? 10_000 : 30_000;
}

/**
 * Divides a person's remarks by how much the person's page shows.
 * @param remarks the newest first
 * @param most how many characters are shown in full; the newest remarks always are
 * @returns those to show in full and the older ones to list
 */
export function splitByLength(remarks: readonly Remarks[], most: number): { inFull: Remarks[]; older: Remarks[] } {
	let characters = 0;
	const excess = remarks.findIndex(({ paragraphs }, i) => {
		characters += charactersIn(paragraphs);
		return i > 0 && characters > most;
	});
	return excess < 0 ? { inFull: [...remarks], older: [] } : { inFull: remarks.slice(0, excess), older: remarks.slice(excess) };
}

/** How many characters some paragraphs have; a character beyond the basic multilingual plane counts once. */
export function charactersIn(paragraphs: readonly Paragraph[]): number {
	return paragraphs.reduce((sum, { text }) => sum + [...text].length, 0);
}

/** How many characters of some paragraphs their speakers say; narration is left out. */
function spokenCharactersIn(paragraphs: readonly Paragraph[]): number {
	return paragraphs.reduce((sum, paragraph) => sum + spokenLength(paragraph), 0);
}

/** Counted once for each seminar: every person's page asks for it. */
const amounts = new WeakMap<Seminar, Map<string, { turns: number; characters: number }>>();

/** Speaker id → how many speeches and characters the person says in a seminar, in the order of first words. */
export function amountsIn(seminar: Seminar): ReadonlyMap<string, { turns: number; characters: number }> {
	const known = amounts.get(seminar);
	if (known) return known;
	const counted = new Map<string, { turns: number; characters: number }>();
	for (const { speaker, blocks } of seminar.pages.flatMap(({ speeches }) => speeches)) {
		const characters = spokenCharactersIn(paragraphsIn(blocks));
		if (speaker === null || characters === 0) continue;
		const before = counted.get(speaker) ?? { turns: 0, characters: 0 };
		counted.set(speaker, { turns: before.turns + 1, characters: before.characters + characters });
	}
	amounts.set(seminar, counted);
	return counted;
}

/** How many characters everyone says in a seminar. */
function spokenInSeminar(seminar: Seminar): number {
	return [...amountsIn(seminar).values()].reduce((sum, { characters }) => sum + characters, 0);
}

/** How many characters a person says in some remarks, and how many (`of`) everyone says in their seminars. */
export function shareOf(remarks: readonly Remarks[]): { characters: number; of: number } {
	const seminars = new Set(remarks.map(({ seminar }) => seminar));
	const characters = spokenCharactersIn(remarks.flatMap(({ paragraphs }) => paragraphs));
	return { characters, of: [...seminars].reduce((sum, seminar) => sum + spokenInSeminar(seminar), 0) };
}
