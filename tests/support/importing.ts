/** Imports sources in memory and checks what must hold for every import. */
import assert from 'node:assert/strict';
import { readArchive } from '../../src/content/read-archive.ts';
import { type Converted, convert, type ImportOptions } from '../../src/import/convert-source.ts';
import type { Source } from '../../src/import/inputs.ts';
import { SpeakerRegister } from '../../src/import/speaker-register.ts';
import { editsOf, emend, linesOf } from '../../src/record/emendation.ts';
import type { Archive, Page, Seminar } from '../../src/record/model.ts';
import { firstDifference, publishedLines } from '../../src/record/verbatim.ts';
import { restore } from './restore.ts';

export interface Imported {
	made: Converted;
	archive: Archive;
	seminar: Seminar;
	/** speakers.yaml after the import. */
	speakers: string;
}

/**
 * Imports a source into an empty archive. Checks that the build finds no problem, and that the emendations lead from the source to the
 * pages and back.
 * @param speakers the text of speakers.yaml before the import
 */
export function importText(source: string | Uint8Array, name: string, options: Partial<ImportOptions> = {}, speakers = ''): Imported {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
	return importSource({ bytes, name, changed: '2024-01-02' }, options, speakers);
}

/** The same for a source that was read from a file: .docx and .html are unpacked then. */
export function importSource(source: Source, options: Partial<ImportOptions> = {}, speakers = ''): Imported {
	const register = new SpeakerRegister(speakers, 'speakers.yaml');
	const all: ImportOptions = { format: 'auto', encoding: null, id: null, ...options };
	const made = convert(source, all, register, () => false);
	const files = new Map([...made.files].map(([file, text]) => [`${made.id}/${file}`, text]));
	files.set(`${made.id}/source.txt`, made.source);
	files.set('speakers.yaml', register.toString());
	const topics = Object.fromEntries(made.topics);
	files.set('topics.yaml', JSON.stringify(topics));
	const { archive, problems } = readArchive(files);
	assert.deepEqual(problems, [], 'the build finds no problem in the imported files');
	const [seminar] = archive.seminars;
	assert.ok(seminar?.witness);
	assert.equal(firstDifference(seminar), null, 'the source, less the emendations, is the pages’ text');
	const { text, emendations } = seminar.witness;
	const edits = editsOf(text, emendations);
	assert.equal(restore(emend(text, edits), edits), text, 'the pages, with the emendations undone, are the source');
	assert.deepEqual(
		linesOf(emend(text, edits)),
		seminar.pages.flatMap(publishedLines).map((line) => line.text),
	);
	for (const { id, count } of emendations.rules)
		assert.equal(edits.filter(({ emendation }) => emendation === id).length, count, `${id} says how often it applies`);
	return { made, archive, seminar, speakers: register.toString() };
}

/** Each speech as the name of its speaker and its lines. */
export function turnsIn({ pages }: Seminar, { speakers }: Archive): [string | null, ...string[]][] {
	return pages.flatMap((page) =>
		page.speeches.map((speech): [string | null, ...string[]] => [
			speech.speaker === null ? null : (speakers.get(speech.speaker)?.name ?? null),
			...publishedLines({ ...page, speeches: [speech] } satisfies Page).map(({ text }) => text),
		]),
	);
}
