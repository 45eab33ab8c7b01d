/** Which files a built search index must have. */
import { LOCALES } from '../../i18n/locale.ts';
import type { Manifest } from '../../search/shared/manifest.ts';

/** The files that a manifest names, as paths below the index's folder. */
export function indexFiles({ places, layout, catalogs, groups }: Pick<Manifest, 'places' | 'layout' | 'catalogs' | 'groups'>): string[] {
	const texts = groups.flatMap(([name]) => LOCALES.map((locale) => `pages/${name}.${locale}`));
	return [places, layout, ...LOCALES.map((locale) => catalogs[locale]), ...texts];
}
