/** Whether the pages agree with the source: source.txt with its emendations must be the text of the pages, paragraph by paragraph. Pure. */
import { editsOf, emend, linesOf } from './emendation.ts';
import type { Block, Page, Seminar } from './model.ts';

interface Difference {
	/** The file of the paragraph that differs; emendations.yaml if paragraphs are missing at the end. */
	file: string;
	/** Counted from 1. */
	line: number;
	/** The paragraph of the emended source; null if it has none there. */
	source: string | null;
	/** The paragraph of the pages; null if they have none there. */
	published: string | null;
}

interface PublishedLine {
	text: string;
	/** The line of the MDX file. */
	line: number;
}

/** The lines of some blocks: headings, and paragraphs cut at their own line breaks. A heading has the line of the paragraph before it. */
function linesIn(blocks: readonly Block[], above: number): PublishedLine[] {
	const lines: PublishedLine[] = [];
	for (const block of blocks) {
		const line = lines.at(-1)?.line ?? above;
		if (block.kind === 'list') lines.push(...block.items.flatMap((item) => linesIn(item, line)));
		else lines.push(...block.text.split('\n').map((text) => ({ text, line: block.kind === 'paragraph' ? block.line : line })));
	}
	return lines.filter(({ text }) => text.trim() !== '');
}

/** A page's text as the lines of a source. */
export function publishedLines(page: Page): PublishedLine[] {
	return page.speeches.flatMap(({ blocks }) => linesIn(blocks, 1));
}

/** The first paragraph in which the pages of a seminar differ from its source; null if there is none, or no source. */
export function firstDifference({ witness, pages }: Seminar): Difference | null {
	if (witness === null) return null;
	const lines = linesOf(emend(witness.text, editsOf(witness.text, witness.emendations)));
	const paragraphs = pages.flatMap((page) => publishedLines(page).map((line) => ({ ...line, file: page.file })));
	for (let i = 0; i < Math.max(lines.length, paragraphs.length); i++) {
		const [source = null, paragraph] = [lines[i], paragraphs[i]];
		if (source === paragraph?.text) continue;
		const { file, line } = paragraph ?? { file: witness.emendationsFile, line: 1 };
		return { file, line, source, published: paragraph?.text ?? null };
	}
	return null;
}
