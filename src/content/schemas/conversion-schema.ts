/** The schema of `content/script.yaml`: exceptions to the conversion between scripts. The comment above a field documents it for editors. */
import { z } from 'zod';
import type { Conversion } from '../../record/model.ts';
import { words } from './schema-parts.ts';

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
