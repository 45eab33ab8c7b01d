/** Finds the files of a built site by their addresses. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './sites.ts';

/** Origin that the tests' sites are built for. */
export const ORIGIN = 'https://record.example';

/** The file at an address of the site, absolute or from the origin's root; undefined if there is none. */
export function fileOf(site: Site, address: string): string | undefined {
	const { origin, pathname } = new URL(address, ORIGIN);
	if (origin !== ORIGIN || !pathname.startsWith(site.base)) return undefined;
	const path = decodeURIComponent(pathname.slice(site.base.length));
	const file = join(site.dir, path === '' || path.endsWith('/') ? `${path}index.html` : path);
	return existsSync(file) ? file : undefined;
}

/** The text of a file, by its path below the site's base. */
export function read(site: Site, path: string): string {
	return readFileSync(join(site.dir, path), 'utf8');
}
