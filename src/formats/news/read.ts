/** News reports: one paragraph a speaker, who is introduced by institution, post, name and a verb of saying. */

import { simplified } from '../../i18n/simplified.ts';
import { PersonCollector } from '../shared/person-collector.ts';
import { type Line, wordLines } from '../shared/source-lines.ts';
import { findDate, isTitle } from '../shared/title-and-date.ts';
import { type Finding, plainBlock, type Rule, type Section, type TextBlock, type Transcript } from '../shared/transcript.ts';
import { introductionOf, leadInOf, presentIn } from './posts.ts';

/** All patterns read simplified text. */
const NUMBERED =
	/^(?:第[一二三四五六七八九十]+[，、：:是 ]|[一二三四五六七八九十]+[是要、，.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．）)]|[①-⑳]|其[一二三四五六七八九十][，是]?|首先|其次|再次|再者|最后，|此外|另外)/u;
const CONTINUES = /^(?:他|她)(?:还|也|同时|进一步|最后|表示|认为|指出|强调|建议|说)/u;
const HELD = /(?:举办|举行|召开|主办|召集|开幕).{0,200}(?:会|论坛|座谈|沙龙)|(?:会|论坛|座谈|沙龙).{0,80}(?:举办|举行|召开|开幕)/u;
const BOILERPLATE =
	/^[\p{L}]{0,12}声明[：:]|^免责声明|^(?:责任)?编辑[：:]|^(?:文章|稿件|本文|资料)?来源[：:]|^(?:未经.{0,12}授权|转载请|版权所有|原标题[：:]|更多.{0,20}请)|^[（(](?:责任)?编辑.*[）)]$/u;
const FURNITURE =
	/^(?:发表评论|我要评论|网友评论|查看评论|评论|分享(?:到.{0,12})?|收藏|打印|关闭|返回顶部|返回首页|相关阅读|相关新闻|上一篇|下一篇|点击.{0,10}|扫码.{0,12}|广告|举报|点赞|字号[：:]?.{0,8})$/u;
const DISCUSSED = /^(?:与会|参会|到会|大家|专家)/u;
const PRESENT = /(?:参加|出席|列席)(?:本次|此次|这次)?(?:会议|研讨会|座谈会|论坛|活动)?的?(?:还有|有|人员有|嘉宾有|包括)[：:]?([^。]+)/u;
const EVENT =
	/[“「《]([^”」》]{4,80})[”」》](?=(?:[\p{L}]{0,6})(?:研讨会|座谈会|论坛|会议|沙龙|讨论会|报告会|年会|峰会))([\p{L}]{0,6}?(?:研讨会|座谈会|论坛|会议|沙龙|讨论会|报告会|年会|峰会))/u;

/** The seminar's title, found in a sentence of the report: “…”研討會. */
function eventIn(lines: readonly Line[]): { text: string; line: number } | null {
	for (const { text, number } of lines) {
		const found = EVENT.exec(simplified(text));
		if (found) return { text: text.slice(found.index, found.index + found[0].length), line: number };
	}
	return null;
}

/** The page name and title for a paragraph without a speaker, by its kind. */
function unspoken(line: Line, sections: readonly Section[]): Pick<Section, 'name' | 'fallback'> {
	const folded = simplified(line.text);
	if (BOILERPLATE.test(folded)) return { name: 'notice', fallback: '發布者聲明' };
	if (/^\D{0,12}\d{4}年\d{1,2}月\d{1,2}日/u.test(folded) && HELD.test(folded)) return { name: 'proceedings', fallback: '會議概況' };
	if (sections.every(({ turns }) => turns.every(({ by }) => by === null)) && sections.length === 0)
		return { name: 'introduction', fallback: '引言' };
	if (DISCUSSED.test(folded)) return { name: 'discussion', fallback: '專家討論' };
	return { name: 'passage', fallback: '報道原文' };
}

