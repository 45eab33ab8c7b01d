/** Institution and post, as a wording before or behind a name gives them. */
import { simplified } from '../../i18n/simplified.ts';
import type { Post } from '../../record/model.ts';
import { POST } from './person-name-lists.ts';

/** Endings of an institution's name. The first one in a wording counts, with those that follow it directly. */
export const INSTITUTION =
	'研究院|研究会|工程院|科学院|社科院|设计院|规划院|党校|大学|公司|协会|学会|商会|联合会|促进会|杂志社|出版社|通讯社|报社|集团|银行|基金会|智库|医院|法院|检察院|交易所|事务所|博物馆|图书馆|电视台|总工会';

/** Endings of a part of an institution. The first one counts where no institution is named. */
export const UNIT = '研究所|研究中心|行政学院|学院|学校|委员会|办公室|办公厅|实验室|政府|管委会|中心|国资委|发改委|人大|政协';

/** Endings of an office. The first one counts where neither an institution nor a part of one is named. */
export const OFFICE = '部|局|厅|司|署|委|处|科|所|院|会|社|组|室|馆|台|行|校|庭|队|园|办';

const INSTITUTION_END = new RegExp(`^.*?(?:${INSTITUTION})(?:${INSTITUTION})*`, 'u');
const UNIT_END = new RegExp(`^.*?(?:${UNIT})(?:${UNIT})*`, 'u');
const OFFICE_END = new RegExp(`^.+?(?:${OFFICE})(?=.)`, 'u');
const POST_ONLY = new RegExp(`^(?:副|常务|原)?(?:${POST})$`, 'u');
const MEMBERSHIP_END = /(?:成员|委员|常委)$/u;

/**
 * Splits a wording into institution and post.
 * @param before the institution of the post before, which a wording without an institution belongs to; empty where there is none
 * @returns null where there is no institution at all (專家)
 */
function postOf(wording: string, before: string): Post | null {
	const folded = simplified(wording);
	const part = () => UNIT_END.exec(folded) ?? OFFICE_END.exec(folded);
	const end = (INSTITUTION_END.exec(folded) ?? (before === '' ? part() : null))?.[0].length ?? 0;
	const institution = end > 0 ? wording.slice(0, end) : before;
	const post = wording.slice(end);
	if (institution === '') return null;
	return post === '' ? { institution } : { institution, post };
}

/** The posts in a list with 、. A membership with a post at the same institution is one post: 黨組成員、副主任. */
export function postsIn(list: string): Post[] {
	const posts: Post[] = [];
	for (const wording of list.split('、')) {
		const before = posts.at(-1);
		const post = postOf(wording, before?.institution ?? '');
		if (post === null) continue;
		const isSecondHalf =
			post.post === wording &&
			post.institution === before?.institution &&
			POST_ONLY.test(simplified(wording)) &&
			MEMBERSHIP_END.test(simplified(before.post ?? ''));
		if (before && isSecondHalf) before.post += `、${wording}`;
		else posts.push(post);
	}
	return posts;
}

export function namesInstitution(wording: string): boolean {
	return INSTITUTION_END.test(simplified(wording));
}
