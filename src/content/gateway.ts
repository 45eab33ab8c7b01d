/** What the pages of the site query: the archive in a script. The one place in which it is kept. */
import { localeParam } from '../i18n/address.ts';
import { convert, LOCALES, type Locale } from '../i18n/locale.ts';
import { localizedArchive, simplifierOf } from '../record/localize.ts';
import type { Archive } from '../record/model.ts';
import { contentDir, loadArchive } from './files.ts';

const loaded = new Map<Locale, Archive>();

/** The archive in a script. A build reads the content once, the development server at every request. */
export function archiveIn(locale: Locale): Archive {
	if (import.meta.env.DEV) loaded.clear();
	if (loaded.size === 0) {
		const archive = loadArchive(contentDir(), import.meta.env.DEV);
		for (const one of LOCALES) loaded.set(one, localizedArchive(archive, one));
	}
	return loaded.get(locale) as Archive;
}

/** A text of our own in a script, converted as the record is. */
export function textIn(text: string, locale: Locale): string {
	return convert(text, locale, simplifierOf(archiveIn('hant')));
}

/** The routes of a page that each seminar has once in each script. */
export function everySeminar() {
	return LOCALES.flatMap((locale) =>
		archiveIn(locale).seminars.map((seminar) => ({
			params: { locale: localeParam(locale), seminar: seminar.id },
			props: { locale, seminar },
		})),
	);
}
