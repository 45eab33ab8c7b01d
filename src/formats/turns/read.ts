/** Transcripts with speaker labels: 主席：…, 張三（11時18分）：…, 【講者】, 問：/答：. Nothing in them is markup. */
import { headFacts } from '../shared/head-facts.ts';
import type { KnownPeople } from '../shared/label-trust.ts';
import { LabelReader, moveTrailingDirections, openTurn } from '../shared/labelled-turns.ts';
import { join, lineParagraphs, type Paragraph, type SourceContext, slice } from '../shared/paragraphs.ts';
import { isDirection } from '../shared/stage-directions.ts';
import { DATE_LINES, findDate } from '../shared/title-and-date.ts';
import { type Block, type Section, type TextBlock, TRANSCRIPT_TITLE, type Transcript, type Turn } from '../shared/transcript.ts';
import { titleOf } from '../shared/transcript-title.ts';
import { labelled } from './marked-labels.ts';
import { plainParagraphs } from './plain-paragraphs.ts';

/** What stands below a transcript: who took the minutes, who edited. */
const CREDIT =
	/^[（(［[]?(?:會議|会议)?(?:記錄|记录|紀錄|整理|責任編輯|责任编辑|責編|责编|編輯|编辑|撰稿|審核|审核|校對|校对|攝影|摄影|來源|来源)(?:者|人|員|员)?[：:].{1,40}$/u;
/** Among so many last paragraphs. */
const CREDIT_PARAGRAPHS = 4;
/** 散會, with or without a time. */
const END_OF_MEETING =
	/^(?:散[會会]|休[會会]|(?:會議|会议)(?:結束|结束|暫停|暂停|恢復|恢复|休會|休会)|退庭|.{0,12}[，,]退庭)。?(?:[（(].*[）)])?$/u;
/** 01 聲音, 三、討論, 第二部分 提問: the heading of a part, between blank lines, in text without markup. */
const PART =
	/^(?:\d{2}|[（(]?[一二三四五六七八九十]{1,3}[)）、.]|第[一二三四五六七八九十\d]{1,3}(?:部分|[章节節场場单單]元?)|Part \d+)[\s、.：:]*\p{L}[^。！？!?；;，,]{0,23}$/u;
/** Headings of this depth or less begin a page. */
const PAGE_DEPTH = 2;

/** Subtitles are joined to paragraphs; a longer one ends at the next sentence's end. */
const PARAGRAPH_CHARACTERS = 400;

function goesOn(last: Paragraph, next: Paragraph): boolean {
	const isLong = last.text.length >= PARAGRAPH_CHARACTERS && /[。！？.!?][”」』]?$/u.test(last.text);
	return last.hint.cue === true && next.hint.cue === true && !isLong;
}

/** Gathers the pages: a heading of the source begins a new one. */
class Pages {
	readonly sections: Section[] = [];
	/** The time in the last label, for the paragraph below it. */
	time: string | null = null;
	/** The last paragraph, to which a subtitle may be joined. */
	#last: { block: TextBlock; paragraph: Paragraph } | null = null;

	begin(title: string | null, line: number): void {
		this.sections.push({ title, fallback: title ?? TRANSCRIPT_TITLE, pageId: null, line, turns: [] });
	}

	turns(line: number): Turn[] {
		if (this.sections.length === 0) this.begin(null, line);
		return this.sections.at(-1)?.turns ?? [];
	}

	add(paragraph: Paragraph, speaker: string | null, kind: 'paragraph' | 'narrative' | number): void {
		const { blocks } = openTurn(this.turns(paragraph.line), speaker);
		const last = this.#last;
		if (kind === 'paragraph' && last !== null && blocks.at(-1) === last.block && goesOn(last.paragraph, paragraph)) {
			this.#last = { block: last.block, paragraph: join([last.paragraph, paragraph]) };
			last.block.spans = this.#last.paragraph.spans;
			last.block.nodes = [{ type: 'text', value: this.#last.paragraph.text }];
			return;
		}
		const nodes = [{ type: 'text' as const, value: paragraph.text }];
		const { spans, hint } = paragraph;
		if (typeof kind === 'number') blocks.push({ kind: 'heading', depth: kind, nodes, spans });
		else if (hint.item === undefined || kind === 'narrative') {
			const time = hint.time ?? this.time;
			this.time = null;
			const block: TextBlock = { kind, nodes, spans, ...(time === null ? {} : { time }) };
			blocks.push(block);
			this.#last = kind === 'paragraph' ? { block, paragraph } : null;
		} else this.#addItem(blocks, { kind, nodes, spans }, hint.item === 'ordered');
	}

	#addItem(blocks: Block[], item: Block, ordered: boolean): void {
		const last = blocks.at(-1);
		if (last?.kind === 'list' && last.ordered === ordered) last.items.push([item]);
		else blocks.push({ kind: 'list', ordered, start: 1, items: [[item]] });
	}
}

/** @param text the cleaned source */
export function readTurns(text: string, context: SourceContext): Transcript {
	const physical = lineParagraphs(text, context);
	const { paragraphs: all, omissions, rules, findings } = plainParagraphs(physical, context);
	const known: KnownPeople = { isKnown: context.isKnown, speakers: context.speakers };
	const draft = new LabelReader(all.map(labelled), 'plain', known);
	const title = all[0]?.hint.cue === true ? null : titleOf(all, (paragraph) => draft.isSpeaker(labelled(paragraph)));
	const body = all.filter((_, i) => i !== title?.index);
	const head = headFacts(body, (paragraph) => draft.isSpeaker(labelled(paragraph)));
	const present = new Set(head.people.map(({ name }) => name));
	const speeches = body.filter((_, i) => !head.indexes.has(i));
	const labels = new LabelReader(speeches.map(labelled), 'plain', {
		...known,
		isKnown: (name) => present.has(name) || known.isKnown(name),
	});
	const pages = new Pages();
	let speaker: string | null = null;
	for (const [i, paragraph] of body.entries()) {
		const one = labelled(paragraph);
		const { depth, isFact } = { depth: paragraph.hint.heading ?? 0, isFact: head.indexes.has(i) };
		const label = isFact ? null : labels.read(one);
		if (depth > 0 && (label === null || label.verdict === 'doubtful')) {
			speaker = null;
			if (depth <= PAGE_DEPTH) pages.begin(paragraph.text, paragraph.line);
			else pages.add(paragraph, null, depth);
		} else if (label === null || label.verdict === 'direction') {
			const isStage = label !== null || isDirection(paragraph.text);
			if (paragraph.hint.nameAlone === true || paragraph.hint.nobody === true) speaker = null;
			const isCredit = i >= body.length - CREDIT_PARAGRAPHS && CREDIT.test(paragraph.text);
			if (isCredit || END_OF_MEETING.test(paragraph.text)) speaker = null;
			const next = body[i + 1];
			const isPart =
				paragraph.spaced &&
				next?.spaced === true &&
				paragraph.hint.cue !== true &&
				PART.test(paragraph.text) &&
				labels.isSpeaker(labelled(next));
			pages.add(paragraph, isFact || isPart ? null : speaker, isStage ? 'narrative' : 'paragraph');
		} else {
			({ speaker } = label);
			pages.time = label.time ?? null;
			openTurn(pages.turns(paragraph.line), speaker);
			const words = slice(paragraph, label.length);
			if (words !== null) pages.add(words, speaker, isDirection(words.text) ? 'narrative' : 'paragraph');
		}
	}
	for (const { name, posts, roles, line } of head.people) labels.people.add({ name, posts, aliases: roles, isRole: false, line });
	const sections = pages.sections.map((section) => ({ ...section, turns: moveTrailingDirections(section.turns) }));
	const leftOut = new Set(omissions.map(({ line }) => line));
	const outside = physical.filter(({ line }) => leftOut.has(line));
	const lines = [...all.slice(0, DATE_LINES), ...outside].map(({ text: words, line }) => ({ start: 0, text: words, number: line }));
	return {
		title: title && { text: title.text, line: all[title.index]?.line ?? 1 },
		date: head.date ?? findDate(lines),
		facts: head.facts,
		sections: sections.filter(({ turns }) => turns.length > 0),
		people: labels.people.people,
		findings: [...findings, ...labels.findings()],
		omissions,
		rules: [...labels.rules(), ...rules],
	};
}

/** At least this many labels of speakers show that a text goes by turns. */
const LEAST_SPEECHES = 2;
/** A quotation behind a label is a news report's: 教授某某：“……”. */
const QUOTATION = /^\s*[“「『"]/u;

/** Whether a text has speaker labels. */
export function hasTurns(text: string, context: SourceContext): boolean {
	const paragraphs = plainParagraphs(lineParagraphs(text, context), context).paragraphs.map(labelled);
	const labels = new LabelReader(paragraphs, 'plain', context);
	const speeches = paragraphs.filter((one) => labels.isSpeaker(one) && !QUOTATION.test(one.text.slice(labels.labelOf(one)?.length)));
	return speeches.length >= LEAST_SPEECHES;
}
