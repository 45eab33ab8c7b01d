/** People in a news report, with their posts: speakers at the start of a paragraph, and lists of participants. */
import { simplified } from '../../i18n/simplified.ts';
import type { Post } from '../../record/model.ts';
import { readsAsName } from '../shared/label-trust.ts';
import { FORM_OF_ADDRESS, FULL_NAME, NOT_A_PERSON, POST } from '../shared/person-name-lists.ts';
import { INSTITUTION, namesInstitution, OFFICE, postsIn, UNIT } from '../shared/posts.ts';
import { AFTER_NAME, VERB_OF_SAYING } from './word-lists.ts';

/** How much of a paragraph is searched for an introduction or a lead-in. */
const HEAD_CHARACTERS = 400;

const INTRODUCTION = new RegExp(`^([^。！？；：“”「」]{0,70}?(?:${POST}))(${FULL_NAME}?)(?:${FORM_OF_ADDRESS})?(?=(?:${AFTER_NAME}))`, 'u');
const NAMED_ONLY = new RegExp(`^(${FULL_NAME}?)(?:${FORM_OF_ADDRESS})?(?=(?:${AFTER_NAME}))`, 'u');
const LISTED_WITH_POST = new RegExp(`^(.*(?:${POST}))(${FULL_NAME})$`, 'u');
const LISTED_WITH_INSTITUTION = new RegExp(`^(.*(?:${INSTITUTION}|${UNIT}|${OFFICE}))(${FULL_NAME})$`, 'u');
const POST_END = new RegExp(`(?:${POST})$`, 'u');
/** Up to the first verb of saying with a pause after it, in the first sentence. */
const LEAD_IN = new RegExp(`^[^。！？“「]*?(?:${VERB_OF_SAYING}|说|道)[，：,:]\\s*`, 'u');

/** Length of the lead-in at the start of a paragraph, which is the reporter's text: `他還表示，`; 0 where there is none. */
export function leadInLength(paragraph: string): number {
	return LEAD_IN.exec(simplified(paragraph.slice(0, HEAD_CHARACTERS)))?.[0].length ?? 0;
}

export interface Introduction {
	name: string;
	posts: Post[];
	/** Length of the lead-in before what the person says (`某某表示，`); 0 where no words are introduced. */
	leadIn: number;
}

/** The person whom a news paragraph introduces with name and posts; null where there is none. */
export function introductionOf(paragraph: string): Introduction | null {
	const head = paragraph.slice(0, HEAD_CHARACTERS);
	const folded = simplified(head);
	const leadIn = leadInLength(paragraph);
	const full = INTRODUCTION.exec(folded);
	if (full && !NOT_A_PERSON.test(full[2] ?? '')) {
		const posts = head.slice(0, full[1]?.length ?? 0);
		const name = head.slice(posts.length, posts.length + (full[2]?.length ?? 0));
		return { name, posts: postsIn(posts), leadIn };
	}
	const named = NAMED_ONLY.exec(folded);
	if (!named || !readsAsName(named[1] ?? '') || NOT_A_PERSON.test(named[1] ?? '')) return null;
	return { name: head.slice(0, named[1]?.length ?? 0), posts: [], leadIn };
}

/**
 * The people in a list of participants.
 * @returns `unread`: items in which no name was found
 */
export function participantsIn(list: string): { people: { name: string; posts: Post[] }[]; unread: string[] } {
	const people: { name: string; posts: Post[] }[] = [];
	const unread: string[] = [];
	let institution = '';
	for (const item of list.split(/、|，|,|以及|及其|和(?=[^、，]{4,}$)/u)) {
		const wording = item.trim().replace(/等(?:同志|人|嘉賓|嘉宾|領導|领导|專家|专家)*[。.]?$|[。.]$/u, '');
		if (wording === '') continue;
		const folded = simplified(wording);
		const found = LISTED_WITH_POST.exec(folded) ?? LISTED_WITH_INSTITUTION.exec(folded);
		if (!found) {
			unread.push(wording);
			continue;
		}
		const end = found[1]?.length ?? 0;
		const post = listedPost(wording.slice(0, end), institution);
		if (namesInstitution(wording.slice(0, end)) || institution === '') ({ institution } = post);
		people.push({ name: wording.slice(end), posts: [post] });
	}
	return { people, unread };
}

/** The post of a listed person. Where it names no institution, it belongs to the institution of an earlier item. */
function listedPost(wording: string, institution: string): Post {
	if (namesInstitution(wording) || institution === '') return postsIn(wording)[0] ?? { institution: wording };
	return POST_END.test(simplified(wording)) ? { institution, post: wording } : { institution: institution + wording };
}
