/** Which names and roles a wording has, as Chinese transcripts write them. Traditional and simplified text give the same result. */
import { simplified } from '../../i18n/simplified.ts';
import {
	CLAUSE_ENDING,
	COMPOUND_FAMILY_NAMES,
	FAMILY_NAME,
	FORM_OF_ADDRESS,
	FULL_NAME,
	GREETING,
	NOT_A_NAME,
	POST,
	ROLE,
	SOMEONE,
} from './person-name-lists.ts';

const NAME_ONLY = new RegExp(`^${FULL_NAME}$`, 'u');
const NAME_WITH_ADDRESS = new RegExp(`^(${FULL_NAME})(?:${FORM_OF_ADDRESS})$`, 'u');
const FAMILY_WITH_ADDRESS = new RegExp(`^(${FAMILY_NAME})(?:${FORM_OF_ADDRESS})$`, 'u');
/** Taiwan's and Hong Kong's parliaments put the post between the names: 林委員雅雯. */
const ADDRESS_INSIDE = new RegExp(
	`^(${FAMILY_NAME})(?:副|代理|常务)?(?:主任委员|${FORM_OF_ADDRESS})((?![说问答讲])\\p{Script=Han}{1,2})$`,
	'u',
);
const ROLE_WITH_NAME = new RegExp(
	`^(主席|主持人?|召集人|司仪|记者|发言人|与谈人|主讲人?|讲者|讲师|嘉宾|评议人|报告人|引言人|致词人|致辞人|主评人|采访者|受访者|证人|被告|原告|告诉人|被害人|鉴定人|辩护人|检察官|法官|审判长)[\\s\u3000]*(${FULL_NAME})$`,
	'u',
);
const POST_WITH_NAME = new RegExp(`^(.*(?:${POST}))\\s*(${FULL_NAME})$`, 'u');
const COMPOUND = new RegExp(`^(?:${COMPOUND_FAMILY_NAMES})`, 'u');
/** A foreign name in Chinese characters or Latin initials: 史蒂芬·金. */
const TRANSLITERATED = /^[\p{Script=Han}A-Za-z.]+(?:[·・‧•．][\p{Script=Han}A-Za-z.]+)+$/u;
const TRANSLITERATED_WITH_ADDRESS = new RegExp(`^([\\p{Script=Han}]+(?:[·・‧•．][\\p{Script=Han}]+)+)(?:${FORM_OF_ADDRESS})$`, 'u');
/** Forms of address before an English name. */
const LATIN_ADDRESS = /^(?:(?:The |Rt )?(?:Hon|Honourable|Ir|Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Dame|Madam|Rev)\.? )+(?=\p{Lu})/u;
const LATIN_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** Rooms and devices that meeting software shows instead of a name. */
const DEVICE =
	/\d|\b(?:room|hall|office|ipad|iphone|phone|android|laptop|mac(?:book)?|pc|guest|user|mate|huawei|xiaomi|samsung|zoom|team)\b|用户|會議室|会议室|手机|手機/iu;

/** A short name whose characters were set apart to be as wide as a long one: 石　梁 is 石梁. */
export function closed(name: string): string {
	return /^\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){1,2}$/u.test(name) ? name.replace(/\s+/gu, '') : name;
}

export interface Naming {
	/**
	 * `person`: a full name; `role`: a role without a name (主席); `addressed`: a family name with a form of address (唐政委);
	 * `unknown`: may be a name; `none`: not a name.
	 */
	kind: 'person' | 'role' | 'addressed' | 'unknown' | 'none';
	/** The name without role and form of address. */
	name: string;
	/** The role before the name, or the name with its form of address; null where there is neither. */
	alias: string | null;
	/** Institution and post before the name, in one wording. */
	post?: string;
}

/** Whom a wording names. */
export function namingOf(wording: string): Naming {
	const folded = simplified(wording);
	const whole = (kind: Naming['kind']): Naming => ({ kind, name: wording, alias: null });
	if (ROLE.test(folded)) return whole('role');
	if (NOT_A_NAME.test(folded) || GREETING.test(folded)) return whole('none');
	const withRole = ROLE_WITH_NAME.exec(folded);
	if (withRole) {
		const name = wording.slice(-(withRole[2]?.length ?? 0));
		return { kind: 'person', name, alias: wording.slice(0, withRole[1]?.length ?? 0) };
	}
	if (FAMILY_WITH_ADDRESS.test(folded)) return whole('addressed');
	if (NAME_ONLY.test(folded)) return whole('person');
	const inside = ADDRESS_INSIDE.exec(folded);
	if (inside) {
		const [, family = '', own = ''] = inside;
		const post = wording.slice(family.length, wording.length - own.length);
		return { kind: 'person', name: wording.slice(0, family.length) + wording.slice(-own.length), alias: wording, post };
	}
	const addressed = NAME_WITH_ADDRESS.exec(folded) ?? TRANSLITERATED_WITH_ADDRESS.exec(folded);
	if (addressed) return { kind: 'person', name: wording.slice(0, addressed[1]?.length ?? 0), alias: wording };
	const withPost = POST_WITH_NAME.exec(folded);
	if (withPost) {
		const post = wording.slice(0, withPost[1]?.length ?? 0);
		return { kind: 'person', name: wording.slice(post.length).trim(), alias: null, post };
	}
	const latin = LATIN_ADDRESS.exec(wording)?.[0] ?? '';
	if (latin !== '' && LATIN_NAME.test(wording.slice(latin.length))) {
		return { kind: 'person', name: wording.slice(latin.length), alias: wording };
	}
	if (TRANSLITERATED.test(wording) || LATIN_NAME.test(wording)) return whole('person');
	return whole(CLAUSE_ENDING.test(folded) ? 'none' : 'unknown');
}

/** 阿哲, 小鄭, 老王, 燦哥. */
const NICKNAME = /^[阿小老大]\p{Script=Han}{1,2}$|^\p{Script=Han}{1,2}[哥姐]$/u;

/** Whether a wording means someone else at another seminar: a room, a device, 管理員, 屋宇署代表. A nickname is a name. */
export function isAnonymous(wording: string): boolean {
	const { kind } = namingOf(wording);
	if (DEVICE.test(wording) || kind === 'role' || kind === 'addressed') return true;
	return kind === 'unknown' && SOMEONE.test(simplified(wording)) && !NICKNAME.test(wording);
}

/** Whether a family name with a form of address (唐政委) may be the person of a full name (唐鳳). */
export function mayName(addressed: string, fullName: string): boolean {
	const family = FAMILY_WITH_ADDRESS.exec(simplified(addressed))?.[1];
	return family !== undefined && NAME_ONLY.test(simplified(fullName)) && simplified(fullName).startsWith(family);
}

/** How many characters of a name are the family name: 2 for a compound family name, else 1. */
export function familyNameLength(name: string): number {
	return COMPOUND.test(simplified(name)) ? 2 : 1;
}
