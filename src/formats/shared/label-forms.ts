/** Speaker labels at the start of a line, in all their forms: 主席：, 張三（11時18分）：, 張三 00:01:23, 【講者】, **張三：**, [00:04] 甲：. */
import { cueTime } from '../../record/cue-time.ts';
import { COURT_ROLE } from './person-name-lists.ts';
import { closed } from './person-names.ts';

export interface Label {
	/** The words that name the speaker. */
	name: string;
	/** The words in brackets after the name: a role, a post or a name; null where there are none, or a time. */
	remark: string | null;
	/** Length of the label in the line, blanks after it included. */
	length: number;
	/** The label as it stands in the source. */
	printed: string;
	/** Whether it is a heading, bold or in 【】, so that it can only be a label or a title. */
	marked: boolean;
	/** Whether it is a heading with a colon behind the name, as Markdown transcripts have it. */
	heading?: boolean;
	/** Whether it has a time, as the exports of meeting software and the minutes of parliaments have. */
	timed: boolean;
	/** Whether a program wrote it: a name with a time on a line of its own, the voice of a subtitle. */
	exported: boolean;
	/** Whether nothing follows it in the line. */
	alone: boolean;
	/** The time in the label, where it may be one of the recording: `00:01:23`. */
	time?: string | null;
	/** Whether a verb stands behind the role, as in records of courts: 證人答：. */
	answered?: boolean;
	/** Whether a time stands before a name on a line of its own, as before the chapters of a recording. */
	chapter?: boolean;
	/** Which form it has, where text that is no label often has it too. */
	weak?: WeakForm | undefined;
}

/** `number`: 1. 張三：; `blank`: a tab or wide blank instead of the colon; `dash`: 張三——; `lead`: （插話）張三：; `slash`: 張三/茶農：; `square`: [張三]. */
export type WeakForm = 'number' | 'blank' | 'dash' | 'lead' | 'slash' | 'square';

/** Whether a line is read as plain text, or as Markdown, where headings and bold words can be labels too. */
export type Syntax = 'plain' | 'markdown';

/** The colons of Chinese texts; ︰ and ﹕ come from Hong Kong and Taiwan, ∶ from input methods. */
export const COLON_MARKS = '：:︰﹕∶';
const NOT_IN_NAME = '：:︰﹕∶，,。；;！？!?、（）()【】〖〗\\[\\]*_#>“”「」『』《》<>{}|/\\\\=$&`"\\n';
const NAME = `[^\\s${NOT_IN_NAME}][^${NOT_IN_NAME}]{0,39}?`;
/** A newspaper's or program's name before the post: 《江口日報》記者, “觀察”客戶端記者. */
const TITLED = `(?:[《“「『][^《》“”「」『』：:，。]{1,20}[》”」』])`;
/** What software that tells voices apart calls them. */
const VOICE_NUMBER = '(?:SPEAKER|Speaker|speaker|spk)_\\d{1,3}';
/** Names that people give themselves in meeting software may have any punctuation but a sentence's. */
const DISPLAY_NAME = '[^\\s：:。；;！？!?“”\\[\\]<>*_{}][^：:。；;！？!?“”\\[\\]<>*_{}\\n]{0,47}?';
const REMARK = '(?:\\s*[（(](?<remark>[^（()）：:]{1,40}|[^（()）]{1,12})[）)])?';
const DAY = '(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s+)?';
const CLOCK = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:[.,]\\d{1,3})?';
/** A time of day, in digits or Chinese numerals. */
const TIME =
	/^(?:[上下中]午|晚上|凌晨)?\s*[\d〇零一二三四五六七八九十]{1,4}\s*(?:[时時點点:：]\s*[\d〇零一二三四五六七八九十]{1,3}\s*分?)?(?:\s*[\d〇零一二三四五六七八九十:：]{1,4}\s*秒?)?$/u;
const SYMBOLS = '(?<symbol>(?!\\d)[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\u200D]+\\s*)?';

interface Form {
	pattern: RegExp;
	marked?: boolean;
	heading?: boolean;
	timed?: boolean;
	exported?: boolean;
	chapter?: boolean;
	/** Whether its time is one of the day, and not of a recording. */
	ofDay?: boolean;
	weak?: WeakForm;
}

const form = (pattern: string, marks: Omit<Form, 'pattern'> = {}): Form => ({ pattern: new RegExp(pattern, 'u'), ...marks });

