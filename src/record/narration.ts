/** Whose words a text is: a speaker's, or the reporter's who tells what was said. Pure; runs in browsers too. */
import type { Narration } from './editorial.ts';
import type { Paragraph, Passage } from './model.ts';
import { mergeRanges, type TextRange } from './text-range.ts';

/**
 * The narrated parts of a passage.
 * @param entries what the page's front matter says of narration
 * @param throughout whether nobody speaks in the passage at all
 */
export function narrationOf(
	passage: { id: string; text: string },
	paragraph: string,
	entries: readonly Narration[],
	throughout: boolean,
): TextRange[] {
	const whole = { start: 0, end: passage.text.length };
	if (throughout) return [whole];
	return mergeRanges(
		entries.flatMap(({ at, quote }) => {
			if (at !== passage.id && at !== paragraph) return [];
			if (quote === undefined) return [whole];
			const start = passage.text.indexOf(quote);
			return start < 0 ? [] : [{ start, end: start + quote.length }];
		}),
	);
}

/** Whether nobody says any of a passage. */
export function isNarrated({ text, narration }: Pick<Passage, 'text' | 'narration'>): boolean {
	const [first] = narration;
	return first !== undefined && first.start === 0 && first.end === text.length;
}

/** Whether a speaker says every word of a passage. */
export function isSpokenWhole({ direction }: Pick<Paragraph, 'direction'>, { narration }: Pick<Passage, 'narration'>): boolean {
	return !direction && narration.length === 0;
}

/** The parts of a passage that its speaker says: all that is not narrated. */
export function spokenRanges({ text, narration }: Pick<Passage, 'text' | 'narration'>): TextRange[] {
	const ends = [...narration.map(({ start }) => start), text.length];
	return ends.map((end, i) => ({ start: narration[i - 1]?.end ?? 0, end })).filter(({ start, end }) => start < end);
}

/** What a speaker says of a passage, as one text. */
export function spokenText(passage: Pick<Passage, 'text' | 'narration'>): string {
	return spokenRanges(passage)
		.map(({ start, end }) => passage.text.slice(start, end))
		.join('');
}

/** How many characters of a paragraph are said by its speaker; a character beyond the basic multilingual plane counts once. */
export function spokenLength({ direction, passages }: Paragraph): number {
	return direction ? 0 : passages.reduce((sum, passage) => sum + [...spokenText(passage)].length, 0);
}
