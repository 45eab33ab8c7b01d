/** Subtitles (WebVTT, SRT) and transcripts with the same times: their lines as paragraphs, without numbers and times. */
import { type Omission, type Paragraph, without } from '../shared/paragraphs.ts';
import type { Rule } from '../shared/transcript.ts';

const TIMES = /^(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}\s*--?>\s*(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}(?:\s.*)?$/u;
/** Blocks of WebVTT that are no cues. */
const NO_CUE = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/u;
/** Tags of WebVTT and SRT, less the voice at a cue's start, which is a label. */
const TAGS = /<\/v>|<\/?(?:i|b|u|c|s|font|ruby|rt|lang)(?:[.\s][^>]*)?>|<\d[\d:.]*>|(?<!^)<v[.\s][^>]*>/gu;
/** A longer line is no name. */
const MOST_NAME_CHARACTERS = 48;
const SENTENCE = /[。！？!?，,；;：:]/u;
const LEAST_CUES = 2;

const REASON = '字幕的編號、時間與標記：不是發言者的話。';
const RULES: Rule[] = [
	{ id: 'cue-number', find: '^[^\\r\\n]+\\r?\\n(?=[^\\r\\n]*\\d\\s*--?>\\s*\\d)', put: '', reason: REASON },
	{ id: 'cue-time', find: '^[^\\r\\n]*\\d\\s*--?>\\s*\\d[^\\r\\n]*\\r?\\n?', put: '', reason: REASON },
	{ id: 'cue-blank', find: '^\\r?\\n', put: '', reason: '字幕之間的空行：同一段話分成幾條字幕，這裏接為一段。' },
	{ id: 'cue-tag', find: '<\\/v>|<\\/?(?:i|b|u|c|s|font|ruby|rt|lang)(?:[.\\s][^>]*)?>|<\\d[\\d:.]*>', put: '', reason: REASON },
];

/** Whether some lines are subtitles. */
export function isSubtitles(lines: readonly { text: string }[]): boolean {
	return lines.filter(({ text }) => TIMES.test(text)).length >= LEAST_CUES;
}

/** Whether the first line of each cue is the speaker's name, as an older export of Teams has it. */
function hasNameLines(cues: readonly Paragraph[][]): boolean {
	const full = cues.filter((cue) => cue.length > 0);
	const names = full.map(([first]) => first?.text ?? '');
	const areNames =
		full.every((cue) => cue.length > 1) && names.every((name) => name.length <= MOST_NAME_CHARACTERS && !SENTENCE.test(name));
	return areNames && full.length >= LEAST_CUES && new Set(names).size < names.length;
}

export function cueParagraphs(lines: readonly Paragraph[]): { paragraphs: Paragraph[]; omissions: Omission[]; rules: Rule[] } {
	const omissions: Omission[] = [];
	const cues: Paragraph[][] = [[]];
	let skipping = false;
	for (const [i, line] of lines.entries()) {
		const [next, isTime] = [lines[i + 1], TIMES.test(line.text)];
		if (i === 0 || line.spaced) skipping = NO_CUE.test(line.text.replace(/^\uFEFF/u, ''));
		const isNumber = next !== undefined && TIMES.test(next.text) && !next.spaced && (line.spaced || i === 0 || /^\d+$/u.test(line.text));
		if (isTime) cues.push([]);
		if (isTime || isNumber || skipping) omissions.push({ line: line.line, reason: REASON });
		else cues.at(-1)?.push({ ...line, hint: { ...line.hint, cue: true } });
	}
	const named = hasNameLines(cues.slice(1));
	const paragraphs = cues.flatMap((cue, n) =>
		cue.flatMap((line, i) => {
			const words = without(line, TAGS);
			return words === null ? [] : [named && n > 0 && i === 0 ? { ...words, hint: { ...words.hint, name: true } } : words];
		}),
	);
	return { paragraphs, omissions, rules: RULES };
}
