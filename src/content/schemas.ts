/** One Zod schema for each kind of content file. The comment above a field documents it for editors. */
import { z } from 'zod';
import { DEFAULT_LANG, RECORD_LANGS } from '../i18n/locale.ts';
import { authorityOf, HOW_TO_NAME_AUTHORITIES } from '../record/authorities.ts';
import { CUE_TIME } from '../record/cue-time.ts';
import type { KeptEdition } from '../record/editions.ts';
import type { Emendations } from '../record/emendation.ts';
import type { Ledger } from '../record/ledger.ts';
import { isExternalLink } from '../record/links.ts';
import type { Conversion, Figure, Narration, Note, Point, Post, SeminarFacts, Speaker, Topic } from '../record/model.ts';
import { anchor, id, words } from './schema-parts.ts';

const wording = z.string().min(1, 'must not be empty');

/** A post a person holds, in the record's own words. */
export const postSchema = z.strictObject({
	/** The institution, in full. */
	institution: words,
	/** The post held there; left out if the record names none. */
	post: words.optional(),
}) satisfies z.ZodType<Post>;

/** One entry of `content/speakers.yaml`. */
const speakerSchema = z.strictObject({
	/** The name as the record writes it. */
	name: words,
	/** Romanization with tone marks, family name first: `Lǐ Xiǎochāo`. */
	romanization: words.optional(),
	/** Other spellings and roles under which transcripts name the same person. */
	aliases: z.array(words).default([]),
	/** Every post the record gives. Those that a seminar.yaml gives hold at that seminar, the others wherever it gives none. */
	posts: z.array(postSchema).default([]),
	/** How the traditional edition writes the name, where it is not `name`. Names are never converted. */
	hant: words.optional(),
	/** How the simplified edition writes it. */
	hans: words.optional(),
	/** The person's addresses in Wikidata, VIAF or ORCID. */
	sameAs: z.array(z.string().refine((url) => authorityOf(url) !== null, HOW_TO_NAME_AUTHORITIES)).default([]),
}) satisfies z.ZodType<Omit<Speaker, 'id'>>;

/** `content/speakers.yaml`: speaker id → speaker. */
export const speakersSchema = z.record(id, speakerSchema);

/** One entry of `content/topics.yaml`. */
const topicSchema = z.strictObject({
	/** The topic's name. */
	label: words,
	/** One sentence: what belongs to the topic. */
	description: words,
}) satisfies z.ZodType<Omit<Topic, 'id'>>;

/** `content/topics.yaml`: topic id → topic. */
export const topicsSchema = z.record(id, topicSchema);

const sameLength = ({ hant, hans }: { hant: string; hans: string }) => [...hant].length === [...hans].length;
const SAME_LENGTH = 'both sides must have as many characters, because marks in the text are placed by counting characters';

/** `content/script.yaml`: exceptions of the converter to simplified Chinese. */
export const conversionSchema = z.strictObject({
	/** Wordings that OpenCC alone would get wrong. */
	exceptions: z
		.array(
			z
				.strictObject({
					/** The wording in traditional characters, with enough around it to be unambiguous. */
					hant: words,
					/** What the simplified edition has instead. */
					hans: words,
					/** Why. */
					reason: words,
					/** The edition that is converted wrongly: the simplified one, or with `hant` the traditional one of a simplified record. */
					into: z.enum(['hant', 'hans']).default('hans'),
				})
				.refine(sameLength, SAME_LENGTH),
		)
		.default([]),
	/** Proper names that have an official simplified form. */
	names: z
		.array(
			z
				.strictObject({
					/** The name as the record has it. */
					hant: words,
					/** Its official simplified form. */
					hans: words,
				})
				.refine(sameLength, SAME_LENGTH),
		)
		.default([]),
}) satisfies z.ZodType<Conversion>;

