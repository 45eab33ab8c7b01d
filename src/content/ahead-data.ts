/** What threads that read seminars ahead are told, and what they read one with. */
import { join } from 'node:path';
import type { Conversion, Speaker, Topic } from '../record/model.ts';
import { readFiles } from './files.ts';
import type { ContentFiles, ReadContext } from './read-context.ts';

export interface AheadData {
	/** The content folder. */
	dir: string;
	/** The seminars to read, which the threads share. */
	folders: readonly string[];
	/** The index of the next one that no thread has taken. */
	next: Int32Array<SharedArrayBuffer>;
	/** People and topics, as their files have them. */
	known: { speakers: ReadonlyMap<string, Speaker>; topics: ReadonlyMap<string, Topic> };
	conversion: Conversion;
}

/** What files of a content folder are read with, apart from the rest of the archive. */
export function contextWith(dir: string, files: ContentFiles): ReadContext {
	const pathOf = (path: string) => join(dir, path);
	return { files, filesIn: () => files, pathOf, problems: [], stale: [], ledgers: new Map(), links: [] };
}

/** What one seminar's folder is read with. @throws ContentError where its files are not UTF-8 */
export function contextOf(dir: string, folder: string): ReadContext {
	const files = [...readFiles(join(dir, folder))].map(([path, text]) => [`${folder}/${path}`, text] as const);
	return contextWith(dir, new Map(files));
}
