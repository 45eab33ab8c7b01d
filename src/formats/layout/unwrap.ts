/** Joins the lines of a text that was broken at a fixed width (PDF), or for a narrow screen (WeChat). */
import { join, type Paragraph } from '../shared/paragraphs.ts';

const SENTENCE_END = /[。！？!?…；;.][”’」』）)]*[^\p{L}\p{N}\p{P}]*$/u;
/** Emoji and other symbols at a line's end do not change how it ends. */
const SYMBOLS_AT_END = /(?:[\p{So}\p{Sk}\s]|\uFE0F|\u200D)+$/u;
/** Fewer lines show no width. */
const LEAST_LINES = 8;
/** The share of lines as long as the longest ones that shows a fixed width. */
const LEAST_FULL_SHARE = 0.35;
/** A line of text for a page has no more columns; a Chinese character has two. */
const MOST_COLUMNS = 110;
const LEAST_COLUMNS = 40;
/** Punctuation that cannot begin a line moves a word to the next one. */
const SLACK_COLUMNS = 4;
/** Lines for a narrow screen have no more columns. */
const MOST_NARROW_COLUMNS = 46;
/** The share of broken lines in a text's blocks that shows lines for a narrow screen. */
const LEAST_NARROW_SHARE = 0.5;

const columns = (text: string) => [...text].reduce((sum, char) => sum + (/[\u1100-\uFFEF\u{20000}-\u{3FFFF}]/u.test(char) ? 2 : 1), 0);
const firstWord = (text: string) => /^(?:[\p{Script=Han}]|\p{P}|[^\s\p{Script=Han}]+)/u.exec(text)?.[0] ?? '';
const endsSentence = (text: string) => SENTENCE_END.test(text.replace(SYMBOLS_AT_END, ''));

interface Wrapping {
	/** Whether a line goes on in the next one. */
	continues: (line: Paragraph, next: Paragraph) => boolean;
}

/** The width at which lines were broken; null where they were not. */
function widthOf(lines: readonly Paragraph[]): number | null {
	if (lines.length < LEAST_LINES) return null;
	const widths = lines.map(({ text, indent }) => columns(text) + indent).sort((a, b) => a - b);
	const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
	if (width < LEAST_COLUMNS || width > MOST_COLUMNS || (widths.at(-1) ?? 0) > width + 2 * SLACK_COLUMNS) return null;
	const full = lines.filter((line, i) => {
		const next = lines[i + 1];
		return next !== undefined && isFull(line, next, width);
	}).length;
	return full / lines.length >= LEAST_FULL_SHARE ? width : null;
}

function isFull(line: Paragraph, next: Paragraph, width: number): boolean {
	return columns(line.text) + line.indent + columns(firstWord(next.text)) > width - SLACK_COLUMNS;
}

function fixedWidth(lines: readonly Paragraph[]): Wrapping | null {
	const width = widthOf(lines);
	if (width === null) return null;
	return {
		continues: (line, next) => {
			if (!isFull(line, next, width) || (next.indent > line.indent && next.indent > 1)) return false;
			return !endsSentence(line.text) || !next.spaced;
		},
	};
}

/** Lines broken for a narrow screen, with a blank line between paragraphs. */
function narrowScreen(lines: readonly Paragraph[]): Wrapping | null {
	const pairs = lines.flatMap((line, i) => {
		const next = lines[i + 1];
		return next === undefined || next.spaced ? [] : [line];
	});
	const spaced = lines.filter((line) => line.spaced).length;
	const broken = pairs.filter(({ text }) => !endsSentence(text)).length;
	const narrow = lines.filter(({ text }) => columns(text) <= MOST_NARROW_COLUMNS).length;
	if (pairs.length < LEAST_LINES || spaced < 3 || narrow < lines.length * 0.8 || broken < pairs.length * LEAST_NARROW_SHARE) return null;
	return { continues: (_, next) => !next.spaced };
}

/**
 * Joins broken lines to paragraphs.
 * @param beginsTurn whether a line begins with a label, or is a stage direction: it is never joined to the line before
 * @param standsAlone whether a line is a paragraph of its own, such as the title or `Date: …`
 */
export function unwrap(
	lines: readonly Paragraph[],
	beginsTurn: (line: Paragraph) => boolean,
	standsAlone: (line: Paragraph) => boolean,
): Paragraph[] {
	const body = lines.filter((line) => !standsAlone(line));
	const wrapping = fixedWidth(body) ?? narrowScreen(body);
	if (wrapping === null) return [...lines];
	const groups: Paragraph[][] = [];
	for (const [i, line] of lines.entries()) {
		const before = lines[i - 1];
		const joins =
			before !== undefined && !standsAlone(before) && !standsAlone(line) && !beginsTurn(line) && wrapping.continues(before, line);
		if (joins) groups.at(-1)?.push(line);
		else groups.push([line]);
	}
	return groups.map(join);
}
