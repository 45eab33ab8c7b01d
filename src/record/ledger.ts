/** The ledger of published anchors: what `anchors.json` holds. */
import type { z } from 'zod';
import type { anchorsSchema } from '../content/schemas.ts';

export type Ledger = z.output<typeof anchorsSchema>;
export type PageLedger = Ledger['pages'][string];

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
