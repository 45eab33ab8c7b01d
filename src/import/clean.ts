/** Cleans a source before it is read: takes out invisible characters, and repairs the damage of one known conversion to traditional characters. */
import { BLANK_EDGES, indexAt } from '../formats/shared/source-lines.ts';
import type { Rule } from '../formats/shared/transcript.ts';
import { type Edit, editsOf, emend } from '../record/emendation.ts';
import { lineStarts } from '../record/line-ends.ts';

const INVISIBLE: Rule[] = [
	{
		id: 'line-end',
		find: '\\r(?!\\n)|[\\v\\f\\u0085\\u2028\\u2029]',
		put: '\n',
		reason: '換行的其他寫法（單獨的回車、換頁、行分隔符等）統一為換行。',
	},
	{
		id: 'control',
		find: '[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFFF9-\\uFFFB]',
		put: '',
		reason: '不可見的控制字符，不是發言者的話。',
	},
	{
		id: 'bidi',
		find: '[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]',
		put: '',
		reason: '雙向控制字符：不可見，卻會使顯示的次序與文字的次序不同。',
	},
	{
		id: 'zero-width',
		find: '[\\u200B\\u2060\\u180E\\uFEFF]|(?<=[\\p{Script=Han}\\p{P}])[\\u200C\\u200D]|[\\u200C\\u200D](?=[\\p{Script=Han}\\p{P}])',
		put: '',
		reason: '零寬字符與字節順序標記：不可見，會使搜索落空。',
	},
];

const HAN = '\\p{Script=Han}';
/** Repairs what a web page's conversion from simplified to traditional characters added to the first record: readings in brackets. */
const CONVERSION: Rule[] = [
	{
		id: 'romanization',
		find: `(?<=${HAN})\\(\\p{Script=Latin}+\\)`,
		put: '',
		reason: '轉碼殘留：字後括號內的注音是網頁轉換簡繁時夾入的，不是發言者的話。',
	},
	...[
		['comma', ',', '，', '逗號'],
		['semicolon', ';', '；', '分號'],
		['colon', ':', '：', '冒號'],
	].map(([id = '', half = '', full = '', name]) => ({
		id,
		find: `(?<=[${HAN})])${half}|${half}(?=${HAN})`,
		put: full,
		reason: `轉碼殘留：漢字之間的半角${name}復原為全角${name}（GB/T 15834）。`,
	})),
];
/** A Mandarin reading in brackets: small letters, with or without tone marks. */
const READING = /(?<=\p{Script=Han})\(([\p{Ll}]{1,6})\)/gu;
const BRACKETED_LATIN = /(?<=\p{Script=Han})\(\p{Script=Latin}+\)/gu;
/** At least this many readings in brackets show a conversion; fewer may explain a word. */
const LEAST_READINGS = 10;

export interface Cleaned {
	/** The text for the readers. */
	text: string;
	/** Rules that changed something. */
	rules: Rule[];
	/** Their changes, with offsets in the source. */
	edits: Edit[];
	/** The line of the source, from 1, for an offset in `text`. */
	lineAt: (offset: number) => number;
}

/** Offsets in the cleaned text for offsets in the source; both lists ascend. */
export function shiftedStarts(starts: readonly number[], edits: readonly Edit[]): number[] {
	let next = 0;
	let shift = 0;
	return starts.map((start) => {
		for (let edit = edits[next]; edit !== undefined && edit.end <= start; edit = edits[++next])
			shift += edit.after.length - edit.before.length;
		return start + shift;
	});
}

/** Whether a source has the readings of a converted web page, and no other Latin words in brackets. */
function isConverted(source: string): boolean {
	const readings = [...source.matchAll(READING)].length;
	return readings >= LEAST_READINGS && readings === [...source.matchAll(BRACKETED_LATIN)].length;
}

/** @param plain whether the source is plain text: then blanks at the edges of lines go, and conversion damage is repaired */
export function clean(source: string, plain: boolean): Cleaned {
	const candidates = [...INVISIBLE, ...(plain && isConverted(source) ? CONVERSION : []), ...(plain ? [BLANK_EDGES] : [])];
	const rules = candidates.filter(({ find }) => new RegExp(find, 'mu').test(source));
	const edits = editsOf(source, { rules: rules.map((rule) => ({ ...rule, count: 0 })), cases: [] });
	const starts = shiftedStarts(lineStarts(source), edits);
	return { text: emend(source, edits), rules, edits, lineAt: (offset) => indexAt(starts, offset) + 1 };
}
