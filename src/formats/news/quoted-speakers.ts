/** Who says the words of a news paragraph: 某某說 in front, behind or between quotations. Unsure is nobody. */
import { simplified } from '../../i18n/simplified.ts';
import type { Post } from '../../record/model.ts';
import type { TextRange } from '../../record/text-range.ts';
import { readsAsName } from '../shared/label-trust.ts';
import { FORM_OF_ADDRESS, FULL_NAME, NOT_A_PERSON, POST } from '../shared/person-name-lists.ts';
import { postsIn } from '../shared/posts.ts';
import { AFTER_NAME, VERB_OF_SAYING } from './word-lists.ts';

/** Name → posts, in the source's characters; keys are simplified. */
export type NamedPeople = ReadonlyMap<string, { name: string; posts: Post[] }>;

const TRANSLITERATED = '\\p{Script=Han}{2,6}(?:[·・‧•]\\p{Script=Han}{1,6}?)+';
const PERSON = `(?:${FULL_NAME}?|${TRANSLITERATED})`;
const STUDENTS = '博士生|硕士生|研究生|博士后|店主|社工|志愿者|义工';
const ENDS_NAME = `(?=(?:${FORM_OF_ADDRESS})|(?:${AFTER_NAME})|并|另|等|及|是|的|[、，。；：“「（(]|$)`;
/** An institution and post, or `…的`, with a name behind it. */
const INTRODUCED = new RegExp(`([^。！？；：，、“”「」\\n]{0,60}?(?:${POST}|${STUDENTS}))(${PERSON})${ENDS_NAME}`, 'gu');
const DESCRIBED = new RegExp(`的(${TRANSLITERATED})${ENDS_NAME}`, 'gu');
/** What may stand before the institution: 曾…, 對此，. */
const LEADS = /^(?:对此|此外|同时|最后|随后|会上|席间|其中|另外|而|就此|在他看来|在她看来)[，,]?/u;

const SAYS = `(?:${VERB_OF_SAYING}|告诉|谈了|谈及|举例|直指|感叹|感慨|笑言|笑说|说[，：“「。]|[:：][“「])`;
const SAYS_AT_ONCE = new RegExp(`^.{0,24}?${SAYS}`, 'u');
/** Without a quotation a verb of saying introduces words only with a pause behind it: 主持會議並作總結 does not. */
const SAYS_WITH_PAUSE = new RegExp(`^.{0,24}?(?:${VERB_OF_SAYING}|告诉记者|举例|说|道)(?:时说)?[，：,:]`, 'u');
const BEFORE_SAYING = new RegExp(`^(.{0,24}?)${SAYS}`, 'u');
/** The reporter's clause before a quotation goes on, or behind one: 某某說，. */
const CLAUSE = new RegExp(`^[^。！？“”「」，：]*(?:${VERB_OF_SAYING}|说|道|告诉记者|举例)[，：。,:]?`, 'u');
const PRONOUN_SAYS = new RegExp(`(?:他|她)(?:还|也|则|同时|并)?(?:${VERB_OF_SAYING}|说)`, 'u');
const QUOTATION_FIRST = /^[“「]([^”」]*)[”」]/u;
/** The first clause, in which the speaker is named, has no more characters. */
const ATTRIBUTION_CHARACTERS = 90;

/** The people whom a report introduces with a post, wherever it does so. */
export function namedPeople(paragraphs: readonly string[]): NamedPeople {
	const people = new Map<string, { name: string; posts: Post[] }>();
	const add = (name: string, posts: Post[]) => {
		const key = simplified(name);
		const known = people.get(key);
		if (known === undefined) people.set(key, { name, posts });
		else if (known.posts.length === 0) known.posts = posts;
	};
	for (const paragraph of paragraphs) {
		const folded = simplified(paragraph);
		for (const match of folded.matchAll(INTRODUCED)) {
			const [whole, before = '', name = ''] = match;
			if (NOT_A_PERSON.test(name) || !readsAsName(name)) continue;
			const start =
				match.index + before.replace(/^.*(?:来自|其中|以及|包括|邀请到|邀请|由|和|与)/u, (lead) => ' '.repeat(lead.length)).search(/\S|$/u);
			const post = paragraph.slice(start, match.index + before.length).replace(LEADS, '');
			add(paragraph.slice(match.index + before.length, match.index + whole.length), postsIn(post));
		}
		for (const { index, 1: name = '' } of folded.matchAll(DESCRIBED)) add(paragraph.slice(index + 1, index + 1 + name.length), []);
	}
	return people;
}

export interface Attribution {
	/** The keys of all to whom words of the paragraph are attributed; one, where it is clear. */
	keys: string[];
	/** The clause that names the speaker: offsets in the paragraph. */
	narration: TextRange[];
}

