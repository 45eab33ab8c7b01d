/** The model of the record: archive → seminar → page → speech → block → passage. Texts are the published ones, in one locale. */
import type { PhrasingContent } from 'mdast';
import type { Edition, FormerEdition } from './edition.ts';
import type { Figure, Narration, Note, Point } from './editorial.ts';
import type { Emendations } from './emendation.ts';
import type { Ledger } from './ledger.ts';
import type { SiteIdentity } from './site-identity.ts';
import type { TextRange } from './text-range.ts';

export interface Passage {
	/** `p3-s2`, unique on its page. */
	id: string;
	/** The words, without markup. */
	text: string;
	/** The words with their markup. */
	nodes: PhrasingContent[];
	/** The parts that the reporter says and no speaker; ascending, without overlap. All of it if nobody speaks in the passage. */
	narration: TextRange[];
	/** The wordings that the editors' notes call doubtful. */
	doubts: Doubt[];
	/** Removed anchors of the page that lead here. */
	aliases: Alias[];
}

export interface Alias {
	/** The anchor. */
	id: string;
	/** The present address of its words, below the site's base, if they were moved to another page; else null. */
	moved: string | null;
}

/** A doubtful wording. */
export interface Doubt extends TextRange {
	/** Index of the note in the page's notes. */
	note: number;
}

export interface Paragraph {
	kind: 'paragraph';
	/** `p3`, unique on its page. */
	id: string;
	/** Whether it is a stage direction. */
	direction: boolean;
	/** Whether nobody says any of it: a stage direction, or narration throughout. */
	narrative: boolean;
	text: string;
	passages: Passage[];
	/** When in the recording it begins: `00:01:23`, with thousandths where they are known; left out where it is not known. */
	time?: string | undefined;
	/** The line of the MDX file. */
	line: number;
}

export interface Heading {
	kind: 'heading';
	id: string;
	depth: number;
	text: string;
}

interface ListOf<P> {
	kind: 'list';
	ordered: boolean;
	/** The number of the first item. */
	start: number;
	items: BlockOf<P>[][];
}

/** A block with paragraphs of type P: as parsed from a file, or with their published anchors. */
export type BlockOf<P> = P | Heading | ListOf<P>;
export type List = ListOf<Paragraph>;
export type Block = BlockOf<Paragraph>;

export interface Speech {
	/** Id of the speaker; null if nobody speaks: also where the reporter says all of it. */
	speaker: string | null;
	blocks: Block[];
}

export interface Page {
	/** The MDX file's name without its number; a part of the page's address. */
	id: string;
	/** Id of its seminar. */
	seminar: string;
	/** Path of the MDX file. */
	file: string;
	title: string;
	short: string;
	order: number;
	/** Id of the one person that the front matter names. The page may only tell of them; who speaks is in the speeches. */
	speaker: string | null;
	/** Ids of the people whom the page is about without giving their words. */
	about: string[];
	/** What the editors marked as narration; the passages have it as ranges. */
	narration: Narration[];
	points: Point[];
	notes: Note[];
	figures: Figure[];
	/** Anchor whose words were edited or removed → its earlier texts, oldest first. */
	readings: Record<string, string[]>;
	speeches: Speech[];
}

/** Where a seminar's text comes from. */
export interface SeminarSource {
	publisher: string;
	/** What the publisher calls it. */
	title?: string | undefined;
	url?: string | undefined;
	note?: string | undefined;
}

/** What the editors say of a seminar; `content/schemas/seminar-schema.ts` documents each field. */
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
	/** Ids of those who chaired. */
	chair: string[];
	source?: SeminarSource | undefined;
	/** A report tells in the third person what was said; a transcript was taken down turn by turn. */
	kind: 'report' | 'transcript';
	/** The record's own language, script and region; its script's edition shows it untouched. */
	lang: 'zh-Hant-CN' | 'zh-Hans-CN' | 'zh-Hant-TW' | 'zh-Hant-HK' | 'zh-Hans-SG';
	/** Id of a person → the posts held on that day, where the seminar says so itself. */
	posts: Record<string, Post[]>;
	/** One line that says what the text is. */
	statement?: string | undefined;
	licence?: string | undefined;
}

export interface Seminar extends Omit<SeminarFacts, 'posts'> {
	/** The folder's name. */
	id: string;
	short: string;
	pages: Page[];
	/** Id of everyone present who has a post → the posts held on that day. */
	posts: ReadonlyMap<string, readonly Post[]>;
	/** Which published text of the record this is. */
	edition: Edition;
	/** The editions before it, oldest first, in the record's own script in every locale: their hashes are made of it. */
	former: readonly FormerEdition[];
	/** Id of a page that is no longer in the seminar → where its address and anchors redirect to. */
	retired: Ledger['gone'];
	/** In an edition: that its texts are converted from the record's own script. */
	converted?: true;
	/** source.txt and its emendations; null if the folder has no source. */
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
	/** With tone marks, family name first: `Lǐ Xiǎochāo`. */
	romanization?: string | undefined;
	/** Other spellings and roles under which transcripts name the same person. */
	aliases: string[];
	/** Every post, of whatever day; `speakerAt` in people.ts says which hold at a seminar. */
	posts: Post[];
	/** How an edition writes the name, where it is not `name`: names are never converted. */
	hant?: string | undefined;
	hans?: string | undefined;
	/** Addresses of the person in authority files. */
	sameAs: string[];
	/** What tells the person apart from others of the name: institution and years; only where there are others. */
	distinction?: string;
	/** Where the person is told of, below the base, who has no page of their own: `withHomes` in people.ts says who. */
	home?: string | undefined;
}

export interface Topic {
	id: string;
	label: string;
	description: string;
}

/** A wording and its form in the simplified edition, of the same length. */
interface SimplifiedWording {
	hant: string;
	hans: string;
}

/** Where the converted edition differs from OpenCC: wordings that OpenCC gets wrong (in the edition they are for), and proper names. */
export interface Conversion {
	exceptions: (SimplifiedWording & { reason: string; into: 'hant' | 'hans' })[];
	names: SimplifiedWording[];
}

export interface Archive {
	/** Newest first. */
	seminars: Seminar[];
	speakers: Map<string, Speaker>;
	topics: Map<string, Topic>;
	conversion: Conversion;
	site: SiteIdentity;
}

/** The paragraphs of some blocks in order, those in lists included. */
export function paragraphsIn<P extends { kind: 'paragraph' }>(blocks: readonly BlockOf<P>[]): P[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'paragraph') return [block];
		return block.kind === 'list' ? block.items.flatMap((item) => paragraphsIn(item)) : [];
	});
}

/** The same blocks with every paragraph replaced, those in lists included. */
export function mapParagraphs<P extends { kind: 'paragraph' }, Q>(
	blocks: readonly BlockOf<P>[],
	change: (paragraph: P) => Q,
): BlockOf<Q>[] {
	return blocks.map((block) => {
		if (block.kind === 'paragraph') return change(block);
		return block.kind === 'list' ? { ...block, items: block.items.map((item) => mapParagraphs(item, change)) } : block;
	});
}

/** The paragraphs of a page in order. */
export function paragraphsOf(page: Page): Paragraph[] {
	return page.speeches.flatMap((speech) => paragraphsIn(speech.blocks));
}

/** Ids of everyone who speaks on a page, in the order of their first words. */
export function speakersOf(page: Page): string[] {
	return [...new Set(page.speeches.flatMap((speech) => speech.speaker ?? []))];
}