/** A voice of WebVTT is no markup of a page: the reader of subtitles writes it so. */
const VOICE = form('^<v(?:\\.[^\\s>]*)?\\s+(?<name>[^>]{1,80})>\\s*', { exported: true });
/** The day and time that chats put before a message: [2024/3/2, 19:30:12], 2/3/2024, 7:30 pm -. */
const SENT = `^\\[?\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4},?\\s+(?:[上下]午\\s*)?${CLOCK}(?:\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\]\\s*|\\s+-\\s+)`;
const EXPORTED = [
	form(`${SENT}(?<name>${DISPLAY_NAME})\\s*[：:]\\s*`, { timed: true, exported: true, ofDay: true }),
	// A note of the program: who joined, who left.
	form(`${SENT}(?<name>)(?=[^：:]*$)`, { timed: true, exported: true, ofDay: true }),
	form(`^${DAY}${CLOCK}\\s+(?<name>${DISPLAY_NAME})[（(<][\\w.@-]{4,40}[)）>]$`, { timed: true, exported: true, ofDay: true }),
	// 20:01⇥NAME⇥words, as LINE exports a chat; without a name it is a note of the program.
	form(`^${CLOCK}\\t(?<name>[^\\t]{0,47})\\t+`, { timed: true, exported: true, ofDay: true }),
	form(`^[\\[【〖](?<name>${DISPLAY_NAME})[\\]】〗]\\s*${CLOCK}$`, { timed: true, exported: true }),
	form(`^(?<name>${DISPLAY_NAME})\\s*[（(\\[]${CLOCK}[）)\\]]\\s*[：:]?$`, { timed: true, exported: true }),
	form(`^(?<name>${DISPLAY_NAME})\\s+${DAY}${CLOCK}$`, { timed: true, exported: true }),
	form(`^${CLOCK}\\s+(?:[Ff]rom|來自|来自)\\s+(?<name>${DISPLAY_NAME})\\s+(?:[Tt]o|發送至|发送至|至|到)\\s+[^：:]{1,40}[：:]\\s*`, {
		timed: true,
		exported: true,
		ofDay: true,
	}),
	form(`^[\\[（(]${CLOCK}[\\]）)]\\s*(?<name>${DISPLAY_NAME})\\s*[：:]\\s*`, { timed: true, exported: true }),
	form(`^${CLOCK}\\s+(?<name>${DISPLAY_NAME})\\s*[：:]\\s*`, { timed: true, exported: true }),
	// Beginning and end, and the voice: [00:00.000 --> 00:04.120] SPEAKER_00: as programs that tell voices apart write it.
	form(
		`^[\\[（(]?${CLOCK}\\s*(?:--?>|[-–—~～])\\s*${CLOCK}[\\]）)]?\\s*[\\[（(]?(?<name>${VOICE_NUMBER}|${DISPLAY_NAME})[\\]）)]?\\s*[：:]\\s*`,
		{
			timed: true,
			exported: true,
		},
	),
	form(`^[\\[（(]?(?<name>${VOICE_NUMBER})[\\]）)]?\\s*[：:]?\\s*`, { exported: true }),
	form(`^[\\[（(]?${DAY}${CLOCK}[\\]）)]?\\s+(?<name>${NAME})$`, { timed: true, exported: true, chapter: true }),
];
const MARKDOWN = [
	form(`^#{2,6}[ \\t]+(?<name>${NAME})${REMARK}\\s*[：:]\\s*$`, { marked: true, heading: true }),
	form(`^(?:\\*\\*|__)(?<name>${NAME})${REMARK}\\s*(?:[：:]\\s*(?:\\*\\*|__)|(?:\\*\\*|__)\\s*[：:])\\s*`, { marked: true }),
];
const BRACKETED = form(`^[【〖](?<name>${NAME})${REMARK}[】〗]\\s*[：:]?\\s*`, { marked: true });
const COLON = form(`^${SYMBOLS}(?<name>${TITLED}?${NAME})${REMARK}\\s*[${COLON_MARKS}]\\s*`);
const NUMBER = '(?:[（(](?:\\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|\\d{1,3}[.．、)）])';
const WEAK = [
	form(`^(?<name>\\p{Script=Han}{2,12})\\s*[/／|｜]\\s*(?<remark>\\p{Script=Han}{2,20})\\s*[${COLON_MARKS}]\\s*`, { weak: 'slash' }),
	form(`^\\[(?<name>${NAME})\\]\\s*[${COLON_MARKS}]?\\s*(?=\\S)`, { weak: 'square', marked: true }),
	form(`^${NUMBER}\\s*(?<name>${TITLED}?${NAME})${REMARK}\\s*[${COLON_MARKS}]\\s*`, { weak: 'number' }),
	form(`^[（(](?![一二三四五六七八九十\\d]{1,3}[）)])[^（()）：:]{1,12}[）)]\\s*(?<name>${NAME})${REMARK}\\s*[${COLON_MARKS}]\\s*`, {
		weak: 'lead',
	}),
	form(`^(?<name>${NAME})${REMARK}\\s*(?:——|--|[—–])\\s*(?=\\S)`, { weak: 'dash' }),
	form(`^(?<name>[^\\s${NOT_IN_NAME}]{2,16})${REMARK}(?:\\t+|\\u3000+| {2,})(?=\\S)`, { weak: 'blank' }),
];
/** A time with nothing of a date beside it. */
const OFFSET = new RegExp(`(?<![\\d:：])${CLOCK}(?![\\d:：])`, 'u');
/** A time directly behind the colon, as the gazette of the Legislative Yuan has it. */
const TIME_BEHIND = /^[（(]([^（()）]{2,12})[）)]\s*/u;
const FORMS: Record<Syntax, Form[]> = {
	plain: [VOICE, ...EXPORTED, BRACKETED, COLON, ...WEAK],
	markdown: [...MARKDOWN, BRACKETED, COLON],
};
/** A line with a time that is no label: a date, a duration, an agenda. */
const NO_NAME =
	/^[\d\s.:：\-/年月日號号|~至—–]*$|年.{1,3}月|\d{4}[-/.]\d{1,2}|[时時]間|时间|日期|^(?:上午|下午|晚上|上|下|AM|PM|am|pm)$|(?:上午|下午|\|)\s*$/u;

