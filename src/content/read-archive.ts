/** The archive from its files. Pure; everything that is wrong is reported at once. */
import type { Archive } from '../record/model.ts';
import { checkLinks, checkStrayPages } from './checks.ts';
import { readConversion } from './read-conversion.ts';
import { readSeminar } from './read-seminar.ts';
import type { ContentFiles, Reading } from './reading.ts';
import { speakersSchema, topicsSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';

/** A file that maps ids to entries, as a map of entries that know their ids. */
function readEntries<T>(
	reading: Reading,
	path: string,
	schema: Parameters<typeof readYaml<Record<string, T>>>[1],
): Map<string, T & { id: string }> {
	const checked = readYaml(reading.files.get(path) ?? '', schema, reading.shown(path));
	reading.problems.push(...checked.problems);
	return new Map(Object.entries(checked.value ?? {}).map(([id, entry]) => [id, { ...entry, id }]));
}

/**
 * Reads and checks the whole archive.
 * @param files the content folder's files
 * @param shown how a path is shown in problems
 * @returns the archive as far as it could be read, everything that is wrong with it, and its ledgers of anchors with where they are stale
 */
export function readArchive(
	files: ContentFiles,
	shown: (path: string) => string = (path) => path,
): Pick<Reading, 'problems' | 'stale' | 'ledgers'> & { archive: Archive } {
	const reading: Reading = { files, shown, problems: [], stale: [], ledgers: new Map(), links: [] };
	const speakers = readEntries(reading, 'speakers.yaml', speakersSchema);
	const topics = readEntries(reading, 'topics.yaml', topicsSchema);
	const folders = new Set([...files.keys()].filter((path) => /^[^/]+\/seminar\.yaml$/.test(path)).map((path) => path.split('/')[0] ?? ''));
	checkStrayPages(reading, folders);
	const seminars = [...folders].flatMap((folder) => readSeminar(reading, folder, { speakers, topics }) ?? []);
	seminars.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
	checkLinks(reading, seminars);
	const words = { seminars, speakers, topics };
	const { conversion, problems } = readConversion(files.get('script.yaml') ?? '', shown('script.yaml'), words);
	reading.problems.push(...problems);
	return { archive: { ...words, conversion }, problems: reading.problems, stale: reading.stale, ledgers: reading.ledgers };
}
