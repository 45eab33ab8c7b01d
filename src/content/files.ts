/** The edge to the disk: the content folder's files, and the archive read from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Archive } from '../record/model.ts';
import { ContentError } from './problem.ts';
import { readArchive } from './read-archive.ts';
import type { ContentFiles } from './reading.ts';

const KINDS = /\.(mdx|yaml|txt|json)$/;

/** The content folder: the environment variable CONTENT_DIR, or `content`. */
export function contentDir(): string {
	return process.env['CONTENT_DIR'] || 'content';
}

/** Every content file below a folder, sorted by path; hidden files and folders and links are passed over. */
export function readFiles(dir: string): ContentFiles {
	const files = new Map<string, string>();
	const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile() && KINDS.test(entry.name))
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.filter((path) => !path.split('/').some((part) => part.startsWith('.')));
	for (const path of paths.sort()) files.set(path, readFileSync(join(dir, path), 'utf8'));
	return files;
}

/**
 * Loads the archive from the disk.
 * @param drafting whether pages may differ from what was published, as they do while an editor works
 * @throws ContentError with everything that is wrong
 */
export function loadArchive(dir = contentDir(), drafting = false): Archive {
	let files: ContentFiles;
	try {
		files = readFiles(dir);
	} catch (error) {
		const remedy = 'Create the folder, or set CONTENT_DIR to the one that holds speakers.yaml.';
		throw new ContentError([{ file: dir, line: 1, what: `cannot be read: ${(error as Error).message}`, remedy }]);
	}
	const { archive, problems, stale } = readArchive(files, (path) => join(dir, path));
	if (!drafting) problems.push(...stale);
	if (problems.length > 0) throw new ContentError(problems);
	if (archive.seminars.length === 0) {
		const remedy = 'Add a folder with a seminar.yaml and pages.';
		throw new ContentError([{ file: dir, line: 1, what: 'the archive has no seminar', remedy }]);
	}
	return archive;
}
