/** Which files a built search index must have. */
import { LOCALES } from '../../i18n/locale.ts';
import type { Manifest } from '../../search/shared/manifest.ts';

/** The files that a manifest names, as paths below the index's folder. */
export function indexFiles({ pagefind, catalogs, entry, groups }: Pick<Manifest, 'pagefind' | 'catalogs' | 'entry' | 'groups'>): string[] {
	const ofLanguages = Object.values(entry.languages).flatMap(({ hash, wasm }) => [
		`pagefind.${hash}.pf_meta`,
		...(wasm === null ? [] : [`wasm.${wasm}.pagefind`]),
	]);
	const texts = groups.flatMap(([name]) => LOCALES.map((locale) => `pages/${name}.${locale}`));
	return [pagefind, ...LOCALES.map((locale) => catalogs[locale]), ...ofLanguages, ...texts];
}
