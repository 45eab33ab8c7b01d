/** Markdown transcripts: ### 講者：, **張三：**, > (…), headings. Emphasis, links and lists are markup; everything else is text. */
import { LabelReader, moveTrailingDirections, openTurn } from '../shared/labelled-turns.ts';
import type { Omission, SourceContext } from '../shared/paragraphs.ts';
import { type Line, textLines } from '../shared/source-lines.ts';
import { isDirection } from '../shared/stage-directions.ts';
import { DATE_LINES, findDate } from '../shared/title-and-date.ts';
import { type Block, type Finding, type Section, TRANSCRIPT_TITLE, type Transcript, type Turn, textOfSpans } from '../shared/transcript.ts';
import { readBlocks } from './read-blocks.ts';

const HEADING = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?$/;
/** A line that begins a block of its own, even directly below a paragraph. */
const OPENS_BLOCK = /^(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/;
/** A line that holds nothing but a picture, a recording or a line of the page: no words. */
const EMBEDDED = /^<(iframe|img|video|audio|embed|object|hr)\b[^>]*>(?:\s*<\/\1>)?$/iu;
const EMBEDDED_REASON = '嵌入的圖片、影片或分隔線的標記：不是講者的話。';
/** Headings of this depth or less begin a page. */
const PAGE_DEPTH = 2;

/** The lines between two labels or headings. */
interface Stretch {
	start: number;
	end: number;
	/** Whether it begins after a label in the same line: then it cannot begin with a list or a quotation. */
	inline: boolean;
}

/** Collects the pages of one source while its lines are read. */
class PageReader {
	readonly sections: Section[] = [];
	readonly findings: Finding[] = [];
	#speaker: string | null = null;
	#stretch: Stretch | null = null;
	readonly #text: string;
	readonly #lineAt: (offset: number) => number;

	constructor(text: string, lineAt: (offset: number) => number) {
		this.#text = text;
		this.#lineAt = lineAt;
	}

	/** Begins a turn. The rest of the label's line is its first text. */
	beginTurn(line: Line, label: { speaker: string; length: number }): void {
		this.endStretch();
		this.#speaker = label.speaker;
		openTurn(this.#turns(), label.speaker);
		this.#stretch = {
			start: line.start + label.length,
			end: line.start + line.text.length,
			inline: label.length < line.text.length,
		};
	}

	/** Adds a heading: a page's, or one in the text. Nobody speaks after it until the next label. */
	addHeading(line: Line, depth: number, title: string): void {
		this.endStretch();
		this.#speaker = null;
		if (depth <= PAGE_DEPTH) {
			this.sections.push({ title, fallback: title, pageId: null, line: line.number, turns: [] });
			return;
		}
		const { blocks } = readBlocks(title, line.start + line.text.indexOf(title, depth), true, this.#lineAt);
		const headings = blocks.flatMap((block): Block[] => (block.kind === 'paragraph' ? [{ ...block, kind: 'heading', depth }] : []));
		openTurn(this.#turns(), null).blocks.push(...headings);
	}

	/** Adds a line that may begin someone's turn: nobody speaks until the next label. */
	addDoubtful(line: Line): void {
		this.endStretch();
		this.#speaker = null;
		this.addLine(line);
	}

	addLine(line: Line): void {
		const blankBefore = () => this.#text.slice(this.#stretch?.end, line.start).split('\n').length > 2;
		if (this.#stretch?.inline && (blankBefore() || OPENS_BLOCK.test(line.text))) this.endStretch();
		this.#stretch ??= { start: this.#text.lastIndexOf('\n', line.start) + 1, end: 0, inline: false };
		this.#stretch.end = line.start + line.text.length;
	}

	/** Reads the lines gathered so far as blocks of the current turn. */
	endStretch(): void {
		if (this.#stretch === null) return;
		const { start, end, inline } = this.#stretch;
		this.#stretch = null;
		const { blocks, findings } = readBlocks(this.#text.slice(start, end), start, inline, this.#lineAt);
		this.findings.push(...findings);
		for (const block of blocks) if (block.kind === 'paragraph' && isDirection(textOfSpans(block.spans))) block.kind = 'narrative';
		if (blocks.length > 0) openTurn(this.#turns(), this.#speaker).blocks.push(...blocks);
	}

	/** The turns of the current page; text before the first heading has a page of its own. */
	#turns(): Turn[] {
		const last = this.sections.at(-1);
		if (last) return last.turns;
		const turns: Turn[] = [];
		this.sections.push({ title: null, fallback: TRANSCRIPT_TITLE, pageId: null, line: 1, turns });
		return turns;
	}
}

const omissionFinding = ({ line }: Omission): Finding => ({
	line,
	message: 'a picture, a recording or a rule of the page was left out: it has no words',
});

/** @param text the cleaned source */
export function readMarkdown(text: string, context: SourceContext): Transcript {
	const { lineAt } = context;
	const lines = textLines(text);
	const labels = new LabelReader(lines, 'markdown', context);
	const pages = new PageReader(text, lineAt);
	const omissions: Omission[] = [];
	let title: Transcript['title'] = null;
	for (const line of lines) {
		const label = labels.read(line);
		if (EMBEDDED.test(line.text)) {
			pages.endStretch();
			omissions.push({ line: lineAt(line.start), reason: EMBEDDED_REASON });
			continue;
		}
		const [, marks = '', heading = ''] = HEADING.exec(line.text) ?? [];
		if (label?.speaker != null) pages.beginTurn(line, { speaker: label.speaker, length: label.length });
		else if (label?.verdict === 'doubtful' && heading === '') pages.addDoubtful(line);
		else if (heading === '') pages.addLine(line);
		else {
			pages.endStretch();
			if (marks.length === 1 && title === null && pages.sections.length === 0) title = { text: heading, line: line.number };
			else pages.addHeading(line, marks.length, heading);
		}
	}
	pages.endStretch();
	const sections = pages.sections.map((section) => ({ ...section, turns: moveTrailingDirections(section.turns) }));
	return {
		title,
		date: findDate(lines.slice(0, DATE_LINES)),
		sections: sections.filter(({ turns }) => turns.length > 0),
		people: labels.people.people,
		findings: [...pages.findings, ...omissions.map(omissionFinding), ...labels.findings()],
		omissions,
		rules: [...labels.rules(), { id: 'quotation', find: '^> ?', put: '', reason: 'Markdown 的引文記號：頁面以旁白標明。' }],
	};
}
