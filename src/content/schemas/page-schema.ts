/** The schema of a page’s front matter. The comment above a field documents it for editors. */
import { z } from 'zod';
import { CUE_TIME } from '../../record/cue-time.ts';
import type { Figure, Narration, Note, Point } from '../../record/editorial.ts';
import { anchor, id, words } from './schema-parts.ts';

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

/** The front matter of a page, with defaults filled in. */
export type FrontMatter = z.output<typeof pageSchema>;
