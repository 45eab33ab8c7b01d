/** Addresses in exports: absolute where the site's origin is known (SITE), else as the pages have them. */
import { href } from './address.ts';
import type { Locale } from './locale.ts';

/** The absolute address of a path below the site's base and script; undefined where the origin is not known. */
export function absolute(path: string, locale: Locale, site: URL | undefined): string | undefined {
	return site && new URL(href(path, locale), site).href;
}

/** The absolute address of a path, or the address from the origin's root where the origin is not known. */
export function addressOf(path: string, locale: Locale, site: URL | undefined): string {
	return absolute(path, locale, site) ?? href(path, locale);
}
