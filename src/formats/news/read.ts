/** News reports: one paragraph for each speaker, who is introduced with institution, post, name and a verb of saying. */
import { simplified } from '../../i18n/simplified.ts';
import type { Post } from '../../record/model.ts';
import type { TextRange } from '../../record/text-range.ts';
import { lineParagraphs, type Omission, type Paragraph, type SourceContext, slice } from '../shared/paragraphs.ts';
import { PersonCollector } from '../shared/person-collector.ts';
import { findDate, isTitle } from '../shared/title-and-date.ts';
import { type Finding, OWN_TITLES, type Section, type TextBlock, type Transcript } from '../shared/transcript.ts';
import { plainParagraphs } from '../turns/plain-paragraphs.ts';
import { type Introduction, introductionOf, leadInLength, participantsIn } from './introductions.ts';
import { attributionOf, cutsBetweenSpeakers, type NamedPeople, namedPeople } from './quoted-speakers.ts';

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
const SPLIT = '一段之內有幾位講者的話：在第二位之前分段。';
/** At least this many bold questions show an interview. */
const LEAST_QUESTIONS = 3;
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
	if (NOTICE.test(folded)) return { pageId: 'notice', fallback: OWN_TITLES.notice };
	if (DATED.test(folded) && HELD.test(folded)) return { pageId: 'proceedings', fallback: OWN_TITLES.proceedings };
	if (isFirst) return { pageId: 'introduction', fallback: OWN_TITLES.introduction };
	if (DISCUSSED.test(folded)) return { pageId: 'discussion', fallback: OWN_TITLES.discussion };
	return { pageId: 'passage', fallback: OWN_TITLES.passage };
}

type SectionKind = Pick<Section, 'pageId' | 'fallback' | 'frontMatter'>;

/** The part at the start of a paragraph that introduces what someone says; none where its length is 0. */
const leadIn = (length: number): TextRange[] => (length > 0 ? [{ start: 0, end: length }] : []);

/** @param narration the parts that are the reporter's text */
function blockOf({ text, spans }: Paragraph, narration: TextRange[]): TextBlock {
	const block: TextBlock = { kind: 'paragraph', nodes: [{ type: 'text', value: text }], spans };
	return narration.length === 0 ? block : { ...block, narration };
}

/** Collects the pages and people of one report, paragraph by paragraph. */
class ReportReader {
	readonly sections: Section[] = [];
	readonly people = new PersonCollector();
	readonly findings: Finding[] = [];
	readonly omissions: Omission[] = [];
	/** Whom the report introduces with a post, anywhere. */
	readonly #named: NamedPeople;

	constructor(named: NamedPeople) {
		this.#named = named;
	}

	addParagraph(line: Paragraph): void {
		const folded = simplified(line.text);
		const introduced = introductionOf(line.text);
		const attributed = attributionOf(line.text, this.#named);
		const [key = '', ...others] = attributed?.keys ?? [];
		const person = this.#named.get(key);
		const speaker = this.sections.at(-1)?.turns[0]?.speaker ?? null;
		const continues = CONTINUES.test(folded);
		if (speaker !== null && (continues || NUMBERED.test(folded))) this.#addToSection(line, leadIn(continues ? leadInLength(line.text) : 0));
		else if (person !== undefined && others.length > 0) this.#addParts(line, folded, attributed?.keys ?? []);
		else if (introduced !== null && introduced.leadIn > 0) this.#addSpeech(line, introduced, leadIn(introduced.leadIn));
		else if (person !== undefined) this.#addSpeech(line, person, attributed?.narration ?? []);
		else if (introduced === null) this.#addUnspoken(line, folded);
		else this.#addAbout(line, introduced);
	}

	#report(line: Paragraph, message: string): void {
		this.findings.push({ line: line.line, message });
	}

