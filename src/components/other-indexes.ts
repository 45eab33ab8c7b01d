/** The indexes of the other sites that are searched as well. Pure. */
import { type Locale, localeFolder } from '../i18n/locale.ts';
import type { SiteIdentity } from '../record/site-identity.ts';
import type { OtherIndex } from '../search/shared/element-data.ts';
import { INDEX_PATH } from '../search/shared/manifest.ts';

/**
 * @param base the path that the site itself is served below, with slashes at both ends
 * @param locale whose pages the hits lead to
 */
export function otherIndexes({ alsoSearched = [], locale: root }: SiteIdentity, base: string, locale: Locale): OtherIndex[] {
	const others = alsoSearched.filter((path) => path !== base);
	return others.map((path) => ({ index: `${path}${INDEX_PATH}`, site: `${path}${localeFolder(locale, root)}` }));
}
