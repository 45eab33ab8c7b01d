/** Hashes of everything that a site is made from. Two builds with the same ones write the same files. The edge to the disk. */
import { hash } from 'node:crypto';
import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { hashOfFile } from '../output/written-files.ts';

/** The project's own files that a build reads; of installed packages, the lock file names the versions. */
const PROJECT = ['src/**/*', 'public/**/*', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', '.env*'];
/** Variables by which a program may write numbers, dates or addresses otherwise. */
const VARIABLES = ['LANG', 'LANGUAGE', 'LC_ALL', 'TZ', 'PORT', 'NODE_ENV'];

/** Every file below a folder, those of kinds that no build reads included: they cost little. Links count by where they lead. */
function filesBelow(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

function hashIfRead(file: string): string {
	try {
		return hashOfFile(file);
	} catch {
		// A link that leads nowhere, or to a folder: no build reads it.
		return '';
	}
}

/** SHA-256 over names and bytes of some files. */
function hashOfFiles(files: readonly string[], nameOf = (file: string) => file): string {
	return hash('sha256', files.map((file) => `${nameOf(file)}\0${hashIfRead(file)}`).join('\n'));
}

/**
 * @param project files of the project, as paths
 * @returns SHA-256 over all that a page is made from but the content: the project's files, the environment, the versions of Node and its libraries
 */
export function codeHash({ site, base }: Environment, project: readonly string[] = globSync(PROJECT).sort()): string {
	const versions = { node: process.version, icu: process.versions.icu, platform: process.platform, arch: process.arch };
	const variables = VARIABLES.map((name) => [name, process.env[name] ?? null]);
	return hash('sha256', JSON.stringify([site ?? null, base, versions, variables, hashOfFiles(project)]));
}

/**
 * @param code `codeHash`
 * @param packs whether text is packed ahead
 * @returns SHA-256 over the code's and names and bytes of all content
 */
export function inputsHash(code: string, contentDir: string, packs: boolean): string {
	const content = hashOfFiles(filesBelow(contentDir), (file) => file.slice(contentDir.length));
	return hash('sha256', JSON.stringify([code, packs, content]));
}
