/** What every importer makes of a source: sections of turns, each word with the place it came from. */
import type { PhrasingContent } from 'mdast';
import type { FrontMatter } from '../../content/schemas.ts';
import type { SeminarFacts, TextRange, Topic } from '../../record/model.ts';

/** Words and their position in the cleaned source: UTF-16 offsets of the first character and behind the last. */
export interface Span {
	start: number;
	end: number;
	/** What the page says there; the source's own characters but for line ends and escapes. */
	text: string;
}

/** A paragraph, or one line of a stage direction. */
export interface TextBlock {
	kind: 'paragraph' | 'narrative';
	nodes: PhrasingContent[];
	/** In the source's order; joined they are the block's text. Never empty. */
	spans: Span[];
	/** The parts that the reporter says and not the speaker: offsets in the block's text. */
	narration?: TextRange[];
}

export interface HeadingBlock {
	kind: 'heading';
	/** 1 to 6. */
	depth: number;
	nodes: PhrasingContent[];
	spans: Span[];
}

export interface ListBlock {
	kind: 'list';
	ordered: boolean;
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
	posts: { institution: string; post?: string }[];
	/** Whether `name` is a role (主席, 記者, 問) that means another person in another seminar. */
	role: boolean;
	/** The id and romanization, if the source gives them (Akoma Ntoso). */
	id?: string | undefined;
	romanization?: string | undefined;
	/** The line of the source that names them first. */
	line: number;
}

export interface Turn {
	/** Key of `Transcript.people`; null if nobody speaks, or the source does not say who. */
	by: string | null;
	blocks: Block[];
}

/** One page of the record. */
export interface Section {
	/** The heading in the source; null if there is none and the importer makes one up. */
	title: string | null;
	/** The page's id, for kinds of section that have a fixed one (introduction, notice …). */
	name: string | null;
	/** The title if the source has none. */
	fallback: string;
	line: number;
	turns: Turn[];
	/** Key of the page's speaker, if the source names one. */
	speaker?: string;
	/** Front matter that the source gives (Akoma Ntoso). */
	frontMatter?: Partial<Pick<FrontMatter, 'short' | 'about' | 'narration' | 'points' | 'figures' | 'notes'>>;
}

/** What an editor should look at. */
export interface Finding {
	/** The line of source.txt. */
	line: number;
	/** What the importer did or left, and what to do if it is wrong. */
	what: string;
}

/** A change that a pattern makes all over the source; the same as a rule of emendations.yaml. */
export interface Rule {
	id: string;
	find: string;
	put: string;
	reason: string;
}

/** What a source says of itself beyond its words. */
export interface Given {
	id: string | null;
	seminar: Partial<SeminarFacts>;
	/** Keys of those present, speakers first; null if the source does not list them. */
	present: string[] | null;
	/** Keys of those who chaired. */
	chair: string[];
	topics: Map<string, Omit<Topic, 'id'>>;
}

export interface Transcript {
	/** The seminar's title; null if the source has none. */
	title: { text: string; line: number } | null;
	/** The day in the source, as YYYY-MM-DD; null if it has none. */
	date: { text: string; line: number } | null;
	sections: Section[];
	/** Key → person; everyone who speaks or is named as present, in the order of first mention. */
	people: Map<string, Person>;
	findings: Finding[];
	/** What the source itself says of the seminar, and the topics it names (Akoma Ntoso). */
	given?: Given;
	/** A report tells in the third person; a transcript, if left out. */
	kind?: 'report';
	/** Rules that take labels and markup out of the source, tried before case by case. */
	rules: Rule[];
}

/** The words of a block as one text; a line break inside it is `\n`. */
export function wordsOf(spans: readonly Span[]): string {
	return spans.map(({ text }) => text).join('');
}

/** The text blocks and headings among some blocks, lists included, in the source's order. */
export function leavesOf(blocks: readonly Block[]): (TextBlock | HeadingBlock)[] {
	return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(leavesOf) : [block]));
}

/** A paragraph of plain words. */
export function plainBlock(start: number, text: string, kind: TextBlock['kind'] = 'paragraph'): TextBlock {
	return { kind, nodes: [{ type: 'text', value: text }], spans: [{ start, end: start + text.length, text }] };
}
