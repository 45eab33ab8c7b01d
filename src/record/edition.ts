/** Which text is published, and how pages, citations and tables name it. Pure; runs in browsers too. */

export interface Edition {
	/** The day this text was published, as YYYY-MM-DD; the day of the seminar if the ledger has another text. */
	date: string;
	/** SHA-256 of the record's paragraphs in order, joined by line feeds, in hexadecimal. */
	sha256: string;
	/** Whether the ledger has this text. A text that was never published has no edition that could be cited. */
	published: boolean;
}

/** A passage as it was published. */
export interface PublishedPassage {
	/** Id of its page. */
	page: string;
	/** Id of its paragraph. */
	paragraph: string;
	/** Its id; empty for a paragraph without words. */
	id: string;
	text: string;
}

/** An edition that was replaced by a later one. */
export interface FormerEdition extends Omit<Edition, 'published'> {
	/** Its words; null if they were not kept. */
	passages: PublishedPassage[] | null;
}

/** What a citation gives of an edition, so that the words can be checked. */
export interface CitedEdition {
	/** YYYY-MM-DD */
	date: string;
	/** The beginning of its SHA-256, in hexadecimal. */
	hash: string;
}

/** How many hexadecimal digits of the hash are shown. */
const SHOWN_DIGITS = 12;

/** The beginning of the hash, as pages, citations and addresses of editions have it. */
export function shortHash({ sha256 }: Pick<Edition, 'sha256'>): string {
	return sha256.slice(0, SHOWN_DIGITS);
}

/** What can be cited of an edition; null if the text was never published. */
export function citedEdition(edition: Edition): CitedEdition | null {
	return edition.published ? { date: edition.date, hash: shortHash(edition) } : null;
}

/** An edition on one line; empty if there is none to cite. */
export function editionLine(cited: CitedEdition | null | undefined): string {
	return cited ? `${cited.date}（${cited.hash}）` : '';
}
