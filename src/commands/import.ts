/** `npm run import -- INPUT…`: transcripts into the content folder. The one place that prints. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../content/files.ts';
import { SourceError } from '../formats/shared/source-error.ts';
import { Store } from '../import/content-store.ts';
import { type Converted, convert, type Wishes } from '../import/convert-source.ts';
import { FORMATS, type Format } from '../import/detect.ts';
import { type Inputs, inputsOf } from '../import/inputs.ts';
import { Progress } from '../import/progress.ts';
import { isSeminarId } from '../record/ids.ts';

const USAGE = `npm run import -- INPUT… [options]

INPUT              a transcript, or a folder of them (.txt, .md, .xml)
--id ID            the seminar's id, the first part of its address; one INPUT only (default: day and file name)
--format FORMAT    auto, ${FORMATS.join(', ')} (default: auto)
--encoding NAME    utf-8, utf-16le, gb18030, big5 … (default: found out)
--out DIR          the content folder (default: CONTENT_DIR, or content)
--force            replace a seminar of the same id; what was there is kept as .replaced-ID
--dry-run          read and report, write nothing`;

/** A larger file is no transcript; Node's longest string has about twice as many characters. */
const LARGEST = 256 * 1024 * 1024;

class UsageError extends Error {}

interface Options extends Wishes {
	inputs: string[];
	out: string;
	force: boolean;
	dry: boolean;
}

function optionsOf(args: readonly string[]): Options | null {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			id: { type: 'string' },
			format: { type: 'string', default: 'auto' },
			encoding: { type: 'string' },
			out: { type: 'string' },
			force: { type: 'boolean', default: false },
			'dry-run': { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return null;
	if (positionals.length === 0) throw new UsageError('name a transcript, or a folder of them');
	const format = (['auto', ...FORMATS] as const).find((one) => one === values.format);
	if (format === undefined) throw new UsageError(`no format is called “${values.format}”: use auto, ${FORMATS.join(', ')}`);
	if (values.id !== undefined && !isSeminarId(values.id)) {
		throw new UsageError(
			`“${values.id}” cannot be an id: lower-case letters, digits and single hyphens only, and no address that the site has of its own`,
		);
	}
	const { id = null, encoding = null, out = contentDir(), force, 'dry-run': dry } = values;
	return { inputs: positionals, id, format: format as Format | 'auto', encoding, out, force, dry };
}

function importOne(path: string, options: Options, store: Store): Converted {
	const { size, mtime } = statSync(path);
	if (size > LARGEST) throw new SourceError(1, `the file has ${size} bytes, more than any transcript (${LARGEST}): split it`);
	const bytes = readFileSync(path);
	const taken = (id: string) => (options.force ? store.made(id) : store.has(id));
	if (options.id !== null && taken(options.id)) {
		throw new SourceError(1, `the seminar ${options.id} is there already: choose another --id, or replace it with --force`);
	}
	const converted = convert({ bytes, name: basename(path), changed: mtime.toISOString().slice(0, 10) }, options, store.register, taken);
	store.stage(converted, bytes);
	return converted;
}

function tell(path: string, { id, title, format, encoding, pages, speeches, characters, findings }: Converted, all: boolean): void {
	const check = all ? '' : `; ${findings.length} to check`;
	console.log(
		`${path} → ${id}: “${title}” (${format}, ${encoding}; ${pages} pages, ${speeches} speeches, ${characters} characters${check})`,
	);
	if (all) for (const { line, what } of findings) console.log(`  ${path}:${line}: ${what}`);
}

/** @returns how many inputs failed */
function importAll({ files, failed, passedOver }: Inputs, options: Options): number {
	const store = new Store(options.out, options.dry);
	const progress = new Progress(files.length);
	const interrupted = () => {
		store.close();
		process.exit(130);
	};
	process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
	let failures = failed.length;
	let done = 0;
	for (const { path, why } of failed) console.error(`${path}: ${why}`);
	try {
		for (const path of files) {
			progress.step(path);
			try {
				const converted = importOne(path, options, store);
				done++;
				progress.clear();
				tell(path, converted, files.length === 1);
			} catch (error) {
				failures++;
				progress.clear();
				const line = error instanceof SourceError ? `:${error.line}` : '';
				console.error(`${path}${line}: ${(error as Error).message}`);
			}
		}
		store.flush();
	} finally {
		progress.clear();
		store.close();
	}
	const passed = passedOver > 0 ? `, ${passedOver} other files passed over` : '';
	const where = options.dry ? 'nothing was written (--dry-run)' : `written to ${options.out}`;
	console.log(`${done} imported, ${failures} failed${passed}; ${where}`);
	if (done > 1) console.log('What to check in each: npm run import -- FILE --dry-run');
	return failures + (files.length === 0 && failures === 0 ? 1 : 0);
}

function main(): number {
	try {
		const options = optionsOf(process.argv.slice(2));
		if (options === null) {
			console.log(USAGE);
			return 0;
		}
		const inputs = inputsOf(options.inputs);
		if (options.id !== null && inputs.files.length > 1) throw new UsageError('--id names one seminar: give one INPUT');
		return importAll(inputs, options) > 0 ? 1 : 0;
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${USAGE}`);
		return 2;
	}
}

process.exitCode = main();
