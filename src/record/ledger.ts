/** The ledger of published anchors: what `anchors.json` holds. */

/** A page's anchors. */
export interface PageLedger {
	/** Paragraph id → passage id → text, in the record's order. */
	paragraphs: Record<string, Record<string, string>>;
	/**
	 * Anchors whose paragraph or passage is no more: the passage at which they are found, what they named, and as `page#anchor`
	 * where those words stand if they were moved to another page.
	 */
	removed: Record<string, { at: string; text: string; moved?: string | undefined }>;
	/** What mended passages said when they were published before, oldest first. */
	readings: Record<string, string[]>;
}

/** A page that is no more. */
export interface RetiredPage {
	/** Id of the page that took its place; empty where none did. */
	to: string;
	/** Anchor → where it is found, as `page#anchor` (empty where its words were withdrawn), and what it named. */
	anchors: Record<string, { at: string; text: string }>;
}

export interface Ledger {
	/** The day the present text was published, and its SHA-256; null before it was ever published. */
	edition: { date: string; sha256: string } | null;
	/** Page id → its anchors. */
	pages: Record<string, PageLedger>;
	/** Id of a page that is no more → where its anchors are found. */
	gone: Record<string, RetiredPage>;
}

export const EMPTY_PAGE: PageLedger = { paragraphs: {}, removed: {}, readings: {} };
export const EMPTY_LEDGER: Ledger = { edition: null, pages: {}, gone: {} };

/** A passage of a page's ledger, and the paragraph it stands in. */
export interface Entry {
	id: string;
	text: string;
	paragraph: string;
}

/** The page and the anchor of a place, `page#anchor`; both empty where there is none. */
export function partsOf(place: string): [page: string, anchor: string] {
	const [page = '', anchor = ''] = place.split('#');
	return [page, anchor];
}

/** Every living passage of a page, in the record's order. */
export function entriesOf(page: PageLedger): Entry[] {
	return Object.entries(page.paragraphs).flatMap(([paragraph, passages]) =>
		Object.entries(passages).map(([id, text]) => ({ id, text, paragraph })),
	);
}

/** The text of a paragraph's passages. */
export function textIn(passages: Readonly<Record<string, string>>): string {
	return Object.values(passages).join('');
}

/** Every anchor ever published on a page with its text, the removed ones last. */
export function everPublished(page: PageLedger): Map<string, string> {
	const anchors = new Map<string, string>();
	for (const [id, passages] of Object.entries(page.paragraphs)) anchors.set(id, textIn(passages));
	for (const { id, text } of entriesOf(page)) anchors.set(id, text);
	for (const [id, { text }] of Object.entries(page.removed)) anchors.set(id, text);
	return anchors;
}

/** The file's text: one passage a line, so that a change of the record is a change of few lines. */
export function ledgerText(ledger: Ledger): string {
	return `${JSON.stringify(ledger, null, '\t')}\n`;
}
