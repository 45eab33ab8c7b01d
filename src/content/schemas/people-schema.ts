/** The schema of `content/speakers.yaml`. The comment above a field documents it for editors. */
import { z } from 'zod';
import { authorityOf, HOW_TO_NAME_AUTHORITIES } from '../../record/authorities.ts';
import type { Post, Speaker } from '../../record/model.ts';
import { id, words } from './schema-parts.ts';

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
