/** Where the source and the citations of converted words are, as an attribute: the bar's links (client/bar-actions.ts) lead there. */

import { pathInOther } from '../content/seminar-routes.ts';
import { href } from '../i18n/address.ts';
import { type Locale, localeOf } from '../i18n/locale.ts';
import type { Seminar } from '../record/model.ts';

/** The address of the seminar in its own script; no attribute where the reader's own has these pages too. */
export function ownScriptAttribute(seminar: Pick<Seminar, 'id' | 'lang'>, locale: Locale) {
	const own = localeOf(seminar.lang);
	const path = own === locale ? undefined : pathInOther(seminar);
	return path === undefined ? {} : { 'data-own-script': href(path, own) };
}
