/** Paragraphs of a plain source: lines, or lines that were joined. Each keeps its place in the source. */
import { lineJoint } from '../../record/line-ends.ts';
import { textLines } from './source-lines.ts';
import type { Span } from './transcript.ts';

/** What a file with markup (.docx, .html) says about a line of its text. */
export interface LineHint {
	/** The depth of a heading, 1 to 6. */
	heading?: number;
	/** How many characters at the line's start are bold. */
	bold?: number;
	/** The line is an item of a list. */
	item?: 'bullet' | 'ordered';
	/** The line is a speaker's name: another line of the same cue follows. */
	name?: boolean;
	/** The line is a speaker's name alone, or may be one: among lines of that form. */
	nameAlone?: boolean;
	/** Nobody is named for the line, in a file that names the speaker of each. */
	nobody?: boolean;
	/** When in the recording the line is said: `00:01:23`. */
	time?: string;
	/** The line is a subtitle: it goes on in the next one. */
	cue?: boolean;
	/** Why the line is no part of the main text: navigation, a button, a comment. */
	leftOut?: string;
}

/** What readers of plain text know about a source besides its text. */
export interface SourceContext {
	/** The line of source.txt, from 1, for an offset in the cleaned text. */
	lineAt: (offset: number) => number;
	/** By line of source.txt. */
	hints: ReadonlyMap<number, LineHint>;
	/** Lines of source.txt that have a page break (form feed) in them. */
	pageBreaks: ReadonlySet<number>;
	/** Whether someone of this name is known: in speakers.yaml. */
	isKnown: (name: string) => boolean;
	/** What the editor says about labels: label → name. */
	speakers: ReadonlyMap<string, string>;
}

export interface Paragraph {
	/** The text on the page; line ends within it were replaced. */
	text: string;
	/** In the source's order; joined they are `text`. */
	spans: Span[];
	/** The line of source.txt, from 1. */
	line: number;
	/** Blanks before the first line. */
	indent: number;
	/** Whether a blank line stands before it. */
	spaced: boolean;
	hint: LineHint;
}

/** A line that is left out, or changed, and why. */
export interface Omission {
	/** The line of source.txt, from 1. */
	line: number;
	/** For emendations.yaml. */
	reason: string;
}

/** Each line that is not blank, as a paragraph. */
export function lineParagraphs(text: string, { lineAt, hints }: Pick<SourceContext, 'lineAt' | 'hints'>): Paragraph[] {
	let last = -1;
	return textLines(text).map(({ start, text: words, number }) => {
		const line = lineAt(start);
		const lineStart = text.lastIndexOf('\n', start - 1) + 1;
		const spaced = last >= 0 && number > last + 1;
		last = number;
		return {
			text: words,
			spans: [{ start, end: start + words.length, text: words }],
			line,
			indent: start - lineStart,
			spaced,
			hint: hints.get(line) ?? {},
		};
	});
}

/** A part of a paragraph, without blanks at its edges; null where nothing is left. */
export function slice(paragraph: Paragraph, from: number, to: number = paragraph.text.length): Paragraph | null {
	const words = paragraph.text.slice(from, to);
	const start = from + words.length - words.trimStart().length;
	const end = start + words.trim().length;
	if (end <= start) return null;
	let at = 0;
	const spans = paragraph.spans.flatMap((span): Span[] => {
		const [first, last] = [Math.max(0, start - at), Math.min(span.text.length, end - at)];
		at += span.text.length;
		if (first >= last) return [];
		// A line end that was replaced cannot be cut.
		if (span.end - span.start !== span.text.length) return [span];
		return [{ start: span.start + first, end: span.start + last, text: span.text.slice(first, last) }];
	});
	return { ...paragraph, text: paragraph.text.slice(start, end), spans };
}

/** Joins paragraphs of following lines to one: Chinese without a blank, Latin words with one. */
export function join(parts: readonly Paragraph[]): Paragraph {
	const [first, ...rest] = parts as [Paragraph, ...Paragraph[]];
	const joined: Paragraph = { ...first, spans: [...first.spans] };
	for (const part of rest) {
		const joint = lineJoint(joined.text, part.text);
		const end = joined.spans.at(-1)?.end ?? 0;
		if (joint !== '') joined.spans.push({ start: end, end: part.spans[0]?.start ?? end, text: joint });
		joined.spans.push(...part.spans);
		joined.text += joint + part.text;
	}
	return joined;
}

/** A paragraph without the parts that a pattern matches. */
export function without(paragraph: Paragraph, pattern: RegExp): Paragraph | null {
	let at = 0;
	const parts: Paragraph[] = [];
	for (const match of paragraph.text.matchAll(pattern)) {
		const part = match.index > at ? slice(paragraph, at, match.index) : null;
		if (part !== null) parts.push(part);
		at = match.index + match[0].length;
	}
	if (at === 0 && parts.length === 0) return paragraph;
	const rest = slice(paragraph, at);
	if (rest !== null) parts.push(rest);
	return parts.length === 0 ? null : join(parts);
}
