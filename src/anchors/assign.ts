/** A parsed page's anchors, given by position when it was parsed, replaced by the ledger's. */
import type { ParsedBlock, ParsedPage, ParsedParagraph } from '../content/mdx/parse.ts';
import type { PageLedger } from '../record/ledger.ts';
import type { Draft } from './align-page.ts';

/** A page's file, parsed. */
export interface ParsedFile {
	/** The page's id. */
	id: string;
	file: string;
	page: ParsedPage;
}

/** The paragraphs of some parsed blocks, lists included. */
function paragraphsIn(blocks: readonly ParsedBlock[]): ParsedParagraph[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'paragraph') return [block];
		return block.kind === 'list' ? block.items.flatMap(paragraphsIn) : [];
	});
}

function parsedParagraphs(page: ParsedPage): ParsedParagraph[] {
	return page.speeches.flatMap(({ blocks }) => paragraphsIn(blocks));
}

/** What is aligned with the ledger: the texts of the page's passages, paragraph by paragraph. */
export function draftOf(page: ParsedPage): Draft {
	return parsedParagraphs(page).map(({ passages }) => passages.map(({ text }) => text));
}

/** The line of the file on which each anchor of the aligned ledger stands. */
export function linesOf(page: ParsedPage, ledger: PageLedger | undefined): Map<string, number> {
	const paragraphs = parsedParagraphs(page);
	const ids = Object.entries(ledger?.paragraphs ?? {});
	return new Map(ids.flatMap(([id, passages], i) => [id, ...Object.keys(passages)].map((at) => [at, paragraphs[i]?.line ?? 1])));
}

/** The same page with the anchors of its aligned ledger. */
export function withAnchors(page: ParsedPage, ledger: PageLedger): ParsedPage {
	const ids = Object.entries(ledger.paragraphs);
	const map = new Map(
		parsedParagraphs(page).map((paragraph, i) => {
			const [id = paragraph.id, passages = {}] = ids[i] ?? [];
			const passageIds = Object.keys(passages);
			return [paragraph, { ...paragraph, id, passages: paragraph.passages.map((one, j) => ({ ...one, id: passageIds[j] ?? one.id })) }];
		}),
	);
	const walk = (block: ParsedBlock): ParsedBlock => {
		if (block.kind === 'paragraph') return map.get(block) ?? block;
		return block.kind === 'list' ? { ...block, items: block.items.map((item) => item.map(walk)) } : block;
	};
	return { ...page, speeches: page.speeches.map((speech) => ({ ...speech, blocks: speech.blocks.map(walk) })) };
}
