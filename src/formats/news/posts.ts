/** Who is introduced at the head of a news paragraph: institution, posts, name, then what they did. */

import { simplified } from '../../i18n/simplified.ts';
import { ADDRESS_PATTERN, NAME_PATTERN } from '../shared/person-names.ts';
import type { Person } from '../shared/transcript.ts';

type Posts = Person['posts'];

/** What a post's wording ends with. */
const POST =
	'主任|主任委员|委员|会长|理事长|理事|秘书长|院长|所长|校长|社长|部长|局长|司长|厅长|处长|科长|组长|署长|司令|市长|县长|区长|省长|镇长|乡长|州长|书记|主席|总裁|总经理|经理|董事长|董事|首席执行官|执行官|首席[\\p{Script=Han}]{2,6}|总监|总编辑|主编|副主编|编辑|记者|教授|研究员|助理研究员|讲师|院士|博士|学者|专家|顾问|代表|规划师|总?工程师|经济师|会计师|建筑师|设计师|律师|法官|检察官|参事|巡视员|调研员|专员|发言人|负责人|创始人|合伙人|召集人|主持人|站长|馆长|台长|行长|庭长|队长|园长|董事局主席|负责同志|主管|干事|参赞|大使|领事|领导|老师|医师|医生|作家|导演|代理人|执行长|总干事|干部|分析师|总编|评论员|主播|主笔|成员|院士';
/** Endings of institutions' names. The first one in a text counts, with any ending that follows directly. */
const INSTITUTION =
	'研究院|研究会|工程院|科学院|社科院|设计院|规划院|党校|大学|公司|协会|学会|商会|联合会|促进会|杂志社|出版社|通讯社|报社|集团|银行|基金会|智库|医院|法院|检察院|交易所|事务所|博物馆|图书馆|电视台|总工会';
/** Institutions that may be part of another: the first counts where no other is named. */
const UNIT = '研究所|研究中心|行政学院|学院|学校|委员会|办公室|办公厅|实验室|政府|管委会|中心|国资委|发改委|人大|政协';
const LESSER = '部|局|厅|司|署|委|处|科|所|院|会|社|组|室|馆|台|行|校|庭|队|园|办';

/** What follows a name that is introduced: a verb of saying, an address, or a word that leads to one. */
const SAYING =
	'表示|认为|指出|强调|建议|提出|介绍|汇报|报告|说|谈到|谈及|提到|主张|呼吁|透露|坦言|直言|分析|阐述|阐释|解读|总结|发言|致辞|致词|讲话|主持|分享|回应|补充|回顾|概括|评价|评论|点评|肯定|希望|预计|预测|判断|归纳|论述|剖析|讲述|宣布|提醒|解释|重申|感谢|反映|倡议|作了?|做了?|发表|围绕|结合|就|从|对|在|以|则|也|还|首先|其次|随后|最后|接着|同时|进一步|重点|详细|着重|特别|再次|代表|为|以|用|通过|针对|根据|基于|向|与|和|提议|担任|出席|参加|通报|部署|要求|说明|讲|谈|问|答|写道';
/** Verbs that introduce what someone says. */
const SAID_VERBS =
	'表示|认为|指出|强调|建议|提出|介绍|汇报|报告|谈到|谈及|提到|主张|呼吁|透露|坦言|直言|分析|阐述|阐释|解读|总结|发言|致辞|致词|讲话|主持|分享|回应|补充|回顾|概括|评价|点评|肯定|希望|预计|预测|判断|归纳|论述|剖析|讲述|宣布|提醒|解释|重申|倡议|通报|部署|要求|写道';

const INTRODUCTION = new RegExp(`^([^。！？；：“”「」]{0,70}?(?:${POST}))(${NAME_PATTERN}?)(?:${ADDRESS_PATTERN})?(?=(?:${SAYING}))`, 'u');
const NAMED_ONLY = new RegExp(`^(${NAME_PATTERN}?)(?:${ADDRESS_PATTERN})?(?=(?:${SAYING}))`, 'u');
const PRESENT_POST = new RegExp(`^(.*(?:${POST}))(${NAME_PATTERN})$`, 'u');
const PRESENT_PLACE = new RegExp(`^(.*(?:${INSTITUTION}|${UNIT}|${LESSER}))(${NAME_PATTERN})$`, 'u');
const INSTITUTION_END = new RegExp(`^.*?(?:${INSTITUTION})(?:${INSTITUTION})*`, 'u');
const UNIT_END = new RegExp(`^.*?(?:${UNIT})(?:${UNIT})*`, 'u');
const LESSER_END = new RegExp(`^.+?(?:${LESSER})(?=.)`, 'u');
const POST_END = new RegExp(`(?:${POST})$`, 'u');

