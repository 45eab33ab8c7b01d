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

/** Whom a quotation of some parts of passages names. */
export function attributionOfParts(parts: readonly Part[]): string[] {
	const dataAround = (passage: Element, name: string) => passage.closest<HTMLElement>(`[${name}]`)?.dataset;
	const sources = parts.map(({ passage }): QuotedSource => ({ ...dataAround(passage, 'data-at'), ...dataAround(passage, 'data-by') }));
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
