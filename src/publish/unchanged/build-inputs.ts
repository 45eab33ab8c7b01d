/** A hash of everything that a site is made from. Two builds with the same one write the same files. The edge to the disk. */
import { hash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';

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

function hashOfFile(file: string): string {
	try {
		return hash('sha256', readFileSync(file));
	} catch {
		// A link that leads nowhere, or to a folder: no build reads it.
		return '';
	}
}

/**
 * @param packs whether text is packed ahead
 * @param project files of the project, as paths
 * @returns SHA-256 over names and content of all files, the environment, and the versions of Node and its libraries
 */
export function inputsHash(
	{ site, base, contentDir }: Environment,
	packs: boolean,
	project: readonly string[] = globSync(PROJECT).sort(),
): string {
	const versions = { node: process.version, icu: process.versions.icu, platform: process.platform, arch: process.arch };
	const variables = VARIABLES.map((name) => [name, process.env[name] ?? null]);
	const content = filesBelow(contentDir).map((file) => `${file.slice(contentDir.length)}\0${hashOfFile(file)}`);
	const own = project.map((file) => `${file}\0${hashOfFile(file)}`);
	return hash('sha256', JSON.stringify([site ?? null, base, packs, versions, variables, content, own]));
}
