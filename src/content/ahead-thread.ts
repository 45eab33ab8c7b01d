/** Runs in a thread: reads seminars that no other thread has taken, converts them, looks for names in them, and keeps it all. */
import { workerData } from 'node:worker_threads';
import { LOCALES } from '../i18n/locale.ts';
import { convertersOf, localizedSeminar, namesIn } from '../record/localize.ts';
import { type AheadData, contextOf } from './ahead-data.ts';
import { keepingConversion } from './converted-before.ts';
import { keepingMentions } from './mentions-before.ts';
import { ContentError } from './problem.ts';
import { TextHashes } from './seminar-hashes.ts';
import { keepingSeminars } from './seminars-before.ts';

const { dir, folders, next, known, conversion } = workerData as AheadData;
const archive = { ...known, conversion, seminars: folders.map((id) => ({ id })) };
const { read, origins } = keepingSeminars();
const hashes = new TextHashes(archive, origins);
const [converters, through] = [convertersOf(archive), keepingConversion(hashes)];
const editions = LOCALES.map((locale) => {
	const findNames = keepingMentions(namesIn(archive.speakers, locale), (seminar) => hashes.of(seminar, locale));
	return { locale, findNames };
});

function take(): string | undefined {
	return folders[Atomics.add(next, 0, 1)];
}

function prepare(folder: string): void {
	const seminar = read(contextOf(dir, folder), folder, known);
	if (seminar === null) return;
	for (const { locale, findNames } of editions) findNames(localizedSeminar(seminar, locale, converters, through));
}

for (let folder = take(); folder !== undefined; folder = take()) {
	try {
		prepare(folder);
	} catch (error) {
		// It is found again, and reported with all else, where the archive is read.
		if (!(error instanceof ContentError)) throw error;
	}
}
