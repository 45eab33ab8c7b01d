import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { PassageRow } from '../../src/formats/dataset/rows.ts';
import type { RecordJson } from '../../src/formats/json/record-schema.ts';
import { csvLine } from '../../src/record/csv-line.ts';
import { fileOf, ORIGIN, read } from '../support/built.ts';
import { SITES } from '../support/sites.ts';

interface Resource {
	name: string;
	path: string;
	bytes: number;
	hash: string;
	schema: { fields: { name: string; type: string; constraints?: { required?: true; enum?: string[]; pattern?: string } }[] };
}

const SEMINAR = '2024-11-20-knowledge-city';

/** Reads a CSV file in which every value stands in quotation marks. */
function csvRows(text: string): string[][] {
	return text
		.split('\r\n')
		.slice(0, -1)
		.map((line) =>
			line
				.slice(1, -1)
				.split('","')
				.map((value) => value.replaceAll('""', '"')),
		);
}

for (const [name, site] of Object.entries(SITES)) {
	const { resources } = JSON.parse(read(site, 'data/datapackage.json')) as { resources: Resource[] };
	const bytesOf = ({ path }: Resource) => readFileSync(join(site.dir, 'data', path));
	const textOf = (table: string) =>
		resources
			.filter((resource) => resource.name.startsWith(`${table}-`))
			.map((resource) => gunzipSync(bytesOf(resource)).toString('utf8'))
			.join('');
	const passages = textOf('passages')
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line) as PassageRow);
	const record = JSON.parse(read(site, `${SEMINAR}/record.json`)) as RecordJson;

	test(`${name}: the data package names each part with its size and hash`, () => {
		assert.ok(resources.length >= 2);
		for (const resource of resources) {
			const bytes = bytesOf(resource);
			assert.equal(bytes.length, resource.bytes);
			assert.equal(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, resource.hash);
		}
	});

	test(`${name}: the passages table has every passage of the record, in order, at an address that leads to it`, () => {
		const expected = record.pages.flatMap(({ speeches }) =>
			speeches.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.passages)),
		);
		assert.deepEqual(
			passages.map(({ address, text }) => [address, text]),
			expected.map(({ url, text }) => [`${ORIGIN}${url}`, text]),
		);
		for (const { address } of passages) {
			const file = fileOf(site, address);
			assert.ok(file, address);
			assert.match(readFileSync(file, 'utf8'), new RegExp(`id="?${new URL(address).hash.slice(1)}["\\s>]`));
		}
	});

	test(`${name}: only words that a speaker says have a speaker in the passages table`, () => {
		const narrated = record.pages.flatMap(({ speeches }) =>
			speeches.flatMap(({ speaker, paragraphs }) =>
				paragraphs.flatMap((paragraph) =>
					paragraph.passages.map(({ narrative }) => (narrative || paragraph.narrative ? '' : (speaker ?? ''))),
				),
			),
		);
		assert.deepEqual(
			passages.map(({ speaker }) => speaker),
			narrated,
		);
	});

	test(`${name}: a row of the speeches table has the speaker's own words and nothing of the reporter's`, () => {
		const [head = [], ...rows] = csvRows(textOf('speeches'));
		const speeches = rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]])));
		const expected = record.pages.flatMap(({ speeches }) =>
			speeches.flatMap(({ speaker, paragraphs }) => {
				const said = paragraphs.flatMap((paragraph) => {
					const parts = paragraph.passages.map(({ text, narrative, narration = [] }) =>
						speaker !== null && narrative
							? ''
							: narration.toReversed().reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text),
					);
					return parts.join('') === '' ? [] : [parts.join('')];
				});
				return said.length > 0 ? [[speaker ?? '', said.join('\n')]] : [];
			}),
		);
		assert.deepEqual(
			speeches.map((row) => [row['speaker'], row['text']]),
			expected,
		);
		for (const row of speeches) assert.equal(row['characters'], String([...(row['text'] ?? '').replaceAll('\n', '')].length));
	});

	test(`${name}: every value of the tables is as the data package says`, () => {
		const [head = [], ...rows] = csvRows(textOf('speeches'));
		const tables = {
			speeches: rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? '']))),
			passages: passages.map((row) => ({ ...row, narration: JSON.stringify(row.narration) })),
		};
		for (const { name, schema } of resources) {
			for (const row of tables[name.startsWith('speeches') ? 'speeches' : 'passages'] as Record<string, string>[]) {
				assert.deepEqual(
					Object.keys(row),
					schema.fields.map((field) => field.name),
				);
				for (const { name, type, constraints } of schema.fields) {
					const value = row[name] ?? '';
					if (constraints?.required) assert.notEqual(value, '', name);
					if (constraints?.enum) assert.ok(constraints.enum.includes(value), value);
					if (constraints?.pattern) assert.match(value, new RegExp(`^(?:${constraints.pattern})$`));
					if (type === 'date') assert.match(value, /^\d{4}-\d\d-\d\d$/);
					if (type === 'integer') assert.match(value, /^\d+$/);
				}
			}
		}
	});
}

test('a CSV line keeps quotation marks, commas and line ends in its values', () => {
	assert.equal(csvLine(['甲"乙', '丙,丁\n戊']), '"甲""乙","丙,丁\n戊"\r\n');
});
