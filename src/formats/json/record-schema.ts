/** The schema of record.json: the type of what is written, and the JSON Schema that is published at /schema/record.json. */
import { z } from 'zod';
import { postSchema } from '../../content/schemas/people-schema.ts';

const url = z.string().describe('Address, below the origin of the site that serves the record');
const speakerId = z.string().describe('Id of a speaker in `speakers`');

const passageSchema = z.strictObject({
	id: z.string().describe('Anchor, unique on its page and permanent: `p3-s2`'),
	url,
	text: z.string().describe('The words, without markup'),
	narrative: z.literal(true).optional().describe('Nobody says the passage: it is the reporter’s'),
	narration: z
		.array(z.tuple([z.int().nonnegative(), z.int().positive()]))
		.optional()
		.describe('The parts of the passage that are the reporter’s: offsets of the first character and behind the last, in UTF-16 units'),
});

const paragraphSchema = z.strictObject({
	id: z.string().describe('Anchor, unique on its page and permanent: `p3`'),
	url,
	narrative: z.literal(true).optional().describe('Nobody says the paragraph: it is a stage direction or the reporter’s'),
	direction: z.literal(true).optional().describe('The paragraph is a stage direction'),
	time: z
		.string()
		.optional()
		.describe('When in the recording the paragraph begins: hours, minutes and seconds, `00:01:23` or `00:01:23.400`'),
	text: z.string().describe('The words, without markup: the passages’ texts joined'),
	passages: z.array(passageSchema),
});

/** The structure of a speech; its text is in its paragraphs. */
const blockSchema = z
	.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('paragraph'), id: z.string().describe('Id of a paragraph of the speech') }),
		z.strictObject({ kind: z.literal('heading'), id: z.string(), depth: z.int().min(1).max(6), text: z.string() }),
		z.strictObject({
			kind: z.literal('list'),
			ordered: z.boolean(),
			start: z.int().describe('Number of the first item, where the list is ordered'),
			get items() {
				return z.array(z.array(blockSchema));
			},
		}),
	])
	.meta({ id: 'block' });

const speechSchema = z.strictObject({
	speaker: speakerId.nullable().describe('Id of who speaks; null where the record speaks for itself'),
	paragraphs: z.array(paragraphSchema),
	blocks: z
		.array(blockSchema)
		.optional()
		.describe('Headings and lists, and the paragraphs between and in them, in order; left out where there are paragraphs only'),
});

const pageSchema = z.strictObject({
	id: z.string(),
	url,
	title: z.string(),
	short: z.string().describe('A shorter title; the title itself where there is none'),
	speaker: speakerId.nullable().describe('Id of the one person whose page it is; null where nobody or several speak'),
	about: z.array(speakerId).optional().describe('Ids of the people whom the page is about without giving their words'),
	speeches: z.array(speechSchema),
	points: z
		.array(
			z.strictObject({
				at: z.string().describe('Anchor at which the point begins'),
				label: z.string(),
				topics: z.array(z.string()).describe('Ids of topics'),
			}),
		)
		.describe('The editors’ labels of the points made'),
	figures: z
		.array(z.strictObject({ at: z.string().describe('Anchor of the passage that has it'), value: z.string(), label: z.string() }))
		.describe('The key figures, as the editors chose them'),
	notes: z
		.array(
			z.strictObject({
				at: z.string().describe('Anchor of what has the wording'),
				quote: z.string(),
				note: z.string(),
				only: z.enum(['hant', 'hans']).optional().describe('The script whose edition it is for'),
			}),
		)
		.describe('The editors’ notes on doubtful wordings'),
});

/** `record.json`. */
const recordSchema = z
	.strictObject({
		$schema: z.string().describe('Address of this schema'),
		id: z.string(),
		url,
		title: z.string(),
		short: z.string(),
		summary: z.string().optional(),
		date: z.iso.date(),
		place: z.string().optional(),
		host: z.string().optional(),
		convenor: z.string().optional(),
		kind: z.enum(['report', 'transcript']).describe('Told in the third person, or taken down turn by turn'),
		lang: z.string().describe('BCP 47 tag of the record’s own language and script'),
		chair: z.array(speakerId).optional().describe('Ids of those who chaired'),
		participants: z.array(speakerId).describe('Ids of everyone the record names as present'),
		source: z
			.strictObject({
				publisher: z.string(),
				title: z.string().optional(),
				url: z.string().optional(),
				note: z.string().optional(),
			})
			.optional()
			.describe('Where the text comes from'),
		licence: z.string().optional(),
		witness: z
			.strictObject({
				sha256: z
					.string()
					.regex(/^[0-9a-f]{64}$/)
					.describe('SHA-256 of its bytes, in hexadecimal'),
				characters: z.int().describe('Its length in Unicode characters'),
			})
			.optional()
			.describe('The transcript as received, from which the pages were made'),
		speakers: z
			.array(
				z.strictObject({
					id: z.string(),
					name: z.string(),
					romanization: z.string().optional(),
					posts: z.array(postSchema).describe('Those held on that day'),
					sameAs: z.array(z.string()).optional().describe('Addresses in authority files'),
				}),
			)
			.describe('Everyone present or speaking'),
		topics: z.array(z.strictObject({ id: z.string(), label: z.string() })).describe('The topics its points name'),
		pages: z.array(pageSchema),
	})
	.meta({ title: 'Record of a seminar', description: 'Texts are the published texts, in the record’s own script.' });

export type RecordJson = z.infer<typeof recordSchema>;
export type BlockJson = z.infer<typeof blockSchema>;

/** The JSON Schema (draft 2020-12) of record.json. */
export function recordJsonSchema(): object {
	return z.toJSONSchema(recordSchema);
}
