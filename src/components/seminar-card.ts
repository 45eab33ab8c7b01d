/** The share picture of a seminar, as the frame of a page wants it. */

import { isSparse } from '../content/gateway.ts';
import { copyLocale } from '../content/seminar-routes.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Seminar } from '../record/model.ts';

/** Its path, and the locale in which it stands: in a lean archive the record's own. Nothing where there is none. */
export function seminarCard(seminar: Seminar, locale: Locale): { card?: string; cardLocale?: Locale } {
	if (isSparse()) return {};
	return { card: `${seminar.id}/card.png`, cardLocale: copyLocale(seminar, locale) };
}
