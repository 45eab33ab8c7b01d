/** Replaces the anchors of a parsed page, which are counted, by the published ones of its ledger. Pure. */
import type { PageText } from '../anchors/assign-passages.ts';
import type { PageLedger } from '../record/ledger.ts';
import { mapParagraphs, paragraphsIn } from '../record/model.ts';
import type { ParsedPage, ParsedParagraph } from './mdx/parsed-page.ts';

/** A page's file, parsed. */
export interface ParsedFile {
	/** The page's id. */
	id: string;
	file: string;
	page: ParsedPage;
}

function parsedParagraphs(page: ParsedPage): ParsedParagraph[] {
	return page.speeches.flatMap(({ blocks }) => paragraphsIn(blocks));
}

/** The texts of a page's passages, paragraph by paragraph, as they are aligned with the ledger. */
export function pageText(page: ParsedPage): PageText {
	return parsedParagraphs(page).map(({ passages }) => passages.map(({ text }) => text));
}

/** Anchor of a page's aligned ledger → its line in the file. */
export function anchorLines(page: ParsedPage, ledger: PageLedger | undefined): Map<string, number> {
	const paragraphs = parsedParagraphs(page);
	const ids = Object.entries(ledger?.paragraphs ?? {});
	return new Map(ids.flatMap(([id, passages], i) => [id, ...Object.keys(passages)].map((anchor) => [anchor, paragraphs[i]?.line ?? 1])));
}

/** The same page with the anchors of its aligned ledger, whose paragraphs and passages are in the order of the page. */
export function withAnchors(page: ParsedPage, ledger: PageLedger): ParsedPage {
	const published = Object.entries(ledger.paragraphs).values();
	const assign = (paragraph: ParsedParagraph): ParsedParagraph => {
		const [id, anchors] = published.next().value ?? [paragraph.id, {}];
		const ids = Object.keys(anchors);
		return { ...paragraph, id, passages: paragraph.passages.map((one, i) => ({ ...one, id: ids[i] ?? one.id })) };
	};
	return { ...page, speeches: page.speeches.map((speech) => ({ ...speech, blocks: mapParagraphs(speech.blocks, assign) })) };
}
