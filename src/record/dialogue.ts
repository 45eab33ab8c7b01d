/** Dialogues: pages on which several people speak in turn. Pure. */
import { excerpt } from './excerpt.ts';
import { type Block, type Page, type Paragraph, paragraphsIn, paragraphsOf, type Seminar, type Speech, speakersOf } from './model.ts';
import { spokenLength } from './narration.ts';
import { saidIn } from './said-words.ts';

/** One speech of a page, with what leads to it and from it. */
export interface Turn {
	speech: Speech;
	/** The anchor of its first paragraph. */
	at: string;
	/** Number of characters; one beyond the basic multilingual plane counts once. */
	length: number;
	/** Whether the speaker speaks for the first time on the page. */
	first: boolean;
	/** The anchor of the same speaker's first turn on the page. */
	firstAt: string;
	/** Whether it fits on one line beside the speaker's name. */
	brief: boolean;
	/** The anchors of the same speaker's turns before and after it on the page. */
	previous: string | undefined;
	next: string | undefined;
}

/** In characters. */
const MOST_BRIEF = 20;

/** Whether two or more people speak on a page. */
export function isDialogue(page: Page): boolean {
	return speakersOf(page).length > 1;
}

function isBrief({ speaker, blocks }: Speech): boolean {
	const [only] = blocks;
	return speaker !== null && blocks.length === 1 && only?.kind === 'paragraph' && !only.direction && [...only.text].length <= MOST_BRIEF;
}

/** The turns of a page in order: every speech that has a speaker and words. */
export function turnsOf(page: Page): Turn[] {
	const spoken = page.speeches.flatMap((speech) => {
		const paragraphs = paragraphsIn(speech.blocks);
		const first = paragraphs.find((paragraph) => spokenLength(paragraph) > 0);
		const [start] = first ? [first] : paragraphs;
		if (speech.speaker === null || !start) return [];
		return [{ speech, at: start.id, length: paragraphs.reduce((sum, { text }) => sum + [...text].length, 0) }];
	});
	const bySpeaker = Map.groupBy(spoken, ({ speech }) => speech.speaker);
	const place = new Map([...bySpeaker.values()].flatMap((own) => own.map((turn, i) => [turn, { own, i }] as const)));
	return spoken.map((turn) => {
		const { own = [], i = 0 } = place.get(turn) ?? {};
		return {
			speech: turn.speech,
			at: turn.at,
			length: turn.length,
			first: i === 0,
			firstAt: own[0]?.at ?? turn.at,
			brief: isBrief(turn.speech),
			previous: own[i - 1]?.at,
			next: own[i + 1]?.at,
		};
	});
}

/**
 * The beginning of what the speaker says in a turn, without the reporter's words and stage directions; empty if there is nothing else.
 * @param most length in characters as readers see them
 */
export function openingOf({ speech }: Turn, most: number): string {
	return excerpt(saidIn(paragraphsIn(speech.blocks)), most);
}

/** The character that stands for a person: the family name's first, or a Latin name's first letter. */
export function initialOf({ name }: { name: string }): string {
	return [...name][0] ?? '';
}

/** Speaker id → page and anchor of the person's first words in a seminar. */
export function firstTurns(seminar: Seminar): Map<string, { page: Page; at: string }> {
	const first = new Map<string, { page: Page; at: string }>();
	for (const page of seminar.pages) {
		for (const { speech, at } of turnsOf(page))
			if (speech.speaker !== null && !first.has(speech.speaker)) first.set(speech.speaker, { page, at });
	}
	return first;
}

/** The record's own headings on a page, each with the anchor of the first paragraph after it; one without is left out. */
export function headingsOf({ speeches }: Page): { text: string; at: string }[] {
	const leaves = (blocks: readonly Block[]): Exclude<Block, { kind: 'list' }>[] =>
		blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(leaves) : [block]));
	const all = speeches.flatMap(({ blocks }) => leaves(blocks));
	return all.flatMap((block, i) => {
		const after = block.kind === 'heading' ? all.slice(i).find((one): one is Paragraph => one.kind === 'paragraph') : undefined;
		return block.kind === 'heading' && after ? [{ text: block.text, at: after.id }] : [];
	});
}

/** Whether a page's title is one that the importer gives to a page without its own: 實錄, or 實錄（2） for a part. */
export function hasInventedTitle({ title }: Pick<Page, 'title'>): boolean {
	return /^[實实][錄录](?:（\d+）)?$/u.test(title);
}

/** An address of the web, which says little in a list, and the colon before it. */
const ADDRESS = /[：:]?\s*https?:[^\s）)]+/gu;

/**
 * Stage directions by which to find one's way in a seminar, in its order, each wording once, without addresses.
 * @param most how many; the longest are taken, because （掌聲） marks no place
 */
export function landmarksOf(seminar: Seminar, most = 20): { page: Page; at: string; text: string }[] {
	const seen = new Set<string>();
	const all = seminar.pages.flatMap((page) =>
		paragraphsOf(page).flatMap(({ direction, id, text }) => {
			const words = text.replace(ADDRESS, '');
			if (!direction || seen.has(words)) return [];
			seen.add(words);
			return [{ page, at: id, text: words }];
		}),
	);
	const longest = new Set(all.toSorted((a, b) => b.text.length - a.text.length).slice(0, most));
	return all.filter((one) => longest.has(one));
}
