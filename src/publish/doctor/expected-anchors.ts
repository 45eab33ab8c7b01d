/** Which anchors must be on which page: those of a record, and every one that its ledger has ever published. Pure. */
import type { RecordJson } from '../../formats/json/record-schema.ts';
import { everPublished, type Ledger } from '../../record/ledger.ts';

/** Path of a page below the site's base and locale → its anchors. */
export type Anchors = Map<string, Set<string>>;

/** The anchors that a record.json names. */
export function anchorsOfRecord({ id, pages }: Pick<RecordJson, 'id' | 'pages'>): Anchors {
	return new Map(
		pages.map((page) => {
			const paragraphs = page.speeches.flatMap((speech) => speech.paragraphs);
			return [`${id}/${page.id}/`, new Set(paragraphs.flatMap((one) => [one.id, ...one.passages.map((passage) => passage.id)]))];
		}),
	);
}

/** The anchors of a ledger, those of removed passages and of pages that are gone included. */
export function anchorsOfLedger(seminar: string, { pages, gone }: Ledger): Anchors {
	const kept = Object.entries(pages).map(([page, ledger]) => [page, everPublished(ledger).keys()] as const);
	const retired = Object.entries(gone).map(([page, { anchors }]) => [page, Object.keys(anchors)] as const);
	return new Map([...kept, ...retired].map(([page, anchors]) => [`${seminar}/${page}/`, new Set(anchors)]));
}

/** Adds anchors to others. */
export function addAnchors(all: Anchors, more: Anchors): void {
	for (const [page, anchors] of more) all.set(page, (all.get(page) ?? new Set<string>()).union(anchors));
}
