/** The files of a whole record in other formats, for links in a page's head and in its text. */

import { FORMAT_IDS, FORMATS } from '../formats/shared/format-list.ts';
import { fileHref, href } from '../i18n/address.ts';
import { TEXTS } from '../i18n/interface/index.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Seminar } from '../record/model.ts';

/** A format that both locales have is linked in the page's own; the others are in the record's own script only. */
export function recordFiles({ id }: Seminar, locale: Locale): { href: string; type: string; title: string }[] {
	return FORMAT_IDS.map((format) => {
		const { file, type, bothLocales } = FORMATS[format];
		return {
			href: bothLocales ? href(`${id}/${file}`, locale) : fileHref(`${id}/${file}`),
			type,
			title: TEXTS[locale].export.formats[format],
		};
	});
}
