/** The archive as JSON: `index.json`, and `years/<year>/index.json` of an archive that has pages for its years. */
import { type Locale, localeOf } from '../../i18n/locale.ts';
import { listedYears, type SeminarYear } from '../../record/calendar.ts';
import type { Archive, Seminar } from '../../record/model.ts';
import { peopleIn } from '../../record/people.ts';
import { personPath } from '../../record/person-path.ts';
import { extentOf } from '../../record/site-extent.ts';
import { FORMATS, formatsIn } from '../shared/format-list.ts';
import { peopleOf } from '../shared/seminar-metadata.ts';

/** The address of a path below the site's base, in the root's locale or another. */
type HrefOf = (path: string, locale?: Locale) => string;

/** Seminars with the addresses of their records in every format. */
function seminarsJson(archive: Archive, seminars: readonly Seminar[], hrefOf: HrefOf) {
	/** A file that both locales have is given in the record's script; the others stand at the root. */
	const fileHref = ({ id, lang }: Seminar, { file, bothLocales }: (typeof FORMATS)[keyof typeof FORMATS]) =>
		hrefOf(`${id}/${file}`, bothLocales ? localeOf(lang) : undefined);
	const formats = formatsIn(extentOf(archive));
	return seminars.map((seminar) => ({
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
	}));
}

function peopleJson(archive: Archive, hrefOf: HrefOf) {
	return peopleIn(archive).map((one) => ({ id: one.id, url: hrefOf(personPath(one)), name: one.name, romanization: one.romanization }));
}

const yearPath = (year: string) => `years/${year}/index.json`;

/**
 * @param archive its seminars in their own scripts
 * @returns every seminar, newest first, the years that have an index of their own, and everyone who speaks or is present
 */
export function indexJson(archive: Archive, title: string, hrefOf: HrefOf) {
	const years = listedYears(archive.seminars);
	return {
		title,
		url: hrefOf(''),
		schema: hrefOf('schema/record.json'),
		feed: hrefOf('feed.xml'),
		search: `${hrefOf('search/')}?q={searchTerms}`,
		...(years.length > 0 && {
			years: years.map(({ year, seminars }) => ({ year, url: hrefOf(yearPath(year)), seminars: seminars.length })),
		}),
		seminars: seminarsJson(archive, archive.seminars, hrefOf),
		speakers: peopleJson(archive, hrefOf),
	};
}

/**
 * @param archive its seminars in their own scripts
 * @returns what `indexJson` gives, of the seminars and people of one year
 */
export function yearJson(archive: Archive, { year, seminars }: SeminarYear, title: string, hrefOf: HrefOf) {
	return {
		title,
		url: hrefOf(`years/${year}/`),
		index: hrefOf('index.json'),
		year,
		seminars: seminarsJson(archive, seminars, hrefOf),
		speakers: peopleJson({ ...archive, seminars: [...seminars] }, hrefOf),
	};
}
