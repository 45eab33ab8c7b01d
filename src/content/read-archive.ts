/** Reads and checks the whole archive from its files. Pure; reports everything that is wrong at once. */
import type { Archive } from '../record/model.ts';
import { newestFirst } from '../record/newest-first.ts';
import { withHomes } from '../record/people.ts';
import { extentOf, isSparseExtent } from '../record/site-extent.ts';
import { checkLinks, checkStrayPages } from './checks.ts';
import type { ContentFiles, ReadContext } from './read-context.ts';
import { readConversion } from './read-conversion.ts';
import { readEntries } from './read-entries.ts';
import { readSeminar } from './read-seminar.ts';
import { readSite } from './read-site.ts';
import { resolvePosts } from './resolve-posts.ts';
import { speakersSchema } from './schemas/people-schema.ts';
import { topicsSchema } from './schemas/topics-schema.ts';
import { checkSite } from './site-references.ts';

/** The problems, without those that may only follow from a fault in another file. */
function causes({ problems, pathOf }: ReadContext): ReadContext['problems'] {
	const faulty = new Set(problems.map(({ file }) => file));
	return problems.filter(({ dependsOn }) => dependsOn === undefined || !faulty.has(pathOf(dependsOn)));
}

/** What reads the parts of an archive, from their files or from what an earlier build has kept. */
export interface Readers {
	seminar: typeof readSeminar;
	entries: typeof readEntries;
}

/**
 * Reads and checks the whole archive.
 * @param files the files of the content folder
 * @param pathOf the path of a content file as problems name it
 * @param readers what reads a seminar's folder, and a file of people or topics
 * @returns the archive as far as it could be read; all problems; the ledgers of anchors, and where they differ from the pages
 */
export function readArchive(
	files: ContentFiles,
	pathOf: (path: string) => string = (path) => path,
	readers: Readers = { seminar: readSeminar, entries: readEntries },
): Pick<ReadContext, 'problems' | 'stale' | 'ledgers'> & { archive: Archive } {
	const byFolder = Map.groupBy(files, ([path]) => path.split('/')[0] ?? '');
	const filesIn = (folder: string) => new Map(byFolder.get(folder));
	const context: ReadContext = { files, filesIn, pathOf, problems: [], stale: [], ledgers: new Map(), links: [] };
	const site = readSite(context);
	const speakers = readers.entries(context, 'speakers.yaml', speakersSchema);
	const topics = readers.entries(context, 'topics.yaml', topicsSchema);
	const folders = new Set([...files.keys()].filter((path) => /^[^/]+\/seminar\.yaml$/.test(path)).map((path) => path.split('/')[0] ?? ''));
	checkStrayPages(context, folders);
	const seminars = [...folders].flatMap((folder) => readers.seminar(context, folder, { speakers, topics }) ?? []);
	seminars.sort(newestFirst);
	checkLinks(context, seminars);
	checkSite(context, site, seminars);
	const words = { ...resolvePosts(seminars, speakers), topics, site: site.site };
	if (isSparseExtent(extentOf(words))) words.speakers = withHomes(words.seminars, words.speakers);
	const { conversion, problems, idle } = readConversion(files.get('script.yaml') ?? '', pathOf('script.yaml'), words);
	context.problems.push(...problems);
	// Where the words could not all be read, an entry may only seem to be idle.
	if (context.problems.length === 0) context.problems.push(...idle);
	return { archive: { ...words, conversion }, problems: causes(context), stale: context.stale, ledgers: context.ledgers };
}
