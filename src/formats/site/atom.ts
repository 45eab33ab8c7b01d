/** The newest seminars as an Atom feed (RFC 4287): `feed.xml`. */
import { x } from 'xastscript';
import { foreignLang, LANG, type Locale, localeOf } from '../../i18n/locale.ts';
import type { Archive, Seminar } from '../../record/model.ts';
import { FORMATS } from '../shared/format-list.ts';
import { permanentUrn } from '../shared/seminar-metadata.ts';
import { multiline, xmlDocument } from '../xml/write.ts';

/** How many of the newest seminars the feed lists. */
const MOST_ENTRIES = 50;

/** A date as Atom needs it, with a time. */
const moment = (date: string): string => `${date}T00:00:00Z`;

/**
 * @param archive in the locale
 * @param title the feed's title
 * @param author the author of entries without a host
 * @param urlOf the address of a path below the site's base, in the feed's locale or another; absolute where the site's origin is known. Ids do not depend on it.
 * @returns an XML document
 */
export function atomFeed(
	archive: Archive,
	locale: Locale,
	title: string,
	author: string,
	urlOf: (path: string, locale?: Locale) => string,
): string {
	const lang = LANG[locale];
	const original = ({ id, lang, converted }: Seminar) => {
		const href = urlOf(`${id}/`, localeOf(lang));
		return converted ? [x('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href })] : [];
	};
	const entry = (seminar: Seminar) =>
		multiline('entry', { 'xml:lang': foreignLang(seminar.lang, locale) }, [
			x('id', permanentUrn(`${lang} ${seminar.id}`)),
			x('title', seminar.title),
			x('link', { rel: 'alternate', type: 'text/html', href: urlOf(`${seminar.id}/`) }),
			x('link', { rel: 'alternate', type: FORMATS.epub.type, href: urlOf(`${seminar.id}/${FORMATS.epub.file}`) }),
			...original(seminar),
			x('published', moment(seminar.date)),
			x('updated', moment(seminar.date)),
			x('author', [x('name', seminar.host ?? author)]),
			...(seminar.summary === undefined ? [] : [x('summary', seminar.summary)]),
		]);
	const newest = archive.seminars.slice(0, MOST_ENTRIES);
	const feed = multiline('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
		x('id', permanentUrn(`${lang} archive`)),
		x('title', title),
		x('link', { rel: 'self', type: 'application/atom+xml', href: urlOf('feed.xml') }),
		x('link', { rel: 'alternate', type: 'text/html', href: urlOf('') }),
		x('updated', moment(newest[0]?.date ?? '1970-01-01')),
		x('author', [x('name', author)]),
		...newest.map(entry),
	]);
	return xmlDocument(feed);
}
