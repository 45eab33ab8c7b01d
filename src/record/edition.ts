/** Which text is published: the day it was, and its SHA-256. A citation names it, so that words can be checked. */
import { createHash } from 'node:crypto';
import type { Ledger } from './ledger.ts';

export interface Edition {
	/** The day this text was published, as YYYY-MM-DD; the seminar's own where no ledger tells. */
	date: string;
	/** SHA-256 of the record's paragraphs in order, joined by line feeds, in hexadecimal. */
	sha256: string;
}

/** How much of the hash is printed, in hexadecimal digits. */
const PRINTED = 12;

/** The edition of some paragraphs. */
export function editionOf(paragraphs: readonly string[], published: Ledger['edition'], date: string): Edition {
	const sha256 = createHash('sha256').update(paragraphs.join('\n')).digest('hex');
	return { date: published?.sha256 === sha256 ? published.date : date, sha256 };
}

/** The edition's hash as it is printed. */
export function shortHash({ sha256 }: Edition): string {
	return sha256.slice(0, PRINTED);
}
