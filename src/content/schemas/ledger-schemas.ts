/** The schemas of the files that `npm run anchors` writes: every published anchor, and the former editions. */
import { z } from 'zod';
import type { KeptEdition } from '../../record/editions.ts';
import type { Ledger } from '../../record/ledger.ts';
import { id } from './schema-parts.ts';

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
