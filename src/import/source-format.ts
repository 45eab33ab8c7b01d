/** The formats that can be imported: how each is recognized, and its reader. */
import { readAkn } from '../formats/akn/read.ts';
import { readMarkdown } from '../formats/markdown/read.ts';
import { readNews } from '../formats/news/read.ts';
import { textLines } from '../formats/shared/source-lines.ts';
import { hasSpeakerLabels, labelAt } from '../formats/shared/speaker-labels.ts';
import type { Transcript } from '../formats/shared/transcript.ts';
import { readTurns } from '../formats/turns/read.ts';

interface SourceFormat {
	/** Whether it is plain text: then blanks at a line's edges mean nothing. */
	plain: boolean;
	/**
	 * Reads a source.
	 * @param text the cleaned source
	 * @param lineAt the line of source.txt, from 1, for an offset in `text`
	 */
	read: (text: string, lineAt: (offset: number) => number) => Transcript;
}

export type SourceFormatName = 'news' | 'turns' | 'markdown' | 'akn';

export const SOURCE_FORMATS: Record<SourceFormatName, SourceFormat> = {
	news: { plain: true, read: readNews },
	turns: { plain: true, read: readTurns },
	markdown: { plain: false, read: readMarkdown },
	akn: { plain: false, read: readAkn },
};

export const SOURCE_FORMAT_NAMES = Object.keys(SOURCE_FORMATS) as SourceFormatName[];

/** Headings and bold words are labels in Markdown only. */
const MARKDOWN_LABEL = /^(?:#{2,6}[ \t]|\*\*|__)/;
/** How many Markdown labels show that a .txt file is Markdown. */
const LEAST_MARKDOWN_LABELS = 2;

/**
 * Recognizes the format of a source by its file name, then by its text.
 * @param text the source without invisible characters, or enough of its beginning
 */
export function detectFormat(text: string, fileName: string): SourceFormatName {
	const head = text
		.slice(0, 1000)
		.trimStart()
		.replace(/^\uFEFF/, '');
	if (/\.(xml|akn)$/i.test(fileName) || /^<\?xml|^<(?:\w+:)?akomaNtoso\b/i.test(head)) return 'akn';
	if (/\.(md|markdown|mdown)$/i.test(fileName)) return 'markdown';
	const lines = textLines(text);
	const markdownLabels = lines.filter((line) => MARKDOWN_LABEL.test(line.text) && labelAt(line.text, 'markdown')?.marked);
	if (markdownLabels.length >= LEAST_MARKDOWN_LABELS) return 'markdown';
	return hasSpeakerLabels(lines) ? 'turns' : 'news';
}
