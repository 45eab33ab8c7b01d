/** Writes the whole archive as tables into `data/`, for research. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalArchive } from '../../content/gateway.ts';
import { digestOfSeminar } from '../../content/page-reads.ts';
import { readRootLocale } from '../../content/root-locale.ts';
import { localeFolder, localeOf } from '../../i18n/locale.ts';
import { csvLine } from '../../record/csv-line.ts';
import { type Seminar, speakersOf } from '../../record/model.ts';
import { DATASET_PATH, dataPackage, SPEECH_FIELDS, type Table } from './datapackage.ts';
import { type KeyedSeminar, packedParts, type TableForm } from './packed-parts.ts';
import { passageRows, type SpeechRow, speechRows } from './rows.ts';

/** Writes a table's parts as they are made. */
async function writeTable(folder: string, form: TableForm, seminars: readonly KeyedSeminar[]): Promise<Table> {
	const table = { name: form.name, rows: 0, files: [] as Table['files'][number][] };
	for await (const { packed, rows } of packedParts(form, seminars)) {
		const path = `${form.name}-${table.files.length + 1}.${form.ending}.gz`;
		writeFileSync(join(folder, path), packed);
		table.files.push({ path, bytes: packed.length, sha256: hash('sha256', packed) });
		table.rows += rows;
	}
	return table;
}

/**
 * @param dir the site's folder
 * @param addressOf the address of a path below the site's base
 */
export async function writeDataset(dir: string, addressOf: (path: string) => string): Promise<void> {
	const { seminars, speakers, site } = originalArchive();
	const root = readRootLocale();
	const ownAddress = (path: string, { lang }: Pick<Seminar, 'lang'>) => addressOf(`${localeFolder(localeOf(lang), root)}${path}`);
	const folder = join(dir, DATASET_PATH);
	mkdirSync(folder, { recursive: true });
	/** All that a seminar's rows are made from. */
	const keyOf = (seminar: Seminar) => {
		const names = [...new Set(seminar.pages.flatMap(speakersOf))].map((id) => [id, speakers.get(id)?.name]);
		return hash('sha256', JSON.stringify([ownAddress('', seminar), digestOfSeminar(seminar), names]));
	};
	const keyed = seminars.map((seminar) => ({ seminar, key: keyOf(seminar) }));
	const columns = SPEECH_FIELDS.map(({ name }) => name);
	const asCsv = (row: SpeechRow) => csvLine(columns.map((name) => String(row[name as keyof SpeechRow])));
	const speeches: TableForm = {
		name: 'speeches',
		ending: 'csv',
		head: csvLine(columns),
		linesOf: (seminar) => speechRows(seminar, speakers, ownAddress).map(asCsv).toArray(),
	};
	const passages: TableForm = {
		name: 'passages',
		ending: 'ndjson',
		head: '',
		linesOf: (seminar) =>
			passageRows(seminar, speakers, ownAddress)
				.map((row) => `${JSON.stringify(row)}\n`)
				.toArray(),
	};
	const tables = [await writeTable(folder, speeches, keyed), await writeTable(folder, passages, keyed)];
	const descriptor = dataPackage(site.name, addressOf(''), tables);
	writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, '\t')}\n`);
}
