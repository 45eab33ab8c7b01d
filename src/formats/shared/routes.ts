/** The routes of exports that exist once for every seminar. */

import { archiveIn } from '../../content/gateway.ts';
import { localeParam } from '../../i18n/address.ts';
import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { Seminar } from '../../record/model.ts';

/** What such a route's GET is given. */
export interface SeminarRoute {
	locale: Locale;
	seminar: Seminar;
}

/** The parameters of a file of every seminar, in the scripts it is published in. */
export function seminarRoutes(locales: readonly Locale[] = LOCALES) {
	return locales.flatMap((locale) =>
		archiveIn(locale).seminars.map((seminar) => ({
			params: { locale: localeParam(locale), seminar: seminar.id },
			props: { locale, seminar } satisfies SeminarRoute,
		})),
	);
}
