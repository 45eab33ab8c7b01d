/** The promise that the pages say what the source says: source.txt, less the emendations, is the pages' text. */
import { editsOf, emend, linesOf } from './emendation.ts';
import type { Block, Page, Seminar } from './model.ts';

export interface Difference {
	/** The file and line of the paragraph that differs, or of the emendations where paragraphs are missing. */
	file: string;
	line: number;
	/** What the source has there, less the emendations; null where it has nothing. */
	source: string | null;
	/** What the pages have there; null where they have nothing. */
	published: string | null;
}

interface PublishedLine {
	text: string;
	line: number;
}

/** The lines of some blocks: paragraphs cut at their own line breaks, and the headings that the record itself has. */
function linesIn(blocks: readonly Block[], above: number): PublishedLine[] {
	const lines: PublishedLine[] = [];
	for (const block of blocks) {
		const line = lines.at(-1)?.line ?? above;
		if (block.kind === 'list') lines.push(...block.items.flatMap((item) => linesIn(item, line)));
		else lines.push(...block.text.split('\n').map((text) => ({ text, line: block.kind === 'paragraph' ? block.line : line })));
	}
	return lines.filter(({ text }) => text.trim() !== '');
}

/** What a page says, as the lines that its source must give. */
export function publishedLines(page: Page): PublishedLine[] {
	return page.speeches.flatMap(({ blocks }) => linesIn(blocks, 1));
}

/** The first paragraph at which the pages of a seminar part from its source; null where there is none, or no source. */
export function firstDifference({ witness, pages }: Seminar): Difference | null {
	if (witness === null) return null;
	const lines = linesOf(emend(witness.text, editsOf(witness.text, witness.emendations)));
	const paragraphs = pages.flatMap((page) => publishedLines(page).map((line) => ({ ...line, file: page.file })));
	for (let at = 0; at < Math.max(lines.length, paragraphs.length); at++) {
		const [source = null, paragraph] = [lines[at], paragraphs[at]];
		if (source === paragraph?.text) continue;
		const { file, line } = paragraph ?? { file: witness.emendationsFile, line: 1 };
		return { file, line, source, published: paragraph?.text ?? null };
	}
	return null;
}
