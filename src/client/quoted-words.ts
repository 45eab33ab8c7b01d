/** What the bar is open for: a passage or selected words, with their addresses. */
import { attributionOf, type QuotedSource } from '../record/quotation.ts';
import { type Part, voiceOf } from './voice.ts';

export interface QuotedWords {
	/** The link to them. */
	url: string;
	/** The address of the passage they begin in. */
	passage: string;
	words: string;
	/** Whom a quotation of them names, part by part. */
	attribution: string[];
	/** The passages they stand in, at least one. */
	passages: [Element, ...Element[]];
}

/** The speech that a passage stands in: its speaker with posts, their id where they are cited as one of several, and who reports them. */
export function speechAround(passage: Element): Pick<DOMStringMap, 'by' | 'cited' | 'reported'> {
	const own = passage.closest<HTMLElement>('[data-by], [data-as]')?.dataset;
	const first = own?.['as'] === undefined ? own : document.getElementById(own['as'])?.closest<HTMLElement>('[data-by]')?.dataset;
	return { by: first?.['by'], cited: first?.['cited'], reported: own?.['reported'] };
}

/** Whom a quotation of some parts of passages names. */
export function attributionOfParts(parts: readonly Part[]): string[] {
	const sources = parts.map(({ passage }): QuotedSource => {
		const { at, report, according } = passage.closest<HTMLElement>('[data-at]')?.dataset ?? {};
		const { by, reported } = speechAround(passage);
		return { by, at, report, according, reported };
	});
	return attributionOf(sources, voiceOf(parts));
}

/** The address that a passage's link has, without the query by which this page was reached. */
export function addressOf({ origin, pathname, hash }: HTMLAnchorElement): string {
	return `${origin}${pathname}${hash}`;
}

/** The whole passage that a link stands in; null if it stands in none. */
export function wholePassage(link: HTMLAnchorElement): QuotedWords | null {
	const passage = link.closest('.passage');
	if (!passage) return null;
	const words = passage.textContent ?? '';
	const url = addressOf(link);
	return { url, passage: url, words, passages: [passage], attribution: attributionOfParts([{ passage, start: 0, end: words.length }]) };
}
