/** Computes the hash of a text, and finds out whether it is the published one. For Node only. */
import { createHash } from 'node:crypto';
import type { Edition } from './edition.ts';
import type { Ledger } from './ledger.ts';

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
