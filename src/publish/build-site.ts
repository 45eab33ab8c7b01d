/** Builds the site beside the one that is served, checks it, and only then puts it in its place. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesFromSources } from '../content/differences.ts';
import { originalArchive, reloadContent } from '../content/gateway.ts';
import { pruneKept } from '../content/prune-kept.ts';
import { readAhead } from '../content/read-ahead.ts';
import { beginBesidePages } from './beside-pages.ts';
import { bundleOf } from './bundle/kept-bundle.ts';
import { SITE_FILES } from './bundle/make-bundle.ts';
import { writePages } from './bundle/write-pages.ts';
import { CheckBeside } from './check/check-beside.ts';
import { checkContent } from './checked-content.ts';
import type { Environment } from './environment.ts';
import { filesIn } from './files-in.ts';
import { emptyKept, noteKept, readKept, writeKept } from './kept/former-pages.ts';
import { KeptPages } from './kept/kept-pages.ts';
import { packedNow } from './kept/packed-now.ts';
import { diskError } from './output/disk-error.ts';
import { keepTimes } from './output/keep-times.ts';
import { fileHashes, MARKER, type Marker, packedHashes, writeMarker } from './output/marker.ts';
import { hasEnded, OWNER } from './output/owner.ts';
import { beside, copyFolder, moveFolder, probe, recover, removeBeside, removeNow, swap } from './output/swap.ts';
import { realPath, refuseForeign } from './output/target.ts';
import { precompress } from './precompress.ts';
import type { Progress } from './progress/progress.ts';
import { SetupError } from './setup-error.ts';
import { inputsHash } from './unchanged/build-inputs.ts';
import { noteBuild, unchangedSite } from './unchanged/last-build.ts';

/** Inside the project: the bundled code finds its packages from there. A folder for each build that runs. */
const WORKS = join('node_modules', '.cache', 'record-build');
/** Stands for the site's origin where none is set; no page can link to it by chance (RFC 2606). */
const NO_ORIGIN = 'https://site.invalid';
/** A site of more files is removed while the next command runs. */
const MANY_FILES = 10_000;
/** So many faults of a site are printed. */
const FAULTS_PRINTED = 20;

export interface Wishes {
	/** Told how far the build is; null for a silent build. What is wrong with the content is printed all the same. */
	progress: Progress | null;
	/** Whether text is packed ahead. */
	precompress: boolean;
	/** Whether the site is built even if nothing has changed since the last build. */
	force: boolean;
	/** Whether every page is rendered, whatever the last build has left. */
	clean: boolean;
}

export interface Built {
	/** The folder, links followed. */
	target: string;
	marker: Marker;
	/** Whether nothing had changed, so that the folder is as it was. */
	unchanged: boolean;
	/** How many pages and files were taken from the former site. */
	taken: number;
}

function clearWorks(): void {
	if (!existsSync(WORKS)) return;
	for (const owner of readdirSync(WORKS)) {
		const path = join(WORKS, owner);
		if (hasEnded(owner, path)) removeNow(path);
	}
}

function refuseFaults(faults: readonly string[]): void {
	if (faults.length === 0) return;
	const shown = faults.slice(0, FAULTS_PRINTED).join('\n');
	const more = faults.length > FAULTS_PRINTED ? `\nand ${faults.length - FAULTS_PRINTED} more` : '';
	throw new SetupError(`The new site has ${faults.length} fault(s) and was not published; the former one is as it was.\n${shown}${more}`);
}

/**
 * Builds the site into the folder of the environment.
 * @param code `codeHash`, made before this code was loaded
 * @throws SetupError where an operator can help; the former site is whole then
 */
export async function buildSite(
	environment: Environment,
	code: string,
	{ progress, precompress: packs, force, clean }: Wishes,
): Promise<Built> {
	const { outDir, base, site, contentDir } = environment;
	const target = realPath(outDir);
	const sources = { root: process.cwd(), contentDir };
	const folders = beside(target, OWNER);
	const work = join(WORKS, OWNER);
	const made = join(work, 'site');
	const warn = (text: string) => progress?.warn(text);
	const clear = () => {
		for (const path of [work, folders.incoming]) removeNow(path);
	};
	/** What is being written, for messages. */
	let place = outDir;
	let check: CheckBeside | undefined;
	process.once('exit', clear);
	try {
		recover(target);
		clearWorks();
		refuseForeign(outDir, target, sources);
		// Before anything is read for the site: what changes meanwhile is then built the next time.
		const inputs = existsSync(contentDir) ? inputsHash(code, contentDir, packs) : null;
		const same = force || clean || inputs === null ? null : unchangedSite(target, inputs);
		if (same !== null) {
			noteKept(target);
			return { target, marker: same, unchanged: true, taken: same.files };
		}
		probe(folders);
		place = WORKS;
		progress?.begin('read the content');
		await readAhead(contentDir);
		reloadContent(false);
		checkContent();
		for (const difference of differencesFromSources()) warn(difference);
		progress?.begin('bundle the code');
		const bundle = await bundleOf(environment, code, originalArchive().site, join(work, 'bundle'), progress === null);
		copyFolder(join(bundle, SITE_FILES), made);
		const published = readKept(target);
		const lost = packedNow(originalArchive(), published.files);
		if (lost !== null) warn(lost);
		const former = clean || published.code !== code ? emptyKept(code) : published;
		const links = new CheckBeside({ dir: made, site: { origin: site ?? NO_ORIGIN, base }, former: { dir: target, files: former.files } });
		check = links;
		const pages = new KeptPages(former, target, made, (path) => links.written(path));
		const endBesidePages = await beginBesidePages({ dir: made, base, site }, warn);
		const listed = await writePages(bundle, environment, pages, progress);
		links.pagesWritten(new Set(pages.taken.keys()));
		progress?.begin('write the index and the tables');
		await endBesidePages(listed);
		pruneKept();
		progress?.begin('check the links');
		refuseFaults(await links.faults());
		progress?.begin('put the site in its place');
		if (packs) await precompress(made, pages.former);
		const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
		const files = filesIn(made);
		const [hashes, packed] = [fileHashes(made, files, pages.taken), packedHashes(made, files)];
		const marker = writeMarker(made, version, hashes);
		keepTimes(made, { dir: target, files: published.files }, new Set([...files, MARKER]).difference(pages.taken));
		const kept = pages.listWith(new Map([...hashes, ...packed]));
		place = outDir;
		moveFolder(made, folders.incoming);
		// The operator may have put something there while the site was built.
		refuseForeign(outDir, target, sources);
		swap(target, folders, files.length > MANY_FILES ? removeBeside : removeNow);
		if (inputs !== null) noteBuild(target, inputs, marker, packed);
		writeKept(target, kept);
		progress?.finish();
		return { target, marker, unchanged: false, taken: pages.taken.size };
	} catch (error) {
		progress?.stop();
		throw diskError(error, place);
	} finally {
		await check?.stop();
		clear();
		process.off('exit', clear);
	}
}
