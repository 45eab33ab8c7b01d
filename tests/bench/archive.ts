/**
 * `npm run bench -- archive [SEMINARS…]`: builds generated archives and prints what each build costs, compared with the build before:
 * if twice the seminars take twice the time, the cost is linear. Three pages a seminar, 16,000 characters a page, two new speakers a seminar.
 *
 * `npm run bench -- archive --from FOLDER [--copies N] [--peer]`: imports the Markdown transcripts of a folder, N times with other days and
 * names, and builds them; with `--peer`, builds the same text with Starlight in the same run.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PAGE_LINE } from '../../src/publish/progress/progress.ts';
import { writeCopies } from '../support/archive-copies.ts';
import { writeArchive } from '../support/generated.ts';
import { measuredRun, type Taken } from '../support/measured-run.ts';
import { kindOf, MOST_BYTES, type SiteSize, sizeOf } from '../support/site-size.ts';
import { buildStarlight, writeStarlight } from '../support/starlight.ts';

const PAGES = 3;
const CHARACTERS = 16_000;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { from: { type: 'string' }, copies: { type: 'string', default: '1' }, peer: { type: 'boolean', default: false } },
});

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;

function spent({ seconds, processor, megabytes }: Taken): string {
	const used = processor === null ? '' : `, ${processor.toFixed(1)} s of processor`;
	return `${seconds.toFixed(1)} s${used}${megabytes === null ? '' : `, ${megabytes.toFixed(0)} MB of memory at most`}`;
}

function weight({ files, bytes, heaviest, heavy }: SiteSize): string {
	const largest = `heaviest page ${kilobytes(heaviest.bytes)} of HTML, ${kilobytes(heaviest.brotli)} as brotli (${heaviest.path})`;
	return `${files} files, ${megabytes(bytes)}; ${largest}; ${heavy} pages over ${kilobytes(MOST_BYTES)}`;
}

function buildOurs(content: string, site: string): Promise<Taken> {
	const environment = { CONTENT_DIR: content, OUT_DIR: site, SITE: 'https://record.example', BASE: '/' };
	return measuredRun([process.execPath, 'src/commands/run.mjs', 'build', '--verbose'], environment);
}

/** Kind of page → seconds that its pages took to render, from the lines that `--verbose` prints. */
function secondsByKind(output: string): Map<string, number> {
	const seconds = new Map<string, number>();
	for (const [, path = '', milliseconds] of output.matchAll(PAGE_LINE)) {
		const kind = kindOf(path.endsWith('/') || path === '' ? `${path}index.html` : path);
		seconds.set(kind, (seconds.get(kind) ?? 0) + Number(milliseconds) / 1000);
	}
	return seconds;
}

async function generated(dir: string, counts: readonly number[]): Promise<void> {
	let before: { seminars: number; taken: Taken } | undefined;
	const time = ({ processor, seconds }: Taken) => processor ?? seconds;
	for (const seminars of counts.length > 0 ? counts : [75, 150, 300]) {
		const [content, site] = [join(dir, `content-${seminars}`), join(dir, `site-${seminars}`)];
		mkdirSync(content);
		writeArchive(content, { seminars, pages: PAGES, characters: CHARACTERS });
		const taken = await buildOurs(content, site);
		const size = sizeOf(site);
		const ratio = before
			? `; ×${(time(taken) / time(before.taken)).toFixed(2)} time for ×${(seminars / before.seminars).toFixed(2)} seminars`
			: '';
		const perPage = `${kilobytes(size.bytes / (seminars * PAGES))} per page of the record`;
		console.log(`${seminars} seminars: ${spent(taken)}; ${weight(size)}; ${perPage}${ratio}`);
		for (const folder of [content, site]) rmSync(folder, { recursive: true });
		before = { seminars, taken };
	}
}

async function imported(dir: string, from: string, copies: number, peer: boolean): Promise<void> {
	const [transcripts, content, site, baseline] = ['transcripts', 'content', 'site', 'baseline'].map((name) => join(dir, name)) as [
		string,
		string,
		string,
		string,
	];
	writeCopies(from, transcripts, copies);
	const importing = await measuredRun([process.execPath, 'src/commands/run.mjs', 'import', transcripts, '--out', content]);
	console.log(`import: ${spent(importing)}`);
	const ours = await buildOurs(content, site);
	const size = sizeOf(site);
	console.log(`build: ${spent(ours)}\n${weight(size)}`);
	console.log(ours.output.match(/^\[\d\/\d\] .*$/gm)?.join('\n') ?? '');
	const seconds = secondsByKind(ours.output);
	for (const kind of new Set([...size.kinds.keys(), ...seconds.keys()])) {
		const { files = 0, bytes = 0 } = size.kinds.get(kind) ?? {};
		console.log(
			`  ${kind.padEnd(24)} ${String(files).padStart(6)} files ${megabytes(bytes).padStart(10)} ${(seconds.get(kind) ?? 0).toFixed(1).padStart(8)} s`,
		);
	}
	if (!peer) return;
	mkdirSync(baseline);
	await writeStarlight(content, baseline);
	const theirs = await buildStarlight(baseline);
	console.log(`Starlight: ${spent(theirs)}\n${weight(sizeOf(join(baseline, 'dist')))}`);
	console.log(`our build takes ${(ours.seconds / theirs.seconds).toFixed(2)} times Starlight’s`);
}

const dir = mkdtempSync(join(tmpdir(), 'archive-'));
try {
	if (values.from === undefined) await generated(dir, positionals.map(Number));
	else await imported(dir, values.from, Number(values.copies), values.peer);
} finally {
	rmSync(dir, { recursive: true, force: true });
}
