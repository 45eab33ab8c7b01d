/** Addresses of the site's pages and files, by locale. Only for code that Astro bundles: the base and the root's locale are put in there. */

import { LOCALES, type Locale, localeFolder } from './locale.ts';

/** The locale that stands at the root; `content/content-integration.ts` puts it in. */
export function rootLocale(): Locale {
	return import.meta.env['ROOT_LOCALE'];
}

/**
 * The address of a path in a locale, from the origin's root, with the site's base: `/records/hans/speakers/`.
 * @param path without a slash in front: `` for the front page, `speakers/`, `2024-11-20-x/page/#p1`
 */
export function href(path: string, locale: Locale): string {
	const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
	return `${base}${localeFolder(locale, rootLocale())}${path}`;
}

/** The address of a file that the site has once, for both locales. */
export function fileHref(path: string): string {
	return href(path, rootLocale());
}

/** The `locale` parameter of a route; undefined for the edition that stands at the root. */
export function localeParam(locale: Locale): string | undefined {
	return locale === rootLocale() ? undefined : locale;
}

/** The props of a page or file that each locale has once. */
export interface LocaleRoute {
	locale: Locale;
}

/** The routes of a page or file that each locale has once. */
export function everyLocale() {
	return LOCALES.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } satisfies LocaleRoute }));
}

/** The absolute address of a path in a locale; undefined where the site's origin is not known. */
export function absolute(path: string, locale: Locale, site: URL | undefined): string | undefined {
	return site && new URL(href(path, locale), site).href;
}

/** The absolute address of a path in a locale; the address from the origin's root where the origin is not known. */
export function addressOf(path: string, locale: Locale, site: URL | undefined): string {
	return absolute(path, locale, site) ?? href(path, locale);
}
