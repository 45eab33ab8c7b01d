/** Addresses in exports: absolute where the site's origin is known (SITE), else as the pages have them. */
import { href } from '../../script/address.ts';
import type { Script } from '../../script/script.ts';

/** The absolute address of a path below the site's base and script; undefined where the origin is not known. */
export function absolute(path: string, script: Script, site: URL | undefined): string | undefined {
	return site && new URL(href(path, script), site).href;
}

/** The absolute address of a path, or the address from the origin's root where the origin is not known. */
export function addressOf(path: string, script: Script, site: URL | undefined): string {
	return absolute(path, script, site) ?? href(path, script);
}