/** Divides a wording into institution and post. `before` is the institution if the wording names none; null if there is none at all (專家). */
function postOf(wording: string, before: string): Posts[number] | null {
	const folded = simplified(wording);
	const own = () => UNIT_END.exec(folded) ?? LESSER_END.exec(folded);
	const end = (INSTITUTION_END.exec(folded) ?? (before === '' ? own() : null))?.[0].length ?? 0;
	const institution = end > 0 ? wording.slice(0, end) : before;
	const post = wording.slice(end);
	if (institution === '') return null;
	return post === '' ? { institution } : { institution, post };
}

/** A list of posts; one that names no institution is held at the one before. 黨組成員、副主任 at one place are one post in two parts. */
export function postsOf(wording: string): Posts {
	const posts: Posts = [];
	for (const part of wording.split('、')) {
		const before = posts.at(-1);
		const post = postOf(part, before?.institution ?? '');
		if (post === null) continue;
		const sameOffice = before?.post !== undefined && post.post === part && post.institution === before.institution;
		if (
			sameOffice &&
			new RegExp(`^(?:副|常务|原)?(?:${POST})$`, 'u').test(simplified(part)) &&
			/(?:成员|委员|常委)$/u.test(simplified(before.post ?? ''))
		) {
			before.post += `、${part}`;
		} else posts.push(post);
	}
	return posts;
}

/** Up to the first verb of saying that a pause follows, within the first sentence. */
const LEAD_IN = new RegExp(`^[^。！？“「]*?(?:${SAID_VERBS}|说|道)[，：,:]\\s*`, 'u');

/**
 * The length of a paragraph's lead-in, which is the reporter's: `他還表示，`.
 * @param folded the paragraph's beginning in simplified characters
 */
export function leadInOf(folded: string): number {
	return LEAD_IN.exec(folded)?.[0].length ?? 0;
}

export interface Introduction {
	name: string;
	posts: Posts;
	/** Length of the lead-in in front of what is said, up to the verb of saying and its pause: `某某表示，`; 0 if there is none. */
	leadIn: number;
}

/** The person that a news paragraph introduces, in either script; null if it introduces nobody. */
export function introductionOf(paragraph: string): Introduction | null {
	const head = paragraph.slice(0, 400);
	const folded = simplified(head);
	const leadIn = leadInOf(folded);
	const full = INTRODUCTION.exec(folded);
	if (full) {
		const posts = head.slice(0, full[1]?.length ?? 0);
		const name = head.slice(posts.length, posts.length + (full[2]?.length ?? 0));
		return { name, posts: postsOf(posts), leadIn };
	}
	const named = NAMED_ONLY.exec(folded);
	if (!named) return null;
	return { name: head.slice(0, named[1]?.length ?? 0), posts: [], leadIn };
}

/** Those a list of people present names, and the items in which no name was found. */
export function presentIn(list: string): { people: { name: string; posts: Posts }[]; unread: string[] } {
	const people: { name: string; posts: Posts }[] = [];
	const unread: string[] = [];
	let institution = '';
	for (const item of list.split(/、|，|,|以及|及其|和(?=[^、，]{4,}$)/u)) {
		const wording = item.trim().replace(/等(?:同志|人|嘉賓|嘉宾|領導|领导|專家|专家)*[。.]?$|[。.]$/u, '');
		if (wording === '') continue;
		const folded = simplified(wording);
		const found = PRESENT_POST.exec(folded) ?? PRESENT_PLACE.exec(folded);
		if (!found) {
			unread.push(wording);
			continue;
		}
		const [first] = postsOf(wording.slice(0, found[1]?.length ?? 0));
		const placed = placeIn(wording.slice(0, found[1]?.length ?? 0), institution, first);
		institution = placed.within;
		people.push({ name: wording.slice(found[1]?.length ?? 0), posts: [placed.post] });
	}
	return { people, unread };
}

/** In a list, an office without an institution belongs to the one named before it. */
function placeIn(wording: string, institution: string, first: Posts[number] | undefined): { post: Posts[number]; within: string } {
	const folded = simplified(wording);
	if (INSTITUTION_END.test(folded) || institution === '') {
		const post = first ?? { institution: wording };
		return { post, within: post.institution };
	}
	if (POST_END.test(folded)) return { post: { institution, post: wording }, within: institution };
	return { post: { institution: institution + wording }, within: institution };
}
