/** What somebody says in a paragraph or passage, without the reporter's words. Pure. */
import { type Page, type Paragraph, type Passage, paragraphsIn } from './model.ts';
import { spokenRanges } from './narration.ts';
import { mergeRanges } from './text-range.ts';

export interface SaidWords {
	/** Id of who says it; null if nobody does. */
	speaker: string | null;
	/** The speaker's words; what the reporter says between them is left out and shown as …… . */
	text: string;
}

/** What is said of passages that follow each other. */
function spokenIn(passages: readonly Passage[]): string {
	const text = passages.map((passage) => passage.text).join('');
	let offset = 0;
	const ranges = passages.flatMap((passage) => {
		const begin = offset;
		offset += passage.text.length;
		return spokenRanges(passage).map(({ start, end }) => ({ start: begin + start, end: begin + end }));
	});
	return mergeRanges(ranges)
		.map(({ start, end }) => text.slice(start, end))
		.join('……');
}

/** All that is said in some paragraphs that follow each other, as one text; what the reporter says between is shown as …… . */
export function saidIn(paragraphs: readonly Paragraph[]): string {
	return spokenIn(paragraphs.filter(({ direction }) => !direction).flatMap(({ passages }) => passages));
}

/** @returns null if the page has no such paragraph or passage */
export function saidAt(page: Page, at: string): SaidWords | null {
	for (const { speaker, blocks } of page.speeches) {
		for (const paragraph of paragraphsIn(blocks)) {
			const passages = paragraph.id === at ? paragraph.passages : paragraph.passages.filter(({ id }) => id === at);
			if (passages.length === 0) continue;
			return { speaker, text: paragraph.direction ? '' : spokenIn(passages) };
		}
	}
	return null;
}
