/** The bundle of the code, kept from build to build: Astro and Vite take longer to start than a small site's pages to be written. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { originalArchive } from '../../content/gateway.ts';
import { isKept, keptPath } from '../../content/kept-files.ts';
import type { Environment } from '../environment.ts';
import { makeBundle } from './make-bundle.ts';

/** What code and styles have of the content: the script at the root, and the accent colour. */
function fromContent(): unknown[] {
	const { locale, accent } = originalArchive().site;
	return [locale, accent];
}

/**
 * The bundle of the code; made anew where none is kept.
 * @param code the hash of all else that it is made from
 * @param work a folder to make it in
 * @returns its folder; who builds at the same time uses it, too
 */
export async function bundleOf(environment: Environment, code: string, work: string): Promise<string> {
	const folder = keptPath('bundles', hash('sha256', JSON.stringify([code, ...fromContent()])));
	if (isKept(folder)) return folder;
	await makeBundle(environment, work);
	try {
		mkdirSync(dirname(folder), { recursive: true });
		renameSync(work, folder);
		return folder;
	} catch (error) {
		// Another build has been faster, or the folder cannot be written, and the next build makes its own.
		if (existsSync(folder)) return folder;
		if (existsSync(work)) return work;
		throw error;
	}
}
