/** The bundle of the code, kept from build to build: Astro and Vite take longer to start than a small site's pages to be written. */
import { hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isKept, keptPath } from '../../content/kept-files.ts';
import type { SiteIdentity } from '../../record/site-identity.ts';
import type { Environment } from '../environment.ts';
import { filesIn } from '../files-in.ts';
import { makeBundle, PAGES_CODE, SITE_FILES } from './make-bundle.ts';

/** What code and styles have of the content: the script at the root, and the accent colour. */
export type InBundle = Pick<SiteIdentity, 'locale' | 'accent'>;

/** Names the files of a bundle, with the size of each: what is left of one that was removed in part, or lost at a crash, is not taken. */
const LIST = 'files.json';

function sizesOf(folder: string): [path: string, size: number][] {
	return [PAGES_CODE, SITE_FILES].flatMap((part) =>
		filesIn(join(folder, part)).map((path): [string, number] => [`${part}/${path}`, statSync(join(folder, part, path)).size]),
	);
}

/** Whether a folder has all files of a bundle. It counts as used then. */
function isWhole(folder: string): boolean {
	try {
		const listed = readFileSync(join(folder, LIST), 'utf8');
		return listed === JSON.stringify(sizesOf(folder)) && isKept(folder);
	} catch {
		return false;
	}
}

/** Digits that tell apart the bundles of one code. */
const DIGITS = 16;

function folderOf(code: string, { locale, accent }: InBundle): string {
	return keptPath('bundles', `${code}-${hash('sha256', JSON.stringify([locale, accent])).slice(0, DIGITS)}`);
}

/**
 * The folder of a whole bundle of a code, with whatever script and colour; undefined where none is kept.
 * @param code `codeHash`
 */
export function keptBundle(code: string): string | undefined {
	const names = globSync(`${code}-*`, { cwd: keptPath('bundles', '') }).sort();
	return names.map((name) => keptPath('bundles', name)).find(isWhole);
}

/** The address of a module of a bundle, to import it. @param entry its file */
export function moduleOf(bundle: string, entry: string): string {
	return pathToFileURL(resolve(bundle, PAGES_CODE, entry)).href;
}

/**
 * The bundle of the code; made anew where none is kept.
 * @param code `codeHash`
 * @param work a folder to make it in, which is removed when the build ends
 * @param isSilent whether warnings are not printed
 * @returns its folder; who builds at the same time uses it, too
 */
export async function bundleOf(
	environment: Environment,
	code: string,
	content: InBundle,
	work: string,
	isSilent: boolean,
): Promise<string> {
	const folder = folderOf(code, content);
	if (isWhole(folder)) return folder;
	await makeBundle(environment, work, isSilent);
	writeFileSync(join(work, LIST), JSON.stringify(sizesOf(work)));
	try {
		mkdirSync(dirname(folder), { recursive: true });
		// A damaged one makes room. One that another build has put there meanwhile does not: that build may be reading it.
		if (existsSync(folder) && !isWhole(folder)) renameSync(folder, `${work}.damaged`);
		renameSync(work, folder);
		return folder;
	} catch {
		// Another build has been faster, or the folder cannot be written, and the next build makes its own.
		return isWhole(folder) ? folder : work;
	}
}
