/** Facts in the lines above a transcript: 時間：…, 地點：…, 出席：…, Date: …, Members present: …. */
import { simplified } from '../../i18n/simplified.ts';
import type { Post, SeminarFacts } from '../../record/model.ts';
import { COLON_MARKS } from './label-forms.ts';
import type { Paragraph } from './paragraphs.ts';
import { closed, namingOf } from './person-names.ts';
import { postsIn } from './posts.ts';
import { dateIn } from './title-and-date.ts';

type Key = 'time' | 'place' | 'host' | 'convenor' | 'people' | 'other';

/** In simplified characters; blanks between the characters do not count. */
const KEYS: Record<Key, RegExp> = {
	time: /^(?:日期(?:和时间|及时间)?|(?:会议|开会|举办|活动|录制|录音|访谈|采访)?(?:时间|日期)|date|time|date and time)$/iu,
	place: /^(?:(?:会议|开会|举办|活动)?(?:地点|场地|会场|地址)|venue|place|location)$/iu,
	host: /^(?:主办(?:单位|方|机构)?|organi[sz]er|organi[sz]ed by|host(?:ed by)?)$/iu,
	convenor: /^(?:指导(?:单位)?|under the auspices of)$/iu,
	people:
		/^(?:主席|主持人?|司仪|召集人|主讲人?|讲者|讲员|嘉宾|与谈人|评议人|发言人|报告人|受访者|采访者|被告人?|原告|告诉人|被?上诉人|访谈人|对谈人|(?:出席|列席|参加|与会|到会|参会)(?:人员?|者|委员|议员|嘉宾|单位及人员|公职人员|官员|代表|秘书)?|(?:members?|public officers?|others?|persons?|clerks?|staff)(?: (?:present|attending|in attendance))?|present|attendees|participants|chair(?:man|person|woman)?|moderator|speakers?|panel(?:l?ists)?)$/iu,
	other:
		/^(?:承办(?:单位)?|协办(?:单位)?|支持(?:单位)?|会议号|缺席(?:者|委员)?|请假(?:者|委员)?|记录|纪录|整理|关键词|文字记录|议程|议题|主题|题目|absent(?: with apologies)?|apologies|subject|agenda)$/iu,
};
/** Facts stand among so many first paragraphs. */
const HEAD_PARAGRAPHS = 60;
const WITH_COLON = new RegExp(`^([^${COLON_MARKS}。，,；;（(]{1,32}?)\\s*[${COLON_MARKS}]\\s*(.*)$`, 'u');
/** 時　　間　中華民國…: the key is spread, and a blank follows. */
const SPREAD = /^((?:\p{Script=Han}[ \t\u3000]+){1,3}\p{Script=Han}|\p{Script=Han}{2})[ \t\u3000]+(\S.*)$/u;
/** What stands between the names of a list. */
const BETWEEN = /[、，,;；|\t]|[ \u3000]{2,}|(?:以及| and )/u;
const MOST_NAME_CHARACTERS = 24;

interface Present {
	name: string;
	posts: Post[];
	/** Roles at this seminar. */
	roles: string[];
	line: number;
}

export interface HeadFacts {
	facts: Pick<Partial<SeminarFacts>, 'place' | 'host' | 'convenor'>;
	date: { text: string; line: number } | null;
	people: Present[];
	/** The paragraphs that are facts, by their index. */
	indexes: ReadonlySet<number>;
}

function keyOf(wording: string): Key | null {
	const folded = simplified(wording).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
	return (Object.keys(KEYS) as Key[]).find((key) => KEYS[key].test(folded)) ?? null;
}

function itemsOf(list: string): string[] {
	const items: string[] = [];
	let item = '';
	let depth = 0;
	for (const part of list.split(/([（()）]|[、，,;；|\t]|[ \u3000]{2,}|以及| and )/u)) {
		if (/^[（(]$/u.test(part)) depth++;
		if (/^[)）]$/u.test(part)) depth--;
		if (depth <= 0 && BETWEEN.test(part)) {
			items.push(item);
			item = '';
		} else item += part;
	}
	return [...items, item].map((one) => one.trim().replace(/(?:等(?:人)?|。)$/u, '')).filter((one) => one !== '');
}

/** The people in a list of names, with posts in brackets; null where one of its items is no name. */
export function peopleIn(list: string, line: number): Present[] | null {
	const people: Present[] = [];
	for (const item of itemsOf(list)) {
		const [, wording = '', remark = ''] = /^([^（(]+?)\s*(?:[（(](.*)[）)])?$/u.exec(item) ?? [];
		const naming = namingOf(closed(wording.trim()));
		if (naming.kind !== 'person' || wording.length > MOST_NAME_CHARACTERS + 16) {
			// `Mr Desmond POON, Secretary for Works`: a post after a comma.
			const last = people.at(-1);
			if (last !== undefined && /^\p{Lu}[\p{L} ,'-]+$/u.test(item)) continue;
			return null;
		}
		const roles = namingOf(remark).kind === 'role' ? [remark] : [];
		const posts = [...postsIn(naming.post ?? ''), ...(roles.length === 0 && remark !== '' ? postsIn(remark) : [])];
		people.push({ name: naming.name, posts, roles: [...roles, ...(naming.alias === null ? [] : [naming.alias])], line });
	}
	return people.length > 0 ? people : null;
}

/** @param opensSpeech whether a paragraph begins the first speech */
export function headFacts(paragraphs: readonly Paragraph[], opensSpeech: (paragraph: Paragraph) => boolean): HeadFacts {
	const found: HeadFacts & { indexes: Set<number> } = { facts: {}, date: null, people: [], indexes: new Set() };
	for (const [i, { text, line }] of paragraphs.slice(0, HEAD_PARAGRAPHS).entries()) {
		const [, wording = '', value = ''] = WITH_COLON.exec(text) ?? SPREAD.exec(text) ?? [];
		const key = wording === '' ? null : keyOf(wording);
		const people = key === 'people' ? peopleIn(value, line) : null;
		if (
			key === null ||
			(key === 'people' && people === null && !/^(?:出席|列席|参加|與會|与会|members|public)/iu.test(simplified(wording)))
		) {
			if (i > 0 && opensSpeech(paragraphs[i] as Paragraph)) break;
			continue;
		}
		found.indexes.add(i);
		if (people !== null) found.people.push(...people);
		if (key === 'time' && found.date === null) {
			const date = dateIn(value);
			if (date !== null) found.date = { text: date, line };
		}
		if ((key === 'place' || key === 'host' || key === 'convenor') && value !== '') found.facts[key] ??= value;
	}
	return found;
}
