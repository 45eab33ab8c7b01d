/** Writes the whole archive as tables into `data/`, for research. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { originalArchive } from '../../content/gateway.ts';
import { packedOnce } from '../../content/packed-before.ts';
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

/** Writes a table's parts as they are made: while one is packed, on another core, the lines of the next are made. */
async function writeTable(folder: string, name: Table['name'], ending: string, head: string, lines: Iterable<string>): Promise<Table> {
	const table = { name, rows: 0, files: [] as Table['files'][number][] };
	const write = (packed: Buffer) => {
		const path = `${name}-${table.files.length + 1}.${ending}.gz`;
		writeFileSync(join(folder, path), packed);
		table.files.push({ path, bytes: packed.length, sha256: hash('sha256', packed) });
	};
	let packing: Promise<Buffer> | undefined;
	for (const { text, rows } of partsOf(head, lines)) {
		const before = packing;
		packing = packedOnce(text, constants.Z_BEST_COMPRESSION);
		if (before !== undefined) write(await before);
		table.rows += rows;
	}
	if (packing !== undefined) write(await packing);
	return table;
}

/**
 * @param dir the site's folder
 * @param addressOf the address of a path below the site's base
 */
export async function writeDataset(dir: string, addressOf: (path: string) => string): Promise<void> {
	const archive = originalArchive();
	const root = readRootLocale();
	const ownAddress = (path: string, { lang }: Seminar) => addressOf(`${localeFolder(localeOf(lang), root)}${path}`);
	const folder = join(dir, DATASET_PATH);
	mkdirSync(folder, { recursive: true });
	const columns = SPEECH_FIELDS.map(({ name }) => name);
	const asCsv = (row: SpeechRow) => csvLine(columns.map((name) => String(row[name as keyof SpeechRow])));
	const tables = [
		await writeTable(folder, 'speeches', 'csv', csvLine(columns), mapped(speechRows(archive, ownAddress), asCsv)),
		await writeTable(
			folder,
			'passages',
			'ndjson',
			'',
			mapped(passageRows(archive, ownAddress), (row) => `${JSON.stringify(row)}\n`),
		),
	];
	const descriptor = dataPackage(archive.site.name, addressOf(''), tables);
	writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, '\t')}\n`);
}
