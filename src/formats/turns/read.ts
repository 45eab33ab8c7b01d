/** Plain-text transcripts that go turn by turn: 主席：…, 張三（11時18分）：…, 【講者】, 問：/答：. Nothing in them is markup. */

import { PersonCollector } from '../shared/person-collector.ts';
import { type Line, wordLines } from '../shared/source-lines.ts';
import { findDate, isTitle } from '../shared/title-and-date.ts';
import { type Finding, plainBlock, type Section, type Transcript, type Turn } from '../shared/transcript.ts';
import { labelAt, speakerTest, TIME } from './labels.ts';

/** A whole line in brackets: （笑）, （休息十分鐘）, a section's title. */
const DIRECTION = /^[（(［[〔][^（）()［］[\]〔〕]*[）)］\]〕]$/u;

/** Rules that take the labels of some speakers out, longest first so that none hides another. */
export function labelRule(printed: ReadonlySet<string>): { find: string; put: string; id: string; reason: string } {
	const heads = [...printed].sort((a, b) => b.length - a.length).map((label) => label.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
	return {
		id: 'label',
		find: `^[^\\S\\r\\n]*(?:${heads.join('|')})[^\\S\\r\\n]*`,
		put: '',
		reason: '講者的標籤：頁面以講者欄位標明，不在正文重複。',
	};
}

/** Moves stage directions at the end of a turn out of it: nothing by the same speaker follows them. */
export function settleDirections(turns: readonly Turn[]): Turn[] {
	return turns.flatMap((turn) => {
		if (turn.by === null) return turn.blocks.length > 0 ? [turn] : [];
		const last = turn.blocks.findLastIndex(({ kind }) => kind !== 'narrative') + 1;
		const settled = [
			{ by: turn.by, blocks: turn.blocks.slice(0, last) },
			{ by: null, blocks: turn.blocks.slice(last) },
		];
		return settled.filter(({ blocks }) => blocks.length > 0);
	});
}

/** Whether lines go turn by turn: two labels at least, or one at the very head. */
export function goesByTurns(lines: readonly Line[], markdown: boolean): boolean {
	const labels = lines.flatMap(({ text }) => labelAt(text, markdown) ?? []);
	return labels.filter(speakerTest(labels)).length >= 2;
}

/** Adds words to whoever speaks. */
export function speak(turns: Turn[], by: string | null): Turn {
	const last = turns.at(-1);
	if (last?.by === by) return last;
	const turn: Turn = { by, blocks: [] };
	turns.push(turn);
	return turn;
}

export interface Passed {
	line: number;
	name: string;
}

/** Wordings before a colon that were left as words although they may name a speaker. */
export function findingsOnLabels(passed: readonly Passed[], times: readonly number[]): Finding[] {
	const findings = passed.map(({ line, name }) => ({
		line,
		what: `“${name}” stands before a colon but was not taken for a speaker: it stays among the words`,
	}));
	const [first] = times;
	if (first !== undefined) findings.push({ line: first, what: `times in labels (${times.length}) are kept in source.txt only` });
	return findings;
}

/** @param text the cleaned source */
export function readTurns(text: string): Transcript {
	const lines = wordLines(text);
	const labels = lines.flatMap((line) => labelAt(line.text, false) ?? []);
	const isSpeaker = speakerTest(labels);
	const collector = new PersonCollector();
	const turns: Turn[] = [];
	const printed = new Set<string>();
	const passed: Passed[] = [];
	const times: number[] = [];
	const [head] = lines;
	const title = head !== undefined && lines.length > 1 && isTitle(head.text) && labelAt(head.text, false) === null ? head : null;
	let by: string | null = null;
	for (const line of title === null ? lines : lines.slice(1)) {
		const label = labelAt(line.text, false);
		if (label === null || !isSpeaker(label)) {
			if (label !== null && label.name.length < 8) passed.push({ line: line.number, name: label.name });
			const kind = DIRECTION.test(line.text) ? 'narrative' : 'paragraph';
			speak(turns, by).blocks.push(plainBlock(line.start, line.text, kind));
			continue;
		}
		if (label.remark !== null && TIME.test(label.remark)) times.push(line.number);
		by = collector.keyOf(label, line.number);
		printed.add(label.printed);
		const words = line.text.slice(label.length);
		const turn = speak(turns, by);
		if (words !== '') turn.blocks.push(plainBlock(line.start + label.length, words));
	}
	const section: Section = { title: null, name: null, fallback: '實錄', line: lines[0]?.number ?? 1, turns: settleDirections(turns) };
	return {
		title: title && { text: title.text, line: title.number },
		date: findDate(lines.slice(0, 20)),
		sections: [section],
		people: collector.people,
		findings: [...findingsOnLabels(passed, times), ...collector.findings()],
		rules: printed.size > 0 ? [labelRule(printed)] : [],
	};
}
