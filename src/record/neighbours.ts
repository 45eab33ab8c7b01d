/** The speeches right before and after a person's words. Pure. */
import { type Page, type Paragraph, paragraphsIn, type Seminar, type Speech } from './model.ts';

/** A speech and the page it is on. */
export interface PlacedSpeech {
	page: Page;
	speech: Speech;
}

/** The speeches right before and after all that a person says on a page, in the order of the record; null at its ends. */
export function neighbours({ seminar, page, speaker }: { seminar: Seminar; page: Page; speaker: string }): {
	before: PlacedSpeech | null;
	after: PlacedSpeech | null;
} {
	const all = seminar.pages.flatMap((one) => one.speeches.map((speech) => ({ page: one, speech })));
	const own = (placed: PlacedSpeech) => placed.page === page && placed.speech.speaker === speaker;
	return { before: all[all.findIndex(own) - 1] ?? null, after: all[all.findLastIndex(own) + 1] ?? null };
}

/** How many characters of a neighbouring speech are shown: what a remark answers, and what answers it. The rest is a link away. */
const MOST_CHARACTERS = 300;

/** The first or last paragraphs of a speech: at least one, then as many as have at most 300 characters together. */
export function nearestParagraphs({ blocks }: Speech, end: 'first' | 'last'): Paragraph[] {
	const paragraphs = paragraphsIn(blocks);
	const inwards = end === 'first' ? paragraphs : paragraphs.toReversed();
	let characters = 0;
	const near = inwards.filter(({ text }, i) => {
		characters += text.length;
		return i === 0 || characters <= MOST_CHARACTERS;
	});
	return end === 'first' ? near : near.reverse();
}
