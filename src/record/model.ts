/** The record: archive → seminar → page → speech → block → passage. Every text is the published, traditional-script text. */
import type { PhrasingContent } from 'mdast';
import type { Edition } from './edition.ts';
import type { Emendations } from './emendation.ts';
import type { Ledger } from './ledger.ts';

export interface Passage {
	/** `p3-s2`, unique on its page */
	id: string;
	/** The words, without markup. */
	text: string;
	/** The words with their markup. */
	nodes: PhrasingContent[];
	/** Doubtful wordings: offsets in `text`, in UTF-16 units, and the index of the page's note. */
	doubts: Doubt[];
	/** Anchors once published on the page whose place is here now. */
	aliases: Alias[];
}

export interface Alias {
	/** The anchor. */
	id: string;
	/** Where its words stand now, as an address below the base, where they were moved to another page; else null. */
	moved: string | null;
}

export interface Doubt {
	start: number;
	end: number;
	note: number;
}

export interface Paragraph {
	kind: 'paragraph';
	/** `p3`, unique on its page */
	id: string;
	/** Whether it is a stage direction and nobody's words. */
	narrative: boolean;
	text: string;
	passages: Passage[];
	/** The line of the MDX file. */
	line: number;
}

export interface Heading {
	kind: 'heading';
	id: string;
	depth: number;
	text: string;
}

export interface ListOf<P> {
	kind: 'list';
	ordered: boolean;
	/** The number of the first item. */
	start: number;
	items: BlockOf<P>[][];
}

/** A block whose paragraphs are of one type: parsed, or published. */
export type BlockOf<P> = P | Heading | ListOf<P>;
export type List = ListOf<Paragraph>;
export type Block = BlockOf<Paragraph>;

export interface Speech {
	/** Id of the speaker; null where the record speaks for itself. */
	speaker: string | null;
	blocks: Block[];
}

/** The editors' short label of a point that is made. */
export interface Point {
	/** The paragraph or passage in which the point begins. */
	at: string;
	label: string;
	/** Ids of the topics it belongs to. */
	topics: string[];
}

/** The editors' note on a doubtful wording, which stays as it is. */
export interface Note {
	/** The passage that has the wording. */
	at: string;
	/** The wording, exactly as it stands there. */
	quote: string;
	note: string;
	/** The one edition the note is for; both where left out. */
	only?: 'hant' | 'hans' | undefined;
}

/** A key figure. */
export interface Figure {
	/** The passage that has the figure. */
	at: string;
	/** The figure with its unit, exactly as it stands there. */
	value: string;
	/** What it counts. */
	label: string;
}

export interface Page {
	/** The MDX file's name without its number: the page's part of the address. */
	id: string;
	/** Id of its seminar. */
	seminar: string;
	/** The MDX file, as a path. */
	file: string;
	title: string;
	short: string;
	order: number;
	speaker: string | null;
	points: Point[];
	notes: Note[];
	figures: Figure[];
	/** Anchor → what it named in former editions, where its words were mended or removed. */
	readings: Record<string, string[]>;
	speeches: Speech[];
}

/** What a seminar is, in its editors' words; `content/schemas.ts` says what each field holds. */
export interface SeminarFacts {
	title: string;
	short?: string | undefined;
	summary?: string | undefined;
	/** YYYY-MM-DD */
	date: string;
	place?: string | undefined;
	host?: string | undefined;
	convenor?: string | undefined;
	/** Ids of everyone present, speakers first. */
	participants: string[];
	source?: { publisher: string; url?: string | undefined; note?: string | undefined } | undefined;
	licence?: string | undefined;
}

export interface Seminar extends SeminarFacts {
	/** The folder's name. */
	id: string;
	short: string;
	pages: Page[];
	/** Which text of the record this is. */
	edition: Edition;
	/** Id of a page that is no longer in the seminar → where its address and anchors redirect to. */
	retired: Ledger['gone'];
	/** source.txt, and what was changed in it; null where the folder has none. */
	witness: { file: string; text: string; emendations: Emendations; emendationsFile: string } | null;
}

/** A post that a person holds, in the record's own words. */
export interface Post {
	institution: string;
	post?: string | undefined;
}

export interface Speaker {
	id: string;
	name: string;
	/** With tone marks, family name first. */
	romanization?: string | undefined;
	/** Other spellings and roles under which transcripts name the same person. */
	aliases: string[];
	posts: Post[];
}

export interface Topic {
	id: string;
	label: string;
	description: string;
}

/** A wording and what the simplified edition writes for it; both of one length. */
export interface SimplifiedWording {
	hant: string;
	hans: string;
}

/** What the simplified edition writes otherwise than OpenCC: wordings it would get wrong, and proper names. */
export interface Conversion {
	exceptions: (SimplifiedWording & { reason: string })[];
	names: SimplifiedWording[];
}

export interface Archive {
	/** Newest first. */
	seminars: Seminar[];
	speakers: Map<string, Speaker>;
	topics: Map<string, Topic>;
	conversion: Conversion;
}

/** The paragraphs of some blocks, lists included, in the record's order. */
export function paragraphsIn<P extends { kind: 'paragraph' }>(blocks: readonly BlockOf<P>[]): P[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'paragraph') return [block];
		return block.kind === 'list' ? block.items.flatMap((item) => paragraphsIn(item)) : [];
	});
}

/** The same blocks with every paragraph replaced, those of lists included. */
export function mapParagraphs<P extends { kind: 'paragraph' }, Q>(
	blocks: readonly BlockOf<P>[],
	change: (paragraph: P) => Q,
): BlockOf<Q>[] {
	return blocks.map((block) => {
		if (block.kind === 'paragraph') return change(block);
		return block.kind === 'list' ? { ...block, items: block.items.map((item) => mapParagraphs(item, change)) } : block;
	});
}

/** The paragraphs of a page, in the record's order. */
export function paragraphsOf(page: Page): Paragraph[] {
	return page.speeches.flatMap((speech) => paragraphsIn(speech.blocks));
}

/** Ids of all who speak on a page, in the order of their first words. */
export function speakersOf(page: Page): string[] {
	return [...new Set(page.speeches.flatMap((speech) => speech.speaker ?? []))];
}
