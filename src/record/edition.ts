/** Which text is published: its day and its SHA-256. A citation names both, so that the words can be checked. */
import { createHash } from 'node:crypto';
import type { Ledger } from './ledger.ts';

export interface Edition {
	/** The day this text was published, as YYYY-MM-DD; the day of the seminar if the ledger has another text. */
	date: string;
	/** SHA-256 of the record's paragraphs in order, joined by line feeds, in hexadecimal. */
	sha256: string;
	/** Whether the ledger has this text. A text that was never published has no edition that could be cited. */
	published: boolean;
}

/** How many hexadecimal digits of the hash are shown. */
const SHOWN_DIGITS = 12;

/** SHA-256 of paragraphs in order, joined by line feeds, in hexadecimal. */
export function sha256Of(paragraphs: readonly string[]): string {
	return createHash('sha256').update(paragraphs.join('\n')).digest('hex');
}

/**
 * The edition of some paragraphs.
 * @param published the edition in the ledger
 * @param date the day to use if the ledger has another text
 */
export function editionOf(paragraphs: readonly string[], published: Ledger['edition'], date: string): Edition {
	const sha256 = sha256Of(paragraphs);
	const isPublished = published?.sha256 === sha256;
	return { date: isPublished ? published.date : date, sha256, published: isPublished };
}

/** The beginning of the hash, as pages, citations and addresses of editions have it. */
export function shortHash({ sha256 }: Pick<Edition, 'sha256'>): string {
	return sha256.slice(0, SHOWN_DIGITS);
}
