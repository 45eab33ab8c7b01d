/** News reports: one paragraph for each speaker, who is introduced with institution, post, name and a verb of saying. */
import { simplified } from '../../i18n/simplified.ts';
import { lineParagraphs, type Paragraph, type SourceContext } from '../shared/paragraphs.ts';
import { PersonCollector } from '../shared/person-collector.ts';
import { findDate, isTitle } from '../shared/title-and-date.ts';
import type { Finding, Section, TextBlock, Transcript } from '../shared/transcript.ts';
import { plainParagraphs } from '../turns/plain-paragraphs.ts';
import { type Introduction, introductionOf, participantsIn } from './introductions.ts';
import { attributionOf, type NamedPeople, namedPeople } from './quoted-speakers.ts';

// All patterns are for simplified text.

/** A paragraph that goes on with a numbered argument. */
const NUMBERED =
	/^(?:第[一二三四五六七八九十]+[，、：:是 ]|[一二三四五六七八九十]+[是要、，.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．）)]|[①-⑳]|其[一二三四五六七八九十][，是]?|首先|其次|再次|再者|最后，|此外|另外)/u;
/** A paragraph that goes on about the person before. */
const CONTINUES = /^(?:他|她)(?:还|也|同时|进一步|最后|表示|认为|指出|强调|建议|说)/u;
const DATED = /^\D{0,12}\d{4}年\d{1,2}月\d{1,2}日/u;
const HELD = /(?:举办|举行|召开|主办|召集|开幕).{0,200}(?:会|论坛|座谈|沙龙)|(?:会|论坛|座谈|沙龙).{0,80}(?:举办|举行|召开|开幕)/u;
const DISCUSSED = /^(?:与会|参会|到会|大家|专家)/u;
/** What the publisher adds to a report: disclaimer, editor, source, copyright. */
const NOTICE =
	/^[\p{L}]{0,12}声明[：:]|^免责声明|^(?:责任)?编辑[：:]|^(?:文章|稿件|本文|资料)?来源[：:]|^(?:未经.{0,12}授权|转载请|版权所有|原标题[：:]|更多.{0,20}请)|^[（(](?:责任)?编辑.*[）)]$/u;
/** Buttons and links of the web page. */
const PAGE_CONTROL =
	/^(?:发表评论|我要评论|网友评论|查看评论|评论|分享(?:到.{0,12})?|收藏|打印|关闭|返回顶部|返回首页|相关阅读|相关新闻|上一篇|下一篇|点击.{0,10}|扫码.{0,12}|广告|举报|点赞|字号[：:]?.{0,8})$/u;
const PARTICIPANTS =
	/(?:参加|出席|列席)(?:本次|此次|这次)?(?:会议|研讨会|座谈会|论坛|活动)?的?(?:还有|有|人员有|嘉宾有|包括)[：:]?([^。]+)/u;
const EVENT =
	/[“「《]([^”」》]{4,80})[”」》](?=(?:[\p{L}]{0,6})(?:研讨会|座谈会|论坛|会议|沙龙|讨论会|报告会|年会|峰会))([\p{L}]{0,6}?(?:研讨会|座谈会|论坛|会议|沙龙|讨论会|报告会|年会|峰会))/u;
/** A headline is shorter. */
const MOST_HEADLINE_CHARACTERS = 59;

/** The seminar's title where the report names it: “…”研討會. */
function eventIn(lines: readonly Paragraph[]): Transcript['title'] {
	for (const { text, line } of lines) {
		const found = EVENT.exec(simplified(text));
		if (found) return { text: text.slice(found.index, found.index + found[0].length), line };
	}
	return null;
}

/** The kind of a paragraph without a speaker: its page's id, and the title where the source has none. */
function kindOf(folded: string, isFirst: boolean): Pick<Section, 'pageId' | 'fallback'> {
	if (NOTICE.test(folded)) return { pageId: 'notice', fallback: '發布者聲明' };
	if (DATED.test(folded) && HELD.test(folded)) return { pageId: 'proceedings', fallback: '會議概況' };
	if (isFirst) return { pageId: 'introduction', fallback: '引言' };
	if (DISCUSSED.test(folded)) return { pageId: 'discussion', fallback: '專家討論' };
	return { pageId: 'passage', fallback: '報道原文' };
}

/** A paragraph as a block of the page. */
function blockOf({ text, spans }: Paragraph): TextBlock {
	return { kind: 'paragraph', nodes: [{ type: 'text', value: text }], spans };
}

/** Collects the pages and people of one report, paragraph by paragraph. */
class ReportReader {
	readonly sections: Section[] = [];
	readonly people = new PersonCollector();
	readonly findings: Finding[] = [];
	/** Whom the report introduces with a post, anywhere. */
	readonly #named: NamedPeople;

	constructor(named: NamedPeople) {
		this.#named = named;
	}

