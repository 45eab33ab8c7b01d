/** Reads the content folder from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Archive } from '../record/model.ts';
import { decodeContent } from './decode-content.ts';
import { keepingEntries } from './entries-before.ts';
import { ContentError } from './problem.ts';
import { readArchive } from './read-archive.ts';
import type { ContentFiles } from './read-context.ts';
import { keepingSeminars } from './seminars-before.ts';

const CONTENT_FILE = /\.(mdx|yaml|txt|json|svg)$/;

/** The content folder: the environment variable CONTENT_DIR, or `content`. */
export function contentDir(): string {
	return process.env['CONTENT_DIR'] || 'content';
}

/**
 * The path of a file within the content folder, with slashes on every system.
 * @returns null if it is no content file: outside of the folder, hidden, or of another kind
 */
export function contentPath(dir: string, file: string): string | null {
	const path = relative(dir, file);
	const parts = path.split(sep);
	if (isAbsolute(path) || !CONTENT_FILE.test(path) || parts.some((part) => part.startsWith('.'))) return null;
	return parts.join('/');
}

/**
 * Every content file of a folder and the folders in it, sorted by path. Symbolic links are left out.
 * @throws ContentError where files are not UTF-8
 */
export function readFiles(dir: string): ContentFiles {
	const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.flatMap((entry) => contentPath(dir, join(entry.parentPath, entry.name)) ?? []);
	const files = paths.sort().map((path) => ({ path, ...decodeContent(readFileSync(join(dir, path)), join(dir, path)) }));
	const problems = files.flatMap((file) => ('problem' in file ? [file.problem] : []));
	if (problems.length > 0) throw new ContentError(problems);
	return new Map(files.flatMap((file) => ('text' in file ? [[file.path, file.text] as const] : [])));
}

/**
 * Loads the archive from the disk.
 * @param drafting whether pages may differ from the published anchors, as they do while an editor works
 * @returns with it, for each seminar by its id, a hash of all that it was read from
 * @throws ContentError with everything that is wrong
 */
export function loadWithOrigins(dir: string, drafting: boolean): { archive: Archive; origins: ReadonlyMap<string, string> } {
	let files: ContentFiles;
	try {
		files = readFiles(dir);
	} catch (error) {
		if (error instanceof ContentError) throw error;
		const remedy = 'Create the folder, or set CONTENT_DIR to the folder that has speakers.yaml.';
		throw new ContentError([{ file: dir, line: 1, what: `cannot be read: ${(error as Error).message}`, remedy }]);
	}
	const { read, origins } = keepingSeminars();
	const { archive, problems, stale } = readArchive(files, (path) => join(dir, path), { seminar: read, entries: keepingEntries() });
	// A page that cannot be read would look like one that was removed.
	if (!drafting && problems.length === 0) problems.push(...stale);
	if (problems.length > 0) throw new ContentError(problems);
	if (archive.seminars.length === 0) {
		const remedy = 'Add a folder with a seminar.yaml and pages.';
		throw new ContentError([{ file: dir, line: 1, what: 'the archive has no seminar', remedy }]);
	}
	return { archive, origins };
}

/** Loads the archive of a folder whose pages agree with their published anchors. @throws ContentError with everything that is wrong */
export function loadArchive(dir: string): Archive {
	return loadWithOrigins(dir, false).archive;
}
