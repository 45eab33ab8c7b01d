/** The formats that can be imported: how each is recognized, and its reader. */
import { readAkn } from '../formats/akn/read.ts';
import { readMarkdown } from '../formats/markdown/read.ts';
import { readNews } from '../formats/news/read.ts';
import { labelAt } from '../formats/shared/label-forms.ts';
import type { SourceContext } from '../formats/shared/paragraphs.ts';
import { textLines } from '../formats/shared/source-lines.ts';
import type { Transcript } from '../formats/shared/transcript.ts';
import { isSubtitles } from '../formats/subtitles/cues.ts';
import { hasTurns, readTurns } from '../formats/turns/read.ts';

interface SourceFormat {
	/** Whether it is plain text: then blanks at a line's edges mean nothing. */
	plain: boolean;
	/**
	 * Reads a source.
	 * @param text the cleaned source
	 */
	read: (text: string, context: SourceContext) => Transcript;
}

export type SourceFormatName = 'news' | 'turns' | 'markdown' | 'akn';

export const SOURCE_FORMATS: Record<SourceFormatName, SourceFormat> = {
	news: { plain: true, read: readNews },
	turns: { plain: true, read: readTurns },
	markdown: { plain: false, read: readMarkdown },
	akn: { plain: false, read: (text, { lineAt }) => readAkn(text, lineAt) },
};

export const SOURCE_FORMAT_NAMES = Object.keys(SOURCE_FORMATS) as SourceFormatName[];

/** Headings and bold words are labels in Markdown only. */
const MARKDOWN_LABEL = /^(?:#{2,6}[ \t]|\*\*|__)/;
/** How many Markdown labels show that a .txt file is Markdown. */
const LEAST_MARKDOWN_LABELS = 2;

/**
 * Recognizes the format of a source by its file name, then by its text.
 * @param text the source without invisible characters, or enough of its beginning
 * @param isUnpacked whether it is the text of a .docx or .html file
 */
export function detectFormat(text: string, fileName: string, isUnpacked: boolean, context: SourceContext): SourceFormatName {
	const head = text
		.slice(0, 1000)
		.trimStart()
		.replace(/^\uFEFF/, '');
	if (/\.(xml|akn)$/i.test(fileName) || /^<\?xml|^<(?:\w+:)?akomaNtoso\b/i.test(head)) return 'akn';
	if (/\.(md|markdown|mdown)$/i.test(fileName)) return 'markdown';
	const lines = textLines(text);
	if (/\.(?:vtt|srt)$/i.test(fileName) || isSubtitles(lines)) return 'turns';
	const markdownLabels = lines.filter((line) => MARKDOWN_LABEL.test(line.text) && labelAt(line.text, 'markdown')?.marked);
	if (!isUnpacked && markdownLabels.length >= LEAST_MARKDOWN_LABELS) return 'markdown';
	return hasTurns(text, context) ? 'turns' : 'news';
}