/** `content/<seminar>/seminar.yaml`. */
export const seminarSchema = z.strictObject({
	/** The seminar's title as the record gives it. */
	title: words,
	/** A short name for lists, tabs and breadcrumbs; the title if left out. */
	short: words.optional(),
	/** One sentence that describes the seminar, shown under the title. */
	summary: words.optional(),
	/** The day it took place, as YYYY-MM-DD. */
	date: z.iso.date(),
	/** Where it took place; left out if the record does not say. */
	place: words.optional(),
	/** Who held it. */
	host: words.optional(),
	/** Under whose guidance it was held. */
	convenor: words.optional(),
	/** Ids of everyone the record names as present, speakers first. */
	participants: z.array(id).default([]),
	/** Ids of those who chaired it. */
	chair: z.array(id).default([]),
	/** `report` if the text tells in the third person what was said, `transcript` if it was taken down turn by turn. */
	kind: z.enum(['report', 'transcript']).default('transcript'),
	/** The record's language with script and region. The edition in that script shows it untouched, the other one converts it. */
	lang: z.enum(RECORD_LANGS).default(DEFAULT_LANG),
	/** Id of a person → the posts held on that day, in the record's own words. */
	posts: z.record(id, z.array(postSchema)).default({}),
	/** Where the text comes from. */
	source: z
		.strictObject({
			/** Who published the transcript. */
			publisher: words,
			/** What the publisher calls it, as a quotation names it: 會議實錄. */
			title: words.optional(),
			/** The address it was published at, if known. */
			url: z.string().refine(isExternalLink, 'an address that begins with https://, http:// or mailto:').optional(),
			/** What the publisher says of the text. */
			note: words.optional(),
		})
		.optional(),
	/** One line under each byline that says what the text is; made from `kind` and `source` if left out. */
	statement: words.optional(),
	/** The terms under which the text is published here. */
	licence: words.optional(),
}) satisfies z.ZodType<SeminarFacts>;

/** The front matter of one MDX page. */
export const pageSchema = z.strictObject({
	/** The page's title. */
	title: words,
	/** A shorter title for outlines; the title if left out. */
	short: words.optional(),
	/** Id of the one person who speaks on this page; left out if nobody or several people speak. */
	speaker: id.optional(),
	/** Ids of the people whom the page is about without giving their words. */
	about: z.array(id).default([]),
	/** The page's position in the seminar, counted from 1. */
	order: z.int().positive(),
	/** The editors' short labels for the points that are made. */
	points: z
		.array(
			z.strictObject({
				/** The paragraph or passage in which the point begins. */
				at: anchor,
				/** The label. */
				label: words,
				/** Ids of the topics it belongs to. */
				topics: z.array(id).default([]),
			}),
		)
		.default([]),
	/** What the reporter says and no speaker: a lead-in such as “某某表示，”, a summary. */
	narration: z
		.array(
			z.strictObject({
				/** The paragraph or passage. */
				at: anchor,
				/** The part of it that is narration, exactly as in the passage; left out if all of it is. */
				quote: words.optional(),
			}),
		)
		.default([]),
	/** The editors' notes on doubtful wordings, which are not changed. */
	notes: z
		.array(
			z.strictObject({
				/** The passage with the wording. */
				at: anchor,
				/** The wording, exactly as in the passage. */
				quote: words,
				/** What is doubtful about it. */
				note: words,
				/** The one edition that the note is for, if it concerns the characters used; left out if it is for both. */
				only: z.enum(['hant', 'hans']).optional(),
			}),
		)
		.default([]),
	/** When in the recording paragraphs begin. The importer writes them from subtitles and meeting software. */
	times: z
		.array(
			z.strictObject({
				/** The paragraph. */
				at: anchor,
				/** Hours, minutes and seconds from the recording's start: 00:01:23 or 00:01:23.400. */
				time: z.string().regex(CUE_TIME, 'a time is 00:01:23 or 00:01:23.400'),
			}),
		)
		.default([]),
	/** The key figures of the page, shown on the seminar's overview. */
	figures: z
		.array(
			z.strictObject({
				/** The passage with the figure. */
				at: anchor,
				/** The figure with its unit, exactly as in the passage. */
				value: words,
				/** What it measures. */
				label: words,
			}),
		)
		.default([]),
}) satisfies z.ZodType<{ narration: Narration[]; points: Point[]; notes: Note[]; figures: Figure[] }>;