function addPresent(line: Line, collector: PersonCollector, findings: Finding[]): void {
	const found = PRESENT.exec(simplified(line.text));
	if (!found) return;
	const start = found.index + found[0].length - (found[1]?.length ?? 0);
	const { people, unread } = presentIn(line.text.slice(start, start + (found[1]?.length ?? 0)));
	for (const { name, posts } of people) collector.add({ name, posts, aliases: [], role: false, line: line.number });
	for (const item of unread) findings.push({ line: line.number, what: `no name was found in “${item}” among those present` });
	if (people.length > 0) {
		const names = people.map(({ name }) => name).join(', ');
		findings.push({ line: line.number, what: `taken to be present without speaking: ${names}; check their posts in speakers.yaml` });
	}
}

/** A paragraph with its lead-in marked as the reporter's. */
function withLeadIn(block: TextBlock, length: number): TextBlock {
	return length === 0 ? block : { ...block, narration: [{ start: 0, end: length }] };
}

/** @param text the cleaned source */
export function readNews(text: string): Transcript {
	const all = wordLines(text);
	const furniture = all.filter((line) => FURNITURE.test(simplified(line.text)));
	const lines = all.filter((line) => !furniture.includes(line));
	const collector = new PersonCollector();
	const findings: Finding[] = furniture.map(({ text: words, number }) => ({
		line: number,
		what: `“${words}” was left out as a button or link of the web page`,
	}));
	const rules: Rule[] = [];
	const [head] = lines;
	const title = head !== undefined && lines.length > 1 && isTitle(head.text) && head.text.length < 60 ? head : null;
	const sections: Section[] = [];
	for (const line of title === null ? lines : lines.slice(1)) {
		const folded = simplified(line.text);
		const introduced = introductionOf(line.text);
		const last = sections.at(-1);
		const speaking = last?.turns[0]?.by ?? null;
		const block = plainBlock(line.start, line.text);
		if (last !== undefined && speaking !== null && (NUMBERED.test(folded) || CONTINUES.test(folded))) {
			last.turns[0]?.blocks.push(withLeadIn(block, CONTINUES.test(folded) ? leadInOf(folded.slice(0, 400)) : 0));
			continue;
		}
		if (introduced && introduced.leadIn > 0) {
			const by = collector.add({ name: introduced.name, posts: introduced.posts, aliases: [], role: false, line: line.number });
			addPresent(line, collector, findings);
			const said = withLeadIn(block, introduced.leadIn);
			if (last !== undefined && speaking === by) last.turns[0]?.blocks.push(said);
			else sections.push({ title: null, name: null, fallback: introduced.name, line: line.number, turns: [{ by, blocks: [said] }] });
			findings.push({
				line: line.number,
				what: `taken to be said by ${introduced.name}, ${introduced.posts.map(({ institution, post }) => institution + (post ?? '')).join('; ') || 'post not given'}`,
			});
			continue;
		}
		if (introduced) {
			const key = collector.add({ name: introduced.name, posts: introduced.posts, aliases: [], role: false, line: line.number });
			addPresent(line, collector, findings);
			const turns = [{ by: null, blocks: [block] }];
			sections.push({ title: null, name: null, fallback: introduced.name, line: line.number, turns, frontMatter: { about: [key] } });
			findings.push({
				line: line.number,
				what: `${introduced.name} is named, but no words are introduced: the paragraph is the reporter's, about ${introduced.name}`,
			});
			continue;
		}
		addPresent(line, collector, findings);
		const kind = unspoken(line, sections);
		if (last !== undefined && speaking === null && last.name === kind.name) last.turns[0]?.blocks.push(block);
		else sections.push({ ...kind, title: null, line: line.number, turns: [{ by: null, blocks: [block] }] });
		if (kind.name === 'passage') findings.push({ line: line.number, what: 'nobody is named as speaking: the paragraph is nobody’s' });
	}
	return {
		title: title ? { text: title.text, line: title.number } : eventIn(lines),
		date: findDate(lines),
		sections,
		people: collector.people,
		findings: [...findings, ...collector.findings()],
		rules,
		kind: 'report',
	};
}
