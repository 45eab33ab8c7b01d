/** The schema of `seminar.yaml`. The comment above a field documents it for editors. */
import { z } from 'zod';
import { DEFAULT_LANG, RECORD_LANGS } from '../../i18n/locale.ts';
import { isExternalLink } from '../../record/links.ts';
import type { SeminarFacts } from '../../record/model.ts';
import { postSchema } from './people-schema.ts';
import { id, words } from './schema-parts.ts';

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
