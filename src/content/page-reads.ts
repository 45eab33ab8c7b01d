/**
 * What pages read of the archive while they are rendered, by name, and a hash of the value of each: where no hash has changed, a page would
 * be rendered as it was. Names are `SCOPE/PART` or `SCOPE/PART/ID`, such as `hans/speakers/bi-jiyao`.
 */
import { hash } from 'node:crypto';
import type { Seminar } from '../record/model.ts';
import { extentOf } from '../record/site-extent.ts';
import { loadedContent, plainArchive, type Scope, sharedContent } from './loaded-content.ts';
import { conversionOf } from './seminar-hashes.ts';

/** JSON of a value, maps as their entries. */
function textOf(value: unknown): string {
	return JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? [...one] : one)) ?? 'undefined';
}

/** A hash of a seminar of the loaded archive, with everything in it. */
export function digestOfSeminar(seminar: Seminar): string {
	return loadedContent().hashes.of(seminar).whole;
}

/** A hash of the texts of a seminar of the loaded archive: of all but posts. */
export function digestOfTexts(seminar: Seminar): string {
	return loadedContent().hashes.of(seminar).texts;
}

/** What stands behind a name: its value as it is hashed. */
function standingFor(name: string): unknown {
	const [scope = '', part = '', id] = name.split('/');
	const archive = plainArchive(scope as Scope);
	switch (part) {
		case 'seminars':
			return id === undefined
				? archive.seminars.map(digestOfSeminar)
				: archive.seminars.filter((one) => one.id === id).map(digestOfSeminar);
		case 'speakers':
		case 'topics':
			return id === undefined ? archive[part] : archive[part].get(id);
		case 'site':
			return archive.site;
		case 'conversion':
			return conversionOf(archive);
		case 'extent':
			return extentOf(archive);
		default:
			throw new Error(`nothing of the archive is called “${name}”`);
	}
}

/** A hash of what stands behind a name now. */
export function digestOfRead(name: string): string {
	const { digests } = loadedContent();
	const digest = digests.get(name) ?? hash('sha256', textOf(standingFor(name)));
	digests.set(name, digest);
	return digest;
}

/**
 * Runs something and notes what it reads of the archive.
 * @returns its result, and the names of what it has read, sorted
 */
export async function withReads<T>(run: () => Promise<T>): Promise<{ result: T; reads: string[] }> {
	const state = sharedContent();
	const reads = new Set<string>();
	state.reads = reads;
	try {
		return { result: await run(), reads: [...reads].sort() };
	} finally {
		state.reads = null;
	}
}
