/** Astro integration: writes the whole archive as tables into `data/`, for research. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { originalArchive } from '../../content/gateway.ts';
import { readRootLocale } from '../../content/root-locale.ts';
import { localeFolder, localeOf } from '../../i18n/locale.ts';
import { csvLine } from '../../record/csv-line.ts';
import type { Seminar } from '../../record/model.ts';
import { DATASET_PATH, dataPackage, SPEECH_FIELDS, type Table } from './datapackage.ts';
import { passageRows, type SpeechRow, speechRows } from './rows.ts';
import { partsOf } from './table-parts.ts';

function* mapped<T>(rows: Iterable<T>, line: (row: T) => string): Generator<string> {
	for (const row of rows) yield line(row);
}

/** Writes a table's parts as they are made, so that no more than one is in memory. */
function writeTable(folder: URL, name: Table['name'], ending: string, head: string, lines: Iterable<string>): Table {
	const table = { name, rows: 0, files: [] as { path: string; bytes: number; sha256: string }[] };
	for (const { packed, rows } of partsOf(head, lines)) {
		const path = `${name}-${table.files.length + 1}.${ending}.gz`;
		writeFileSync(new URL(path, folder), packed);
		table.files.push({ path, bytes: packed.length, sha256: createHash('sha256').update(packed).digest('hex') });
		table.rows += rows;
	}
	return table;
}

export function dataset(): AstroIntegration {
	let addressOf = (path: string) => path;
	return {
		name: 'dataset',
		hooks: {
			'astro:config:done': ({ config }) => {
				const base = `${config.base.replace(/\/*$/, '')}/`;
				addressOf = (path) => (config.site === undefined ? `${base}${path}` : new URL(`${base}${path}`, config.site).href);
			},
			'astro:build:done': ({ dir, logger }) => {
				const archive = originalArchive();
				const root = readRootLocale();
				const ownAddress = (path: string, { lang }: Seminar) => addressOf(`${localeFolder(localeOf(lang), root)}${path}`);
				const folder = new URL(DATASET_PATH, dir);
				mkdirSync(folder, { recursive: true });
				const columns = SPEECH_FIELDS.map(({ name }) => name);
				const asCsv = (row: SpeechRow) => csvLine(columns.map((name) => String(row[name as keyof SpeechRow])));
				const tables = [
					writeTable(folder, 'speeches', 'csv', csvLine(columns), mapped(speechRows(archive, ownAddress), asCsv)),
					writeTable(
						folder,
						'passages',
						'ndjson',
						'',
						mapped(passageRows(archive, ownAddress), (row) => `${JSON.stringify(row)}\n`),
					),
				];
				const descriptor = dataPackage(archive.site.name, addressOf(''), tables);
				writeFileSync(new URL('datapackage.json', folder), `${JSON.stringify(descriptor, null, '\t')}\n`);
				logger.info(tables.map(({ name, rows }) => `${rows} ${name}`).join(', '));
			},
		},
	};
}
