/** What a reader makes of a source: pages of turns, in which every piece of text knows its place in the source. */
import type { PhrasingContent } from 'mdast';
import type { FrontMatter } from '../../content/schemas/page-schema.ts';
import type { Emendations } from '../../record/emendation.ts';
import type { Post, SeminarFacts, Topic } from '../../record/model.ts';
import type { TextRange } from '../../record/text-range.ts';

/** A piece of text and its place in the cleaned source: UTF-16 offsets, `end` exclusive. */
export interface Span {
	start: number;
	end: number;
	/** The text on the page; it differs from the source in line ends and escapes only. */
	text: string;
}

/** A paragraph, or a stage direction (`narrative`). */
export interface TextBlock {
	kind: 'paragraph' | 'narrative';
	nodes: PhrasingContent[];
	/** In the source's order; joined they are the block's text. Never empty. */
	spans: Span[];
	/** When in the recording it begins: `00:01:23`. */
	time?: string;
	/** Parts that are the reporter's text, not the speaker's: offsets in the block's text. */
	narration?: TextRange[];
}

interface HeadingBlock {
	kind: 'heading';
	/** 1 to 6. */
	depth: number;
	nodes: PhrasingContent[];
	spans: Span[];
}

interface ListBlock {
	kind: 'list';
	ordered: boolean;
	/** The number of the first item. */
	start: number;
	items: Block[][];
}

export type Block = TextBlock | HeadingBlock | ListBlock;

/** Someone as a transcript names them. */
export interface Person {
	/** The name, or the role if the transcript gives no name. */
	name: string;
	/** Other spellings, and roles held at this seminar. */
	aliases: string[];
	posts: Post[];
	/** Whether `name` is a role (主席, 記者, 問): it means another person in another seminar. */
	isRole: boolean;
	/** Id, romanization and addresses in authority files, if the source gives them (Akoma Ntoso). */
	id?: string | undefined;
	romanization?: string | undefined;
	sameAs?: string[] | undefined;
	/** The line of the source that names them first, from 1. */
	line: number;
}

export interface Turn {
	/** A key of `Transcript.people`; null where nobody speaks or the source does not say who. */
	speaker: string | null;
	blocks: Block[];
}

/** The title of a page for which the source gives neither a heading nor a speaker. */
export const TRANSCRIPT_TITLE = '實錄';
/** The titles of pages of other kinds that a source gives none to. */
export const OWN_TITLES = {
	notice: '發布者聲明',
	proceedings: '會議概況',
	introduction: '引言',
	discussion: '專家討論',
	passage: '報道原文',
	before: '前言',
	after: '附記',
} as const;

/** One page of the record. */
export interface Section {
	/** The heading in the source; null where there is none. */
	title: string | null;
	/** The title to use where the source has none. */
	fallback: string;
	/** The page's id, where the kind of section has a fixed one (introduction, notice …) or the source gives one. */
	pageId: string | null;
	/** The line of the source, from 1. */
	line: number;
	turns: Turn[];
	/** A key of `Transcript.people`, where the source names one speaker for the whole page. */
	speaker?: string;
	/** Front matter, where the source has it (our own Akoma Ntoso). `about` has keys of `Transcript.people`. */
	frontMatter?: Partial<Pick<FrontMatter, 'short' | 'about' | 'narration' | 'points' | 'figures' | 'notes'>>;
}

/** Something an editor should check. */
export interface Finding {
	/** The line of source.txt, from 1. */
	line: number;
	/** What the importer did or left out, and what to do if it is wrong. */
	message: string;
}

/** A change that a pattern makes all over the source: a rule of emendations.yaml, before its matches are counted. */
export type Rule = Omit<Emendations['rules'][number], 'count'>;

/** What a source says about the seminar outside its text. */
export interface SourceMetadata {
	id: string | null;
	facts: Partial<SeminarFacts>;
	/** Keys of `Transcript.people`, speakers first; null where the source has no list of participants. */
	participants: string[] | null;
	/** Keys of those who chaired. */
	chair: string[];
	topics: Map<string, Omit<Topic, 'id'>>;
}

export interface Transcript {
	/** The seminar's title in the source; null where there is none. */
	title: { text: string; line: number } | null;
	/** The seminar's date in the source, as YYYY-MM-DD; null where there is none. */
	date: { text: string; line: number } | null;
	sections: Section[];
	/** Key → person: all speakers and participants, in the order in which the source first names them. */
	people: Map<string, Person>;
	findings: Finding[];
	/** Only where the source has metadata (Akoma Ntoso). */
	metadata?: SourceMetadata;
	/** Facts in the lines above a labelled transcript. */
	facts?: Pick<Partial<SeminarFacts>, 'place' | 'host' | 'convenor'>;
	/** Why lines were left out or joined; the reason of their cases in emendations.yaml. */
	omissions?: { line: number; reason: string }[];
	/** `report`: told in the third person. Left out for a transcript. */
	kind?: 'report';
	/** Rules that take labels and markup out of the source. What they do not cover becomes single cases. */
	rules: Rule[];
}

/** A source that cannot become a record. The message tells the editor what to do. */
export class SourceError extends Error {
	/** The line of the source, from 1. */
	readonly line: number;

	constructor(line: number, message: string) {
		super(message);
		this.line = line;
	}
}

/** The text of some spans; line breaks in it are `\n`. */
export function textOfSpans(spans: readonly Span[]): string {
	return spans.map(({ text }) => text).join('');
}

/** The paragraphs and headings of some blocks, those in lists included, in the source's order. */
export function leavesOf(blocks: readonly Block[]): (TextBlock | HeadingBlock)[] {
	return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(leavesOf) : [block]));
}

/**
 * A block of text without markup.
 * @param start the text's offset in the cleaned source
 */
export function plainBlock(start: number, text: string, kind: TextBlock['kind'] = 'paragraph'): TextBlock {
	return { kind, nodes: [{ type: 'text', value: text }], spans: [{ start, end: start + text.length, text }] };
}
