/** Opened by a reference manager: citations of a seminar and of all its parts. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../../../content/gateway.ts';
import { itemsOf } from '../../../formats/citation/item.ts';
import { CITATION_FILES, CITATION_FORMATS, type CitationFormat } from '../../../formats/citation/write.ts';
import { addressOf, localeParam } from '../../../i18n/address.ts';
import { LOCALES, type Locale } from '../../../i18n/locale.ts';
import type { Seminar } from '../../../record/model.ts';

interface Props {
	locale: Locale;
	seminar: Seminar;
	format: CitationFormat;
}

export function getStaticPaths() {
	return LOCALES.flatMap((locale) =>
		archiveIn(locale).seminars.flatMap((seminar) =>
			CITATION_FORMATS.map((format) => ({
				params: { locale: localeParam(locale), seminar: seminar.id, format },
				props: { locale, seminar, format },
			})),
		),
	);
}

export const GET: APIRoute<Props> = ({ props: { locale, seminar, format }, site }) => {
	const { type, write } = CITATION_FILES[format];
	const entries = itemsOf(seminar, archiveIn(locale)).map((item) => ({
		key: `${seminar.id}-${item.id}`,
		item,
		url: addressOf(item.path, locale, site),
	}));
	return new Response(write(entries, locale), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