/** `content/<seminar>/emendations.yaml`: every difference between source.txt and the pages. */
export const emendationsSchema = z.strictObject({
	/** Changes made wherever a pattern matches the source. */
	rules: z
		.array(
			z.strictObject({
				/** The rule's id. */
				id,
				/** A regular expression (flags g, m, u) over source.txt. */
				find: wording,
				/** The text that replaces the match; empty if the match is left out. */
				put: z.string(),
				/** How often the rule applies; the tests fail if it does not. */
				count: z.int().nonnegative(),
				/** Why. */
				reason: words,
			}),
		)
		.default([]),
	/** Changes made once. Cases take precedence over rules. */
	cases: z
		.array(
			z.strictObject({
				/** The case's id. */
				id,
				/** The line of source.txt, counted from 1. */
				line: z.int().positive(),
				/** The wording, exactly as in the line, with its blanks; it must occur once in the line. */
				find: wording,
				/** The text that replaces it. */
				put: z.string(),
				/** Why. */
				reason: words,
			}),
		)
		.default([]),
}) satisfies z.ZodType<Emendations>;

/** `content/<seminar>/anchors.json`: every anchor ever published, with its text. Written by `npm run anchors -- --write`, never by hand. */
export const anchorsSchema = z.strictObject({
	/** The day the present text was published, as YYYY-MM-DD, and its SHA-256; null before the first publication. */
	edition: z.strictObject({ date: z.iso.date(), sha256: z.string() }).nullable().default(null),
	/** Page id → its anchors. */
	pages: z.record(
		id,
		z.strictObject({
			/** Paragraph id → passage id → text, in the order of the page. */
			paragraphs: z.record(z.string(), z.record(z.string(), z.string())),
			/**
			 * Anchors whose paragraph or passage was removed: the passage they lead to (`at`), their last text and, if it was moved to another
			 * page, its address there (`moved`, as `page#anchor`).
			 */
			removed: z.record(z.string(), z.strictObject({ at: z.string(), text: z.string(), moved: z.string().optional() })).default({}),
			/** Passage id → its earlier published texts, oldest first. A link made then shows the text of then and of now. */
			readings: z.record(z.string(), z.array(z.string())).default({}),
		}),
	),
	/** Id of a page that was removed → the page that replaces it (`to`; empty if none does), and where its anchors redirect to. */
	gone: z
		.record(
			z.string(),
			z.strictObject({
				to: z.string(),
				/** Anchor → `page#anchor` (empty if its words were withdrawn), and its last text. */
				anchors: z.record(z.string(), z.strictObject({ at: z.string(), text: z.string() })),
			}),
		)
		.default({}),
}) satisfies z.ZodType<Ledger>;

/** `content/<seminar>/editions.json`: the former editions, oldest first. Written by `npm run anchors -- --write`, never by hand. */
export const editionsSchema = z.strictObject({
	editions: z.array(
		z.strictObject({
			/** The day it was published, as YYYY-MM-DD. */
			date: z.iso.date(),
			/** SHA-256 of its paragraphs in order, joined by line feeds. */
			sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 digits from 0 to f'),
			/** Its differences from the next edition, the last one's from the published text; null if its words were not kept. */
			changes: z
				.array(
					z.strictObject({
						/** The passage, counted from 0 in the next edition, at which it differs. */
						at: z.int().nonnegative(),
						/** How many passages of the next edition it does not have. */
						drop: z.int().nonnegative(),
						/** The passages that it has instead: `page#paragraph/passage words`. */
						put: z.array(z.string().regex(/^[^#]+#[^/]+\/\S* /, 'a passage is page#paragraph/passage and its words')),
					}),
				)
				.nullable(),
		}),
	),
}) satisfies z.ZodType<{ editions: KeptEdition[] }>;

/** The front matter of a page, with defaults filled in. */
export type FrontMatter = z.output<typeof pageSchema>;
