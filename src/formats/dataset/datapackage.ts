/** `data/datapackage.json`: describes the tables as a Frictionless Data Package (specification 1.0, https://specs.frictionlessdata.io). Pure. */
import { VOICES } from './rows.ts';

/** The folder of the tables, below the site's base. */
export const DATASET_PATH = 'data/';

interface Field {
	name: string;
	type: 'string' | 'date' | 'integer' | 'array';
	description: string;
	constraints?: { required?: true; enum?: readonly string[]; pattern?: string; minimum?: number };
}

const required = { required: true } as const;

const PLACE: readonly Field[] = [
	{ name: 'address', type: 'string', description: 'Permanent address of its first passage', constraints: required },
	{
		name: 'edition',
		type: 'string',
		description: 'Beginning of the SHA-256 of the seminar’s published text; empty if it was never published',
		constraints: { pattern: '[0-9a-f]{12}' },
	},
	{ name: 'seminar', type: 'string', description: 'Id of the seminar', constraints: required },
	{ name: 'day', type: 'date', description: 'Day of the seminar', constraints: required },
	{ name: 'page', type: 'string', description: 'Id of the page', constraints: required },
	{
		name: 'anchor',
		type: 'string',
		description: 'Anchor of its first passage',
		constraints: { required: true, pattern: 'p[0-9]+-s[0-9]+' },
	},
	{ name: 'speaker', type: 'string', description: 'Id of the speaker; empty where the voice is not speech' },
	{ name: 'name', type: 'string', description: 'Name of the speaker' },
	{ name: 'post', type: 'string', description: 'Posts of the speaker at the seminar' },
	{
		name: 'voice',
		type: 'string',
		description: 'Whose the text is: the speaker’s, the reporter’s, a stage direction, or the record’s where it names no speaker',
		constraints: { required: true, enum: VOICES },
	},
	{ name: 'lang', type: 'string', description: 'BCP 47 tag of the text', constraints: required },
];
const TEXT: Field = { name: 'text', type: 'string', description: 'The words, without markup', constraints: required };

/** The columns of speeches.csv, in order. */
export const SPEECH_FIELDS: readonly Field[] = [
	...PLACE,
	{ name: 'number', type: 'integer', description: 'Number of the speech in its seminar', constraints: { required: true, minimum: 1 } },
	{ name: 'characters', type: 'integer', description: 'Length of the text', constraints: { required: true, minimum: 1 } },
	{ ...TEXT, description: 'The speaker’s own words, without what the reporter says between them; paragraphs are joined by line feeds' },
];

/** The keys of each line of passages.ndjson. */
const PASSAGE_FIELDS: readonly Field[] = [
	...PLACE,
	TEXT,
	{ name: 'narration', type: 'array', description: 'Parts of the text that are the reporter’s: [first, behind the last], in UTF-16 units' },
];

/** A table's parts, in order. */
export interface Table {
	name: 'speeches' | 'passages';
	rows: number;
	files: readonly { path: string; bytes: number; sha256: string }[];
}

const KINDS = {
	speeches: { format: 'csv', mediatype: 'text/csv', fields: SPEECH_FIELDS },
	passages: { format: 'ndjson', mediatype: 'application/x-ndjson', fields: PASSAGE_FIELDS },
} as const;

/**
 * @param title of the archive
 * @param homepage address of the site
 * @param tables with paths relative to the descriptor
 */
export function dataPackage(title: string, homepage: string, tables: readonly Table[]): object {
	return {
		profile: 'data-package',
		name: 'seminar-record',
		title,
		homepage,
		resources: tables.flatMap(({ name, files }) => {
			const { format, mediatype, fields } = KINDS[name];
			return files.map(({ path, bytes, sha256 }, i) => ({
				profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
				name: `${name}-${i + 1}`,
				path,
				format,
				mediatype,
				compression: 'gzip',
				encoding: 'utf-8',
				bytes,
				hash: `sha256:${sha256}`,
				schema: { fields, missingValues: [''] },
			}));
		}),
	};
}
