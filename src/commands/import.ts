/** `npm run import -- INPUT…`: imports transcripts into the content folder. */
import { parseArgs } from 'node:util';
import { contentDir } from '../content/files.ts';
import { dateIn } from '../formats/shared/title-and-date.ts';
import { SourceError } from '../formats/shared/transcript.ts';
import { RECORD_LANGS } from '../i18n/locale.ts';
import { ContentStore } from '../import/content-store.ts';
import { type Converted, convert, type ImportOptions } from '../import/convert-source.ts';
import { type Inputs, listInputs, readSource } from '../import/inputs.ts';
import { SOURCE_FORMAT_NAMES } from '../import/source-format.ts';
import { isSeminarId } from '../record/ids.ts';
import { ImportReport } from './import-report.ts';

const FORMATS = SOURCE_FORMAT_NAMES.join(', ');
const USAGE = `npm run import -- INPUT… [options]

INPUT              a transcript, or a folder of them (.txt, .docx, .html, .vtt, .srt, .md, .xml)
--id ID            the seminar's id, the first part of its address; one INPUT only (default: date and file name)
--format FORMAT    auto, ${FORMATS} (default: auto)
--title TITLE      the seminar's title; one INPUT only (default: from the file)
--date YYYY-MM-DD  the day it took place; one INPUT only (default: from the file)
--lang LANG        ${RECORD_LANGS.join(', ')} (default: detected)
--speakers LIST    who speaks under which label: 'Speaker 1=Lee Kai,問=王小明'
--encoding NAME    utf-8, utf-16le, gb18030, big5 … (default: detected)
--out DIR          the content folder (default: CONTENT_DIR, or content)
--force            replace a seminar of the same id; the former folder is kept as .replaced-ID
--dry-run          read and report, write nothing`;

/** Exit status 1: an input failed. Exit status 2: the command or the content folder is wrong, and nothing was read. */
const INPUT_FAILED = 1;
const USAGE_WRONG = 2;
const INTERRUPTED = 130;

interface CommandOptions extends ImportOptions {
	inputs: string[];
	out: string;
	force: boolean;
	dryRun: boolean;
}

/**
 * @returns null where the editor asks for help
 * @throws Error where an option is wrong
 */
function optionsIn(args: readonly string[]): CommandOptions | null {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			id: { type: 'string' },
			format: { type: 'string', default: 'auto' },
			title: { type: 'string' },
			date: { type: 'string' },
			lang: { type: 'string' },
			speakers: { type: 'string', multiple: true, default: [] },
			encoding: { type: 'string' },
			out: { type: 'string' },
			force: { type: 'boolean', default: false },
			'dry-run': { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return null;
	if (positionals.length === 0) throw new Error('INPUT is missing: name a transcript, or a folder of them');
	const format = (['auto', ...SOURCE_FORMAT_NAMES] as const).find((one) => one === values.format);
	if (format === undefined) throw new Error(`unknown format “${values.format}”: use auto, ${FORMATS}`);
	const { id = null, title = null, date = null, encoding = null, out = contentDir(), force, 'dry-run': dryRun } = values;
	if (id !== null && !isSeminarId(id)) {
		throw new Error(
			`“${id}” cannot be an id: use lower-case letters, digits and single hyphens, and no address that the site has for itself`,
		);
	}
	if (date !== null && dateIn(date) !== date) throw new Error(`“${date}” is no date: write it as YYYY-MM-DD, such as 2025-04-25`);
	const lang = values.lang === undefined ? null : RECORD_LANGS.find((one) => one === values.lang);
	if (lang === undefined) throw new Error(`unknown language “${values.lang}”: use ${RECORD_LANGS.join(', ')}`);
	const speakers = speakersIn(values.speakers);
	return { inputs: positionals, id, title, date, lang, speakers, format, encoding, out, force, dryRun };
}

/**
 * The speakers that an editor names.
 * @param lists each `LABEL=NAME,LABEL=NAME`
 * @throws Error where a part has no name
 */
function speakersIn(lists: readonly string[]): Map<string, string> {
	const parts = lists.flatMap((list) => list.split(/[,，]/u)).filter((part) => part.trim() !== '');
	return new Map(
		parts.map((part): [string, string] => {
			const at = part.lastIndexOf('=');
			const [label, name] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
			if (at < 1 || label === '' || name === '') throw new Error(`“${part}” of --speakers is not LABEL=NAME`);
			return [label, name];
		}),
	);
}

/** @throws SourceError where the file cannot become a record, or its seminar exists already */
async function importFile(path: string, options: CommandOptions, store: ContentStore): Promise<Converted> {
	const source = await readSource(path, options.encoding);
	const isTaken = (id: string) => (options.force ? store.hasImported(id) : store.has(id));
	if (options.id !== null && isTaken(options.id)) {
		throw new SourceError(1, `the seminar ${options.id} exists already: choose another --id, or replace it with --force`);
	}
	const converted = convert(source, options, store.register, isTaken);
	store.stage(converted, source.bytes);
	return converted;
}

/** @returns whether all inputs were imported */
async function importAll({ files, failed, skipped }: Inputs, options: CommandOptions): Promise<boolean> {
	const store = new ContentStore(options.out, options.dryRun);
	const report = new ImportReport(files.length);
	const interrupt = () => {
		store.close();
		process.exit(INTERRUPTED);
	};
	process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
	for (const { path, reason } of failed) report.failure(path, new Error(reason));
	try {
		for (const path of files) {
			report.begin(path);
			try {
				report.success(path, await importFile(path, options, store));
			} catch (error) {
				report.failure(path, error as Error);
			}
		}
		store.flush();
	} finally {
		report.clearBar();
		store.close();
	}
	report.summary(skipped, options.dryRun ? null : options.out);
	return report.failed === 0 && files.length > 0;
}

/** @returns the exit status */
async function main(): Promise<number> {
	try {
		const options = optionsIn(process.argv.slice(2));
		if (options === null) {
			console.log(USAGE);
			return 0;
		}
		const inputs = listInputs(options.inputs);
		const single = (['id', 'title', 'date'] as const).find((name) => options[name] != null);
		if (single !== undefined && inputs.files.length > 1) throw new Error(`--${single} is for one seminar: give one INPUT`);
		return (await importAll(inputs, options)) ? 0 : INPUT_FAILED;
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${USAGE}`);
		return USAGE_WRONG;
	}
}

process.exitCode = await main();
