/** Labels of speakers at the head of a line: 主席：, 張三（11時18分）：, 【講者】, **張三：**, ### 講者：. */
import { type Naming, namingOf } from '../shared/person-names.ts';

export interface Label {
	/** The wording that names the speaker. */
	name: string;
	/** What stood in brackets behind the name: a time, a role, a name. */
	remark: string | null;
	/** How many characters of the line the label takes, blanks behind it included. */
	length: number;
	/** The label as written in the source. */
	printed: string;
	/** A heading or 【】 that can be nothing but a label or a title. */
	marked: boolean;
}

const NAME =
	'[^\\s：:，,。；;！？!?、（）()【】\\[\\]*_#>“”「」『』<>{}|/\\\\=$&`"][^：:，,。；;！？!?（）()【】\\[\\]*_#>“”「」『』<>{}|/\\\\=$&`"]{0,23}?';
const REMARK = '(?:\\s*[（(]([^（()）]{1,24})[）)])?';
const PATTERNS: { pattern: RegExp; marked: boolean }[] = [
	{ pattern: new RegExp(`^#{2,6}[ \\t]+(${NAME})${REMARK}\\s*[：:]\\s*$`, 'u'), marked: true },
	{ pattern: new RegExp(`^【(${NAME})${REMARK}】\\s*[：:]?\\s*`, 'u'), marked: true },
	{ pattern: new RegExp(`^(?:\\*\\*|__)(${NAME})${REMARK}\\s*(?:[：:]\\s*(?:\\*\\*|__)|(?:\\*\\*|__)\\s*[：:])\\s*`, 'u'), marked: true },
	{ pattern: new RegExp(`^(${NAME})${REMARK}\\s*[：:]\\s*`, 'u'), marked: false },
];

/** A time of day, in figures or Chinese, as transcripts put it behind a name. */
export const TIME =
	/^(?:[上下中]午|晚上|凌晨)?\s*[\d〇零一二三四五六七八九十]{1,4}\s*(?:[時时點点:：]\s*[\d〇零一二三四五六七八九十]{1,3}\s*分?)?(?:\s*[\d〇零一二三四五六七八九十:：]{1,4}\s*秒?)?$/u;

/** The label at the head of a line, if it has the form of one. `://` makes none. */
export function labelAt(line: string, markdown: boolean): Label | null {
	for (const [i, { pattern, marked }] of PATTERNS.entries()) {
		if (!markdown && (i === 0 || i === 2)) continue;
		const match = pattern.exec(line);
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

/** Who a label names, once its remark is read: 主席（王五） and 王五（主席） are 王五, 張三（11時18分） is 張三. */
export function namingOfLabel(label: Label): Naming {
	const naming = namingOf(label.name);
	if (label.remark === null || TIME.test(label.remark)) return naming;
	const inner = namingOf(label.remark);
	if (naming.kind === 'role' && inner.kind === 'person') return { ...inner, alias: label.name };
	if (naming.kind === 'person') return { ...naming, alias: inner.kind === 'role' ? label.remark : naming.alias };
	return naming;
}

/** How often a wording that is not a known name or role must come before a colon to count as a speaker. */
const OFTEN = 3;

/** No name has figures; no wording this long is one, unless it is known by its form. */
function isShort(name: string): boolean {
	return name.length <= 12 && !/\d/.test(name);
}

/**
 * Which labels of a source are speakers'.
 * @param labels every wording that has the form of a label, in the source's order
 * @returns the test
 */
export function speakerTest(labels: readonly Label[]): (label: Label) => boolean {
	const counts = new Map<string, number>();
	const namings = new Map<string, Naming>();
	const named = (label: Label): Naming => {
		const key = `${label.name}（${label.remark ?? ''}`;
		const naming = namings.get(key) ?? namingOfLabel(label);
		namings.set(key, naming);
		return naming;
	};
	for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
	const isSure = (label: Label) => label.marked || named(label).kind === 'role' || (counts.get(label.name) ?? 0) > 1;
	const sure = labels.filter((label) => named(label).kind !== 'none' && isSure(label)).length;
	return (label) => {
		const { kind, name, alias } = named(label);
		const count = counts.get(label.name) ?? 0;
		if (kind === 'none') return false;
		if (kind === 'role' || (label.remark !== null && TIME.test(label.remark))) return true;
		if (label.marked) return kind !== 'unknown' || isShort(label.name);
		if (kind === 'unknown') return count >= OFTEN && isShort(label.name);
		return count > 1 || (sure > 1 && (name.length > 2 || alias !== null));
	};
}
