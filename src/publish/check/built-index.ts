/** Which files a built search index must have. */
import { LOCALES } from '../../i18n/locale.ts';
import type { Manifest } from '../../search/shared/manifest.ts';

/** Pagefind's entry, as far as it names files: a language → the hash of its metadata. */
interface Entry {
	languages: Record<string, { hash: string }>;
}

/** The files that a manifest names, and those that every index has, as paths below the index's folder. */
export function indexFiles({ groups, entry }: Pick<Manifest, 'groups' | 'entry'>): string[] {
	const metadata = Object.values((entry as Entry).languages).map(({ hash }) => `pagefind.${hash}.pf_meta`);
	const texts = groups.flatMap(([name]) => LOCALES.map((locale) => `pages/${name}.${locale}`));
	const catalogs = LOCALES.map((locale) => `catalog.${locale}.json`);
	return ['pagefind.js', 'wasm.unknown.pagefind', ...catalogs, ...metadata, ...texts];
}
