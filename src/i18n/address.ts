/** Addresses within the site. */
import { LOCALES, type Locale } from './locale.ts';

/**
 * The address of a path in a script, below the site's base.
 * @param path without a slash in front: `` for the front page, `speakers/`, `2024-11-20-x/page/#p1`
 */
export function href(path: string, locale: Locale): string {
	const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
	return `${base}${locale === 'hans' ? 'hans/' : ''}${path}`;
}

/** The `script` parameter of a route: nothing for traditional script. */
export function localeParam(locale: Locale): string | undefined {
	return locale === 'hant' ? undefined : locale;
}

/** The routes of a page that each script has once. */
export function everyLocale() {
	return LOCALES.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));
}

/** The absolute address of a path below the site's base and script; undefined where the origin is not known. */
export function absolute(path: string, locale: Locale, site: URL | undefined): string | undefined {
	return site && new URL(href(path, locale), site).href;
}

/** The absolute address of a path, or the address from the origin's root where the origin is not known. */
export function addressOf(path: string, locale: Locale, site: URL | undefined): string {
	return absolute(path, locale, site) ?? href(path, locale);
}
