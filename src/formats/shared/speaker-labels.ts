/** Speaker labels at the start of a line: 主席：, 張三（11時18分）：, 【講者】, **張三：**, ### 講者：. */
import { type Naming, namingOf } from './person-names.ts';
import type { Line } from './source-lines.ts';

export interface Label {
	/** The words that name the speaker. */
	name: string;
	/** The words in brackets after the name: a time, a role or a name; null where there are none. */
	remark: string | null;
	/** Length of the label in the line, blanks after it included. */
	length: number;
	/** The label as it stands in the source. */
	printed: string;
	/** Whether it is a heading, bold or in 【】, so that it can only be a label or a title. */
	marked: boolean;
}

/** Whether a line is read as plain text, or as Markdown, where headings and bold words can be labels too. */
export type Syntax = 'plain' | 'markdown';

/** A name of 1 to 24 characters; the excluded characters end a name or are markup. */
const NAME =
	'[^\\s：:，,。；;！？!?、（）()【】\\[\\]*_#>“”「」『』<>{}|/\\\\=$&`"][^：:，,。；;！？!?（）()【】\\[\\]*_#>“”「」『』<>{}|/\\\\=$&`"]{0,23}?';
const REMARK = '(?:\\s*[（(]([^（()）]{1,24})[）)])?';
const MARKDOWN_PATTERNS = [
	new RegExp(`^#{2,6}[ \\t]+(${NAME})${REMARK}\\s*[：:]\\s*$`, 'u'),
	new RegExp(`^(?:\\*\\*|__)(${NAME})${REMARK}\\s*(?:[：:]\\s*(?:\\*\\*|__)|(?:\\*\\*|__)\\s*[：:])\\s*`, 'u'),
];
const BRACKETED = new RegExp(`^【(${NAME})${REMARK}】\\s*[：:]?\\s*`, 'u');
const UNMARKED = new RegExp(`^(${NAME})${REMARK}\\s*[：:]\\s*`, 'u');
const PATTERNS: Record<Syntax, RegExp[]> = {
	plain: [BRACKETED, UNMARKED],
	markdown: [...MARKDOWN_PATTERNS, BRACKETED, UNMARKED],
};

/** A time of day, in digits or Chinese numerals. */
const TIME =
	/^(?:[上下中]午|晚上|凌晨)?\s*[\d〇零一二三四五六七八九十]{1,4}\s*(?:[時时點点:：]\s*[\d〇零一二三四五六七八九十]{1,3}\s*分?)?(?:\s*[\d〇零一二三四五六七八九十:：]{1,4}\s*秒?)?$/u;

/** Whether a label has a time of day in brackets. */
export function hasTime({ remark }: Label): boolean {
	return remark !== null && TIME.test(remark);
}

/** The label at the start of a line, if there is one in form. An address (`https://`) is not a label. */
export function labelAt(line: string, syntax: Syntax): Label | null {
	for (const pattern of PATTERNS[syntax]) {
		const match = pattern.exec(line);
		const marked = pattern !== UNMARKED;
		if (match === null || line.startsWith('//', match[0].length) || (!marked && /^\d/.test(line))) continue;
		return {
			name: (match[1] ?? '').trim(),
			remark: match[2]?.trim() ?? null,
			length: match[0].length,
			printed: match[0].trimEnd(),
			marked,
		};
	}
	return null;
}

/** Whom a label names, its remark considered: 主席（王五） and 王五（主席） are 王五, 張三（11時18分） is 張三. */
export function namingOfLabel(label: Label): Naming {
	const naming = namingOf(label.name);
	if (label.remark === null || hasTime(label)) return naming;
	const inner = namingOf(label.remark);
	if (naming.kind === 'role' && inner.kind === 'person') return { ...inner, alias: label.name };
	if (naming.kind === 'person') return { ...naming, alias: inner.kind === 'role' ? label.remark : naming.alias };
	return naming;
}

/** An unknown wording is a speaker's name if it stands before a colon at least this often. */
const LEAST_OCCURRENCES = 3;

/** Whether an unknown wording can be a name: short, and without digits. */
function isShort(name: string): boolean {
	return name.length <= 12 && !/\d/.test(name);
}

/**
 * Decides which labels of a source are speakers'.
 * @param labels everything that has the form of a label, in the source's order
 * @returns whether a label is a speaker's
 */
export function speakerTest(labels: readonly Label[]): (label: Label) => boolean {
	const counts = new Map<string, number>();
	const namings = new Map<string, Naming>();
	const cachedNaming = (label: Label): Naming => {
		const key = `${label.name}（${label.remark ?? ''}`;
		const naming = namings.get(key) ?? namingOfLabel(label);
		namings.set(key, naming);
		return naming;
	};
	for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
	const isSure = (label: Label) => label.marked || cachedNaming(label).kind === 'role' || (counts.get(label.name) ?? 0) > 1;
	const sure = labels.filter((label) => cachedNaming(label).kind !== 'none' && isSure(label)).length;
	return (label) => {
		const { kind, name, alias } = cachedNaming(label);
		const count = counts.get(label.name) ?? 0;
		if (kind === 'none') return false;
		if (kind === 'role' || hasTime(label)) return true;
		if (label.marked) return kind !== 'unknown' || isShort(label.name);
		if (kind === 'unknown') return count >= LEAST_OCCURRENCES && isShort(label.name);
		return count > 1 || (sure > 1 && (name.length > 2 || alias !== null));
	};
}

/** Whether a plain text has speaker labels: two at least. */
export function hasSpeakerLabels(lines: readonly Line[]): boolean {
	const labels = lines.flatMap(({ text }) => labelAt(text, 'plain') ?? []);
	return labels.filter(speakerTest(labels)).length >= 2;
}
