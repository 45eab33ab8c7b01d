/** The archive as search sees it: one text per page, in the record's order. */
import { type Archive, paragraphsIn, type Seminar } from '../record/model.ts';
import type { SearchPage } from './match.ts';

function pagesOf(seminar: Seminar, archive: Archive): SearchPage[] {
	return seminar.pages.map((page) => ({
		path: `${seminar.id}/${page.id}/`,
		title: page.short,
		seminar: seminar.short,
		date: seminar.date,
		paragraphs: page.speeches.flatMap((speech) =>
			paragraphsIn(speech.blocks).map((paragraph) => ({
				speaker: archive.speakers.get(speech.speaker ?? '')?.name ?? null,
				passages: paragraph.passages.map(({ id, text }) => ({ id, text })),
			})),
		),
	}));
}

/** Every page of every seminar, newest seminar first. */
export function searchPages(archive: Archive): SearchPage[] {
	return archive.seminars.flatMap((seminar) => pagesOf(seminar, archive));
}
