/** The archive as JSON: `index.json`. */
import type { Archive, Seminar } from '../../record/model.ts';
import { everyone } from '../../record/people.ts';
import { FORMAT_IDS, FORMATS } from '../shared/format-list.ts';
import { peopleOf } from '../shared/seminar-metadata.ts';

/**
 * @param hrefOf the address of a path below the site's base, in the traditional locale
 * @returns every seminar, newest first, with the addresses of its record in every format, and everyone who speaks or is present
 */
export function indexJson(archive: Archive, title: string, hrefOf: (path: string) => string) {
	const seminarJson = (seminar: Seminar) => ({
		id: seminar.id,
		url: hrefOf(`${seminar.id}/`),
		title: seminar.title,
		short: seminar.short,
		summary: seminar.summary,
		date: seminar.date,
		place: seminar.place,
		host: seminar.host,
		convenor: seminar.convenor,
		speakers: peopleOf(seminar, archive).map(({ id }) => id),
		record: Object.fromEntries(FORMAT_IDS.map((format) => [format, hrefOf(`${seminar.id}/${FORMATS[format].file}`)])),
	});
	const people = everyone(archive).flatMap((id) => archive.speakers.get(id) ?? []);
	return {
		title,
		url: hrefOf(''),
		schema: hrefOf('schema/record.json'),
		feed: hrefOf('feed.xml'),
		search: `${hrefOf('search/')}?q={searchTerms}`,
		seminars: archive.seminars.map(seminarJson),
		speakers: people.map(({ id, name, romanization }) => ({ id, url: hrefOf(`speakers/${id}/`), name, romanization })),
	};
}