	#addToSection(line: Paragraph, narration: TextRange[] = []): void {
		this.sections.at(-1)?.turns[0]?.blocks.push(blockOf(line, narration));
	}

	#addSection(line: Paragraph, kind: SectionKind, speaker: string | null, narration: TextRange[] = []): void {
		this.sections.push({ ...kind, title: null, line: line.line, turns: [{ speaker, blocks: [blockOf(line, narration)] }] });
	}

	#addPerson(line: Paragraph, name: string, posts: Post[]): string {
		return this.people.add({ name, posts, aliases: [], isRole: false, line: line.line });
	}

	/** A paragraph that gives someone's words. */
	#addSpeech(line: Paragraph, { name, posts }: Pick<Introduction, 'name' | 'posts'>, narration: TextRange[]): void {
		const speaker = this.#addPerson(line, name, posts);
		this.#addParticipants(line);
		if (this.sections.at(-1)?.turns[0]?.speaker === speaker) this.#addToSection(line, narration);
		else this.#addSection(line, { pageId: null, fallback: name }, speaker, narration);
		const postList = posts.map(({ institution, post }) => institution + (post ?? '')).join('; ');
		this.#report(line, `attributed to ${name}, ${postList || 'no post found'}`);
	}

	/** A paragraph with the words of several people: a paragraph each, where it is clear where one ends. */
	#addParts(line: Paragraph, folded: string, keys: readonly string[]): void {
		const bounds = [0, ...cutsBetweenSpeakers(line.text, this.#named), line.text.length];
		const parts = bounds.slice(1).flatMap((end, i) => slice(line, bounds[i] ?? 0, end) ?? []);
		const speakers = parts.map((part) => attributionOf(part.text, this.#named)?.keys ?? []);
		const isClear = parts.length > 1 && speakers.every((some) => some.length <= 1) && keys.every((key) => speakers.flat().includes(key));
		if (!isClear) this.#addSeveral(line, folded, keys);
		else {
			this.omissions.push({ line: line.line, reason: SPLIT });
			for (const part of parts) this.addParagraph(part);
		}
	}

	/** A paragraph with the words of several people that cannot be told apart: nobody's. */
	#addSeveral(line: Paragraph, folded: string, keys: readonly string[]): void {
		this.#addUnspoken(line, folded);
		const names = keys.map((one) => this.#named.get(one)?.name ?? one).join(', ');
		const remedy = 'to give each their words, put them on lines of their own';
		this.#report(line, `several people speak in this paragraph (${names}): it gets no speaker; ${remedy}`);
	}

	/** A paragraph about someone, without their words. */
	#addAbout(line: Paragraph, { name, posts }: Introduction): void {
		const person = this.#addPerson(line, name, posts);
		this.#addParticipants(line);
		this.#addSection(line, { pageId: null, fallback: name, frontMatter: { about: [person] } }, null);
		this.#report(line, `${name} is named, but no verb of saying was found: the paragraph is about ${name}, and gets no speaker`);
	}

	#addUnspoken(line: Paragraph, folded: string): void {
		this.#addParticipants(line);
		const kind = kindOf(folded, this.sections.length === 0);
		const last = this.sections.at(-1);
		if (last?.turns[0]?.speaker === null && last.pageId === kind.pageId) this.#addToSection(line);
		else this.#addSection(line, kind, null);
		if (kind.pageId === 'passage') this.#report(line, 'no speaker is named: the paragraph gets no speaker');
	}

	#addParticipants(line: Paragraph): void {
		const found = PARTICIPANTS.exec(simplified(line.text));
		if (!found) return;
		const end = found.index + found[0].length;
		const { people, unread } = participantsIn(line.text.slice(end - (found[1]?.length ?? 0), end));
		for (const { name, posts } of people) this.#addPerson(line, name, posts);
		for (const item of unread) this.#report(line, `no name was found in “${item}” in the list of participants`);
		if (people.length === 0) return;
		const names = people.map(({ name }) => name).join(', ');
		this.#report(line, `listed as participants, without a speech: ${names}; check their posts in speakers.yaml`);
	}
}

/** Bold paragraphs that end with a question mark: an interview whose questions and answers have no labels. */
function boldQuestions(lines: readonly Paragraph[]): Finding[] {
	const questions = lines.filter(({ text, hint }) => (hint.bold ?? 0) >= text.length && /[？?]$/u.test(text));
	const [first] = questions;
	if (first === undefined || questions.length < LEAST_QUESTIONS) return [];
	const message = `${questions.length} bold paragraphs end with a question mark: if they are an interviewer's, put 問： before each and 答： before each answer in a copy of the file, and import that; until then nobody speaks here`;
	return [{ line: first.line, message }];
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
		findings: [...findings, ...boldQuestions(body), ...leftOut, ...report.findings, ...report.people.findings()],
		omissions: [...omissions, ...report.omissions],
		rules: [],
		kind: 'report',
	};
}
