/** The record: archive → seminar → page → speech → block → passage. Every text is the published, traditional-script text. */
import type { PhrasingContent } from 'mdast';
import type { ConversionData, Emendations, PageData, SeminarData, Speaker as SpeakerData, Topic as TopicData } from '../content/schemas.ts';
import type { Edition } from './edition.ts';
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

export interface List {
	kind: 'list';
	ordered: boolean;
	start: number;
	items: Block[][];
}

export type Block = Paragraph | Heading | List;

export interface Speech {
	/** Id of the speaker; null where the record speaks for itself. */
	speaker: string | null;
	blocks: Block[];
}

export type Point = PageData['points'][number];
export type Note = PageData['notes'][number];
export type Figure = PageData['figures'][number];

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

export interface Seminar extends Omit<SeminarData, 'short' | 'participants'> {
	/** The folder's name. */
	id: string;
	short: string;
	/** Ids of everyone present, speakers first. */
	participants: string[];
	pages: Page[];
	/** Which text of the record this is. */
	edition: Edition;
	/** Pages that are no more, and where each of their anchors is found. */
	gone: Ledger['gone'];
	/** source.txt, and what was changed in it; null where the folder has none. */
	witness: { file: string; text: string; emendations: Emendations; emendationsFile: string } | null;
}

export interface Speaker extends SpeakerData {
	id: string;
}

export interface Topic extends TopicData {
	id: string;
}

export interface Archive {
	/** Newest first. */
	seminars: Seminar[];
	speakers: Map<string, Speaker>;
	topics: Map<string, Topic>;
	/** What the simplified edition writes otherwise than OpenCC. */
	conversion: ConversionData;
}

/** The paragraphs of some blocks, lists included, in the record's order. */
export function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'paragraph') return [block];
		return block.kind === 'list' ? block.items.flatMap(paragraphsIn) : [];
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
