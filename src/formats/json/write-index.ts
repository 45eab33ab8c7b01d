/** The archive as JSON: `index.json`. */
import { type Locale, localeOf } from '../../i18n/locale.ts';
import type { Archive, Seminar } from '../../record/model.ts';
import { peopleIn } from '../../record/people.ts';
import { extentOf } from '../../record/site-extent.ts';
import { FORMATS, formatsIn } from '../shared/format-list.ts';
import { peopleOf } from '../shared/seminar-metadata.ts';

/**
 * @param archive its seminars in their own scripts
 * @param hrefOf the address of a path below the site's base, in the root's locale or another
 * @returns every seminar, newest first, with the addresses of its record in every format, and everyone who speaks or is present
 */
export function indexJson(archive: Archive, title: string, hrefOf: (path: string, locale?: Locale) => string) {
	/** A file that both locales have is given in the record's script; the others stand at the root. */
	const fileHref = ({ id, lang }: Seminar, { file, bothLocales }: (typeof FORMATS)[keyof typeof FORMATS]) =>
		hrefOf(`${id}/${file}`, bothLocales ? localeOf(lang) : undefined);
	const formats = formatsIn(extentOf(archive));
	const seminarJson = (seminar: Seminar) => ({
		id: seminar.id,
		url: hrefOf(`${seminar.id}/`, localeOf(seminar.lang)),
		title: seminar.title,
		short: seminar.short,
		summary: seminar.summary,
		date: seminar.date,
		lang: seminar.lang,
		place: seminar.place,
		host: seminar.host,
		convenor: seminar.convenor,
		speakers: peopleOf(seminar, archive).map(({ id }) => id),
		record: Object.fromEntries(formats.map((format) => [format, fileHref(seminar, FORMATS[format])])),
	});
	return {
		title,
		url: hrefOf(''),
		schema: hrefOf('schema/record.json'),
		feed: hrefOf('feed.xml'),
		search: `${hrefOf('search/')}?q={searchTerms}`,
		seminars: archive.seminars.map(seminarJson),
		speakers: peopleIn(archive).map(({ id, name, romanization }) => ({ id, url: hrefOf(`speakers/${id}/`), name, romanization })),
	};
}
