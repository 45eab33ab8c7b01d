/**
 * Reads the seminars of a large archive that no earlier build has read, and what takes long with each, in threads, which keep it. Who then
 * reads the archive finds it kept, and needs a fraction of the time. The edge to the threads.
 */
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type AheadData, contextOf, contextWith } from './ahead-data.ts';
import { decodeContent } from './decode-content.ts';
import { keepingEntries } from './entries-before.ts';
import { ContentError } from './problem.ts';
import { conversionIn } from './read-conversion.ts';
import { speakersSchema } from './schemas/people-schema.ts';
import { topicsSchema } from './schemas/topics-schema.ts';
import { knowingSeminars } from './seminars-before.ts';
import { sourceFile } from './source-file.ts';

/** Threads take half a second to start: so many seminars are read sooner without. */
const FEW_SEMINARS = 50;
/** So many seminars tell whether most were read before. */
const SAMPLES = 20;
/** Each thread takes some 300 MB. */
const MOST_THREADS = 4;

function seminarFolders(dir: string): string[] {
	const folders = readdirSync(dir, { withFileTypes: true }).filter((one) => one.isDirectory() && !one.name.startsWith('.'));
	return folders.map(({ name }) => name).filter((name) => existsSync(join(dir, name, 'seminar.yaml')));
}

/** Whether an earlier build has read most seminars, by some from all over the archive. @throws ContentError where their files are not UTF-8 */
function mostAreKept(dir: string, folders: readonly string[]): boolean {
	const knows = knowingSeminars();
	const samples = folders.filter((_, i) => i % Math.ceil(folders.length / SAMPLES) === 0);
	return samples.filter((folder) => knows(contextOf(dir, folder), folder)).length * 2 > samples.length;
}

/** A file of the content folder; empty where there is none, or its bytes are faulty. */
function textOf(dir: string, path: string): string {
	const file = join(dir, path);
	const decoded = existsSync(file) ? decodeContent(readFileSync(file), file) : null;
	return decoded !== null && 'text' in decoded ? decoded.text : '';
}

/** What the reading of a seminar depends on beside its folder. */
function shared(dir: string): Pick<AheadData, 'known' | 'conversion'> {
	const context = contextWith(dir, new Map(['speakers.yaml', 'topics.yaml'].map((path) => [path, textOf(dir, path)])));
	const read = keepingEntries();
	const known = { speakers: read(context, 'speakers.yaml', speakersSchema), topics: read(context, 'topics.yaml', topicsSchema) };
	return { known, conversion: conversionIn(textOf(dir, 'script.yaml'), 'script.yaml').conversion };
}

/** Has threads read all that is to be read. */
async function readInThreads(count: number, workerData: AheadData): Promise<void> {
	const threads = Array.from({ length: count }, () => new Worker(sourceFile('content/ahead-thread.ts'), { workerData }));
	// A thread that fails leaves its seminars to whoever reads the archive.
	await Promise.allSettled(threads.map((thread) => once(thread, 'exit')));
}

/**
 * Reads the seminars of a content folder and keeps them, where there are many and most were not read before. What is wrong with them is left
 * to whoever reads the archive.
 */
export async function readAhead(dir: string): Promise<void> {
	const count = Math.min(availableParallelism(), MOST_THREADS);
	if (count < 2 || !existsSync(dir)) return;
	const folders = seminarFolders(dir);
	if (folders.length <= FEW_SEMINARS) return;
	try {
		if (mostAreKept(dir, folders)) return;
		const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
		await readInThreads(count, { dir, folders, next, ...shared(dir) });
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
	}
}