/** 法官問：, 證人林志宏答：: records of courts put a verb behind the role. */
const COURT_VERB = new RegExp(
	`^(${COURT_ROLE}\\p{Script=Han}{0,4}?)(?:当庭|當庭)?(?:起|答|陈|陳|供|诉|訴)?(?:问|問|答|称|稱|谕知|諭知|谕|諭|述|言)$`,
	'u',
);

/** The label at the start of a line, if there is one in form. An address (`https://`) is not a label. */
export function labelAt(line: string, syntax: Syntax): Label | null {
	for (const one of FORMS[syntax]) {
		const match = one.pattern.exec(line);
		if (match === null || line.startsWith('//', match[0].length)) continue;
		if (one === COLON && /[\t]/u.test(match.groups?.name ?? '')) continue;
		const wording = closed((match.groups?.name ?? '').trim());
		const name = COURT_VERB.exec(wording)?.[1] ?? wording;
		if (one.exported ? name !== '' && NO_NAME.test(name) : one.marked !== true && one.weak === undefined && /^\d/.test(name)) continue;
		const inBrackets = one.exported ? null : (match.groups?.remark?.trim() ?? null);
		const hasTime = inBrackets !== null && TIME.test(inBrackets);
		const rest = line.slice(match[0].length);
		const behind = one.exported || one.marked ? null : TIME_BEHIND.exec(rest);
		const timeBehind = behind !== null && TIME.test(behind[1] ?? '') ? behind[0].length : 0;
		const length = match[0].length + timeBehind;
		return {
			name,
			remark: hasTime ? null : inBrackets,
			length,
			printed: one.weak === 'blank' ? line.slice(0, length) : line.slice(0, length).trimEnd(),
			marked: one.marked ?? match.groups?.symbol !== undefined,
			heading: one.heading ?? false,
			timed: one.timed === true || hasTime || timeBehind > 0,
			exported: one.exported ?? false,
			alone: length >= line.length,
			answered: name !== wording,
			time: one.exported && !one.ofDay ? cueTime(OFFSET.exec(match[0])?.[0] ?? '') : null,
			chapter: one.chapter ?? false,
			weak: one.weak,
		};
	}
	return null;
}

/** A line that is a name alone, in bold or as a heading, as .docx and .html files have it: 丁文清（江海大學教授）. */
export function nameLine(line: string): Label | null {
	const match = new RegExp(`^(?<name>${TITLED}?${NAME})${REMARK}\\s*[${COLON_MARKS}]?$`, 'u').exec(line);
	if (match === null) return null;
	const [name, remark] = [closed((match.groups?.name ?? '').trim()), match.groups?.remark?.trim() ?? null];
	return { name, remark, length: line.length, printed: line, marked: true, timed: false, exported: false, alone: true };
}