	addParagraph(line: Paragraph): void {
		const folded = simplified(line.text);
		const introduced = introductionOf(line.text);
		const attributed = attributionOf(line.text, this.#named)?.keys ?? [];
		const [key = '', ...others] = attributed;
		const person = this.#named.get(key);
		const speaker = this.sections.at(-1)?.turns[0]?.speaker ?? null;
		if (speaker !== null && (NUMBERED.test(folded) || CONTINUES.test(folded))) this.#addToSection(line);
		else if (person !== undefined && others.length > 0) {
			this.#addUnspoken(line, folded, null);
			const names = attributed.map((one) => this.#named.get(one)?.name ?? one).join(', ');
			this.#report(
				line,
				`several people speak in this paragraph (${names}): it gets no speaker; to give each their words, put them on lines of their own`,
			);
		} else if (person !== undefined && introduced?.says !== true) this.#addSpeech(line, { ...person, says: true });
		else if (introduced?.says) this.#addSpeech(line, introduced);
		else this.#addUnspoken(line, folded, introduced);
	}

	#report(line: Paragraph, message: string): void {
		this.findings.push({ line: line.line, message });
	}

	#addToSection(line: Paragraph): void {
		this.sections.at(-1)?.turns[0]?.blocks.push(blockOf(line));
	}

	#addSection(line: Paragraph, kind: Pick<Section, 'pageId' | 'fallback'>, speaker: string | null): void {
		const blocks = [blockOf(line)];
		this.sections.push({ ...kind, title: null, line: line.line, turns: [{ speaker, blocks }] });
	}

	#addSpeech(line: Paragraph, { name, posts }: Introduction): void {
		const speaker = this.people.add({ name, posts, aliases: [], isRole: false, line: line.line });
		this.#addParticipants(line);
		if (this.sections.at(-1)?.turns[0]?.speaker === speaker) this.#addToSection(line);
		else this.#addSection(line, { pageId: null, fallback: name }, speaker);
		const postList = posts.map(({ institution, post }) => institution + (post ?? '')).join('; ');
		this.#report(line, `attributed to ${name}, ${postList || 'no post found'}`);
	}

	#addUnspoken(line: Paragraph, folded: string, introduced: Introduction | null): void {
		this.#addParticipants(line);
		const kind = kindOf(folded, this.sections.length === 0);
		const last = this.sections.at(-1);
		if (last?.turns[0]?.speaker === null && last.pageId === kind.pageId) this.#addToSection(line);
		else this.#addSection(line, kind, null);
		if (introduced) this.#report(line, `${introduced.name} is named, but no verb of saying was found: the paragraph gets no speaker`);
		else if (kind.pageId === 'passage') this.#report(line, 'no speaker is named: the paragraph gets no speaker');
	}

	#addParticipants(line: Paragraph): void {
		const found = PARTICIPANTS.exec(simplified(line.text));
		if (!found) return;
		const end = found.index + found[0].length;
		const { people, unread } = participantsIn(line.text.slice(end - (found[1]?.length ?? 0), end));
		for (const { name, posts } of people) this.people.add({ name, posts, aliases: [], isRole: false, line: line.line });
		for (const item of unread) this.#report(line, `no name was found in “${item}” in the list of participants`);
		if (people.length === 0) return;
		const names = people.map(({ name }) => name).join(', ');
		this.#report(line, `listed as participants, without a speech: ${names}; check their posts in speakers.yaml`);
	}
}

/** @param text the cleaned source */
export function readNews(text: string, context: SourceContext): Transcript {
	const physical = lineParagraphs(text, context);
	const { paragraphs: all, omissions, findings } = plainParagraphs(physical, context);
	const controls = all.filter((line) => PAGE_CONTROL.test(simplified(line.text)));
	const lines = all.filter((line) => !controls.includes(line));
	const [first] = lines;
	const isHeadline =
		first?.hint.heading === 1 || (first !== undefined && isTitle(first.text) && first.text.length <= MOST_HEADLINE_CHARACTERS);
	const title = first !== undefined && lines.length > 1 && isHeadline ? first : null;
	const body = title === null ? lines : lines.slice(1);
	const report = new ReportReader(namedPeople(body.map((line) => line.text)));
	for (const line of body) report.addParagraph(line);
	const leftOut = controls.map(({ text: words, line }) => ({
		line,
		message: `“${words}” was left out: it looks like a button or a link of the web page`,
	}));
	const dated = (some: readonly Paragraph[]) => findDate(some.map(({ text: words, line }) => ({ start: 0, text: words, number: line })));
	return {
		title: title ? { text: title.text, line: title.line } : eventIn(lines),
		date: dated(lines) ?? dated(physical.filter(({ hint }) => hint.leftOut !== undefined)),
		sections: report.sections,
		people: report.people.people,
		findings: [...findings, ...leftOut, ...report.findings, ...report.people.findings()],
		omissions,
		rules: [],
	};
}