/** The first known name in a clause, with what follows it. */
function firstName(clause: string, people: NamedPeople): { key: string; at: number; after: string } | null {
	let found: { key: string; at: number; after: string } | null = null;
	for (const key of people.keys()) {
		const at = clause.indexOf(key);
		const isEarlier = found === null || at < found.at || (at === found.at && key.length > found.key.length);
		if (at >= 0 && isEarlier) found = { key, at, after: clause.slice(at + key.length) };
	}
	return found;
}

/** Whom else the rest of a paragraph attributes words to: a known name with a verb of saying directly behind it, at a sentence's start. */
function othersIn(text: string, people: NamedPeople, speaker: string): string[] {
	return [...people.keys()].filter((key) => {
		if (key === speaker || speaker.includes(key)) return false;
		for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
			const opens = /(?:^|[。！？”」；])[^。！？“”「」；，]{0,40}$/u.test(text.slice(Math.max(0, at - 60), at));
			const says = new RegExp(
				`^(?:${FORM_OF_ADDRESS})?(?:则|也|还|并|随后|补充|回应)?(?:时)?(?:${VERB_OF_SAYING}|告诉|说[，：“「。])`,
				'u',
			);
			if (opens && says.test(text.slice(at + key.length))) return true;
		}
		return false;
	});
}

/** Sentences that are the report's own, or several people's: 與會者均表贊同。 */
const OWN_SENTENCE =
	/^(?:与会|到会|在场|大家|众人|两人|二人|双方|三人|几位|多位|各位|主办|承办|会议|会后|座谈会|论坛|活动|据悉|据了解|据介绍|记者|此次|本次|对此，(?:主办|会议)|最后，(?:会议|主持人))/u;
/** A sentence with the quotation that ends it. */
const SENTENCES = /(?:[“「][^”」]*[”」]|[^。！？“”「」])*[。！？]*[”」]?/gu;

/**
 * Where a paragraph with the words of several people can be cut, so that each part is one person's or nobody's.
 * @returns offsets of the parts' starts, without 0; empty where it cannot be cut
 */
export function cutsBetweenSpeakers(paragraph: string, people: NamedPeople): number[] {
	const folded = simplified(paragraph);
	const sentences = [...folded.matchAll(SENTENCES)].filter(([text]) => text !== '');
	let speaker: string | null = null;
	const cuts: number[] = [];
	for (const { index, 0: text } of sentences) {
		const key = attributionOf(paragraph.slice(index, index + text.length), people)?.keys[0] ?? null;
		const next: string | null = key ?? (OWN_SENTENCE.test(text.trim()) ? null : speaker);
		if (index > 0 && next !== speaker) cuts.push(index);
		speaker = next;
	}
	return cuts;
}

/**
 * Who says a paragraph.
 * @returns null where nobody is named as saying it
 */
export function attributionOf(paragraph: string, people: NamedPeople): Attribution | null {
	const folded = simplified(paragraph);
	const quotation = QUOTATION_FIRST.exec(folded);
	const rest = folded.slice(quotation?.[0].length ?? 0);
	const clause = rest.slice(0, ATTRIBUTION_CHARACTERS);
	const sentence = /^[^。！？]*[。！？]?[”」]?/u.exec(clause)?.[0] ?? '';
	const opening = /^[^“「]*[：:]?[“「]?/u.exec(sentence)?.[0] ?? '';
	const named = firstName(opening, people);
	if (named === null || /[。！？]/u.test(opening.slice(0, named.at))) return null;
	const lead = opening.slice(0, named.at).replace(LEADS, '');
	if (/[，,]/u.test(lead) && quotation === null && !/^[^，]{0,30}，[^，]{0,4}$/u.test(lead)) return null;
	// 某某的學生說, 某某和某某說: somebody else's words, or not one person's.
	const before = BEFORE_SAYING.exec(named.after)?.[1] ?? named.after;
	if (/^[和与及、同]/u.test(named.after) || /的(?!话|说法|看法|观点|建议|发言|回答)/u.test(before)) return null;
	const isQuoted = quotation !== null || /[“「]/u.test(rest.slice(named.at));
	const verb = isQuoted ? SAYS_AT_ONCE : SAYS_WITH_PAUSE;
	const says = verb.test(named.after) || PRONOUN_SAYS.test(rest.slice(named.at));
	if (!says) return null;
	const clauseLength = CLAUSE.exec(rest)?.[0].length ?? 0;
	const from = quotation?.[0].length ?? 0;
	const narration = clauseLength > named.at + named.key.length ? [{ start: from, end: from + clauseLength }] : [];
	return { narration, keys: [named.key, ...othersIn(rest.slice(named.at + named.key.length), people, named.key)] };
}
