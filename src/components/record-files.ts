/** The files of a whole record in other formats, for links in a page's head and in its text. */

import { isSparse, siteExtent } from '../content/gateway.ts';
import { copyLocale } from '../content/seminar-routes.ts';
import { CITATION_FILES, CITATION_FORMATS } from '../formats/citation/write.ts';
import { FORMATS, formatsIn } from '../formats/shared/format-list.ts';
import { fileHref, href } from '../i18n/address.ts';
import { TEXTS } from '../i18n/interface/index.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Seminar } from '../record/model.ts';

interface RecordFile {
	href: string;
	type: string;
	title: string;
}

/** A format that both locales have is linked in the page's own, in a lean archive in the record's; the others are in the record's own script only. */
export function recordFiles(seminar: Seminar, locale: Locale): RecordFile[] {
	return formatsIn(siteExtent()).map((format) => {
		const { file, type, bothLocales } = FORMATS[format];
		return {
			href: bothLocales ? href(`${seminar.id}/${file}`, copyLocale(seminar, locale)) : fileHref(`${seminar.id}/${file}`),
			type,
			title: TEXTS[locale].export.formats[format],
		};
	});
}

/** The one file that has all formats and citations, in an archive that packs them; undefined in others. */
export function packedFile(seminar: Seminar, locale: Locale): RecordFile | undefined {
	return siteExtent() === 'packed' ? recordFiles(seminar, locale)[0] : undefined;
}

/** The files that have all citations of a seminar, with the names that they are saved under; none in the least archive. */
export function citationFiles(seminar: Seminar, locale: Locale): (RecordFile & { download: string })[] {
	const packed = packedFile(seminar, locale);
	if (packed) return [{ ...packed, download: `${seminar.id}.zip` }];
	if (isSparse()) return [];
	return CITATION_FORMATS.map((format) => ({
		href: href(`${seminar.id}/cite.${format}`, copyLocale(seminar, locale)),
		type: CITATION_FILES[format].type,
		title: CITATION_FILES[format].name,
		download: `${seminar.id}.${format}`,
	}));
}
