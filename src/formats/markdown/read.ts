/** Markdown transcripts: ### 講者：, **張三：**, > (…), headings. Emphasis, links and lists keep their meaning; everything else is plain text. */

import { PersonCollector } from '../shared/person-collector.ts';
import { type Line, wordLines } from '../shared/source-lines.ts';
import { findDate } from '../shared/title-and-date.ts';
import type { Block, Finding, Section, Transcript, Turn } from '../shared/transcript.ts';
import { type Label, labelAt, speakerTest, TIME } from '../turns/labels.ts';
import { findingsOnLabels, labelRule, type Passed, settleDirections, speak } from '../turns/read.ts';
import { readWords } from './read-phrasing.ts';

const HEADING = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?$/;

/** Lines that begin a new block even directly below a paragraph. */
const OPENS_BLOCK = /^(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/;

/** A stretch of lines between labels and headings. */
interface Stretch {
	start: number;
	end: number;
	/** Whether it begins behind a label in the middle of a line, where no list or quotation can begin. */
	inline: boolean;
}

interface Reading {
	text: string;
	sections: Section[];
	by: string | null;
	stretch: Stretch | null;
	findings: Finding[];
	lineAt: (offset: number) => number;
}

function turnsOf(reading: Reading): Turn[] {
	const last = reading.sections.at(-1);
	if (last) return last.turns;
	const section: Section = { title: null, name: null, fallback: '實錄', line: 1, turns: [] };
	reading.sections.push(section);
	return section.turns;
}

function flush(reading: Reading): void {
	const { stretch } = reading;
	reading.stretch = null;
	if (stretch === null) return;
	const { blocks, findings } = readWords(reading.text.slice(stretch.start, stretch.end), stretch.start, stretch.inline, reading.lineAt);
	reading.findings.push(...findings);
	if (blocks.length > 0) speak(turnsOf(reading), reading.by).blocks.push(...blocks);
}

function heading(reading: Reading, line: Line, depth: number, words: string): void {
	const start = line.start + line.text.indexOf(words, depth);
	reading.by = null;
	if (depth <= 2) {
		reading.sections.push({ title: words, name: null, fallback: words, line: line.number, turns: [] });
		return;
	}
	const { blocks } = readWords(words, start, true, reading.lineAt);
	const headings = blocks.flatMap((block): Block[] => (block.kind === 'paragraph' ? [{ ...block, kind: 'heading', depth }] : []));
	speak(turnsOf(reading), null).blocks.push(...headings);
}

/**
 * @param text the cleaned source
 * @param lineAt the line of an offset
 */
export function readMarkdown(text: string, lineAt: (offset: number) => number): Transcript {
	const lines = wordLines(text);
	const labels = lines.flatMap((line) => labelAt(line.text, true) ?? []);
	const isSpeaker = speakerTest(labels);
	const collector = new PersonCollector();
	const printed = new Set<string>();
	const passed: Passed[] = [];
	const times: number[] = [];
	const reading: Reading = { text, sections: [], by: null, stretch: null, findings: [], lineAt };
	let title: Transcript['title'] = null;
	const spoken = (line: Line, label: Label) => {
		flush(reading);
		if (label.remark !== null && TIME.test(label.remark)) times.push(line.number);
		reading.by = collector.keyOf(label, line.number);
		printed.add(label.printed);
		speak(turnsOf(reading), reading.by);
		const start = line.start + label.length;
		reading.stretch = { start, end: line.start + line.text.length, inline: label.length < line.text.length };
	};
	for (const line of lines) {
		const label = labelAt(line.text, true);
		if (label !== null && isSpeaker(label)) {
			spoken(line, label);
			continue;
		}
		const head = HEADING.exec(line.text);
		const words = head?.[2] ?? '';
		if (head && words !== '') {
			flush(reading);
			const depth = head[1]?.length ?? 1;
			if (depth === 1 && title === null && reading.sections.length === 0) title = { text: words, line: line.number };
			else heading(reading, line, depth, words);
			continue;
		}
		if (label !== null && label.name.length < 8) passed.push({ line: line.number, name: label.name });
		if (reading.stretch?.inline && (text.slice(reading.stretch.end, line.start).split('\n').length > 2 || OPENS_BLOCK.test(line.text)))
			flush(reading);
		reading.stretch ??= { start: text.lastIndexOf('\n', line.start) + 1, end: 0, inline: false };
		reading.stretch.end = line.start + line.text.length;
	}
	flush(reading);
	const sections = reading.sections.map((section) => ({ ...section, turns: settleDirections(section.turns) }));
	return {
		title,
		date: findDate(lines.slice(0, 20)),
		sections: sections.filter(({ turns }) => turns.length > 0),
		people: collector.people,
		findings: [...reading.findings, ...findingsOnLabels(passed, times), ...collector.findings()],
		rules: [
			...(printed.size > 0 ? [labelRule(printed)] : []),
			{ id: 'quotation', find: '^> ?', put: '', reason: 'Markdown 的引文記號：頁面以旁白標明。' },
		],
	};
}
