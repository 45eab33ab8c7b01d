/** The schema of `emendations.yaml`. The comment above a field documents it for editors. */
import { z } from 'zod';
import type { Emendations } from '../../record/emendation.ts';
import { id, words } from './schema-parts.ts';

const wording = z.string().min(1, 'must not be empty');

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
