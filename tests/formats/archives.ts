/** The archives whose exports are tested: the published one, and one with every kind of content. */
import { loadArchive } from '../../src/content/files.ts';
import type { Archive, Seminar } from '../../src/record/model.ts';

export const EVERYTHING = 'tests/formats/fixtures/everything';

export const ARCHIVES: readonly Archive[] = [loadArchive('content'), loadArchive(EVERYTHING)];

/** Every seminar, with its archive. */
export const SEMINARS: readonly { seminar: Seminar; archive: Archive }[] = ARCHIVES.flatMap((archive) =>
	archive.seminars.map((seminar) => ({ seminar, archive })),
);

export const urlOf = (path: string): string => `https://record.example/${path}`;
