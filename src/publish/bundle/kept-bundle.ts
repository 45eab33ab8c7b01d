/** The bundle of the code, kept from build to build: Astro and Vite take longer to start than a small site's pages to be written. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { originalArchive } from '../../content/gateway.ts';
import { isKept, keptPath } from '../../content/kept-files.ts';
import type { Environment } from '../environment.ts';
import { filesIn } from '../files-in.ts';
import { makeBundle, PAGES_CODE, SITE_FILES } from './make-bundle.ts';

/** What code and styles have of the content: the script at the root, and the accent colour. */
function fromContent(): unknown[] {
	const { locale, accent } = originalArchive().site;
	return [locale, accent];
}

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

/**
 * The bundle of the code; made anew where none is kept.
 * @param code the hash of all else that it is made from
 * @param work a folder to make it in, which is removed when the build ends
 * @param isSilent whether warnings are not printed
 * @returns its folder; who builds at the same time uses it, too
 */
export async function bundleOf(environment: Environment, code: string, work: string, isSilent: boolean): Promise<string> {
	const folder = keptPath('bundles', hash('sha256', JSON.stringify([code, ...fromContent()])));
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
