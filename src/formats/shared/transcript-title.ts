/** The title of a labelled transcript. */
import { simplified } from '../../i18n/simplified.ts';
import type { Paragraph } from './paragraphs.ts';
import { isTitle } from './title-and-date.ts';

/** A line that says what kind of document this is, and not which: the title follows. */
const KIND_ONLY = /^(?:(?:委员会|会议|发言|座谈|研讨会|逐字|文字)*(?:纪录|记录|纪要|实录|公报|逐字稿|transcript|minutes))$/iu;
const COVER_ONLY = /^(?:[（(].*[）)]|.*公报.*第.*[卷期].*|\S{0,24}[\d/]+\S{0,4}号(?:文件)?)$/u;
/** How many first lines may stand above the title. */
const MOST_LINES_ABOVE = 3;
/** What meeting software adds to the title: day, time, kind of file. */
const EXPORT_SUFFIX = /[-_ ]20\d{6}[-_]\d{4,6}(?:[-_ ].*)?$/u;

/** The first line is no title but a fact, or an address: 提案人：…. */
const NO_TITLE = /^(?:https?:|[^：:]{1,6}(?:人|者|时间|日期|地点|单位|案由|说明)[：:]|(?:时间|日期|地点|案由|说明)[：:])/u;

/** The index of the paragraph with the title, and the title; null where there is none. */
export function titleOf(
	paragraphs: readonly Paragraph[],
	isLabel: (paragraph: Paragraph) => boolean,
): { index: number; text: string } | null {
	if (paragraphs.length < 2) return null;
	const heading = paragraphs.findIndex(({ hint }) => hint.heading === 1);
	if (heading >= 0 && heading <= MOST_LINES_ABOVE) return { index: heading, text: paragraphs[heading]?.text ?? '' };
	for (const [index, paragraph] of paragraphs.slice(0, MOST_LINES_ABOVE).entries()) {
		const text = paragraph.text.replace(EXPORT_SUFFIX, '');
		const folded = simplified(text);
		if (KIND_ONLY.test(folded) || (index === 0 && COVER_ONLY.test(folded))) continue;
		return isTitle(text) && !isLabel(paragraph) && !NO_TITLE.test(folded) ? { index, text } : null;
	}
	return null;
}
