/** The ledger of published anchors: what a seminar's `anchors.json` holds. The fields are those of the file. */

/** A page's anchors. */
export interface PageLedger {
	/** Paragraph id → passage id → text, in the order of the page. */
	paragraphs: Record<string, Record<string, string>>;
	/**
	 * Anchors whose paragraph or passage was removed: the passage of this page that they lead to (`at`), their last text and, if it was moved
	 * to another page, its address there (`moved`, as `page#anchor`).
	 */
	removed: Record<string, { at: string; text: string; moved?: string | undefined }>;
	/** Passage id → its earlier published texts, oldest first. */
	readings: Record<string, string[]>;
}

/** A page that is no longer in the seminar. */
export interface RetiredPage {
	/** Id of the page that replaces it; empty if none does. */
	to: string;
	/** Anchor → where it redirects to (`at`, as `page#anchor`; empty if its words were withdrawn) and its last text. */
	anchors: Record<string, { at: string; text: string }>;
}

export interface Ledger {
	/** The day the present text was published, and its SHA-256; null before the first publication. */
	edition: { date: string; sha256: string } | null;
	/** Page id → its anchors. */
	pages: Record<string, PageLedger>;
	/** Id of a retired page → its redirects. */
	gone: Record<string, RetiredPage>;
}

/** The ledgers of a page and of a seminar that were never published. */
export const EMPTY_PAGE: PageLedger = { paragraphs: {}, removed: {}, readings: {} };
export const EMPTY_LEDGER: Ledger = { edition: null, pages: {}, gone: {} };

/** A passage of a page's ledger. */
export interface Entry {
	id: string;
	text: string;
	/** Id of its paragraph. */
	paragraph: string;
}

/** The page and the anchor of an address within a seminar, `page#anchor`; both empty if the address is. */
export function splitAddress(address: string): [page: string, anchor: string] {
	const [page = '', anchor = ''] = address.split('#');
	return [page, anchor];
}

/** Every passage that is on the page now, in its order. */
export function entriesOf(page: PageLedger): Entry[] {
	return Object.entries(page.paragraphs).flatMap(([paragraph, passages]) =>
		Object.entries(passages).map(([id, text]) => ({ id, text, paragraph })),
	);
}

/** The same ledger with its pages in this order. */
export function inOrder(ledger: Ledger, order: readonly string[]): Ledger {
	const pages = Object.entries(ledger.pages).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
	return { ...ledger, pages: Object.fromEntries(pages) };
}

/** A paragraph's text, from its passages. */
export function textOfParagraph(passages: Readonly<Record<string, string>>): string {
	return Object.values(passages).join('');
}

/** Every anchor ever published on a page and its last text; the removed ones come last. */
export function everPublished(page: PageLedger): Map<string, string> {
	const anchors = new Map<string, string>();
	for (const [id, passages] of Object.entries(page.paragraphs)) anchors.set(id, textOfParagraph(passages));
	for (const { id, text } of entriesOf(page)) anchors.set(id, text);
	for (const [id, { text }] of Object.entries(page.removed)) anchors.set(id, text);
	return anchors;
}

/** The text of `anchors.json`: one passage a line, so that a version control system shows small changes as few lines. */
export function ledgerText(ledger: Ledger): string {
	return `${JSON.stringify(ledger, null, '\t')}\n`;
}
