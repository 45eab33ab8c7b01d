/** Astro: the sitemap is written behind the pages, from the pages that were built. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isListed } from './listing.ts';
import { sitemap } from './sitemap.ts';

/** The head of a page is in its first bytes; a whole page may have hundreds of thousands. */
const HEAD_BYTES = 32_768;

/** The beginning of a built page. */
function headOf(pathname: string, dir: URL): string {
	const name = pathname === '404/' ? '404.html' : `${pathname}index.html`;
	const file = openSync(fileURLToPath(new URL(name, dir)), 'r');
	const bytes = Buffer.alloc(HEAD_BYTES);
	const length = readSync(file, bytes, 0, HEAD_BYTES, 0);
	closeSync(file);
	return bytes.toString('utf8', 0, length);
}

/** Writes sitemap.xml; a sitemap has absolute addresses only, so a build without SITE has none and says so. */
export function siteMap(): AstroIntegration {
	let home: string | undefined;
	return {
		name: 'sitemap',
		hooks: {
			'astro:config:done': ({ config }) => {
				home = config.site && new URL(`${config.base.replace(/\/*$/, '')}/`, config.site).href;
			},
			'astro:build:done': ({ dir, pages, logger }) => {
				if (home === undefined) {
					logger.info('no sitemap.xml and no opensearch.xml: they need the site’s origin, in the environment variable SITE');
					return;
				}
				const listed = pages.map(({ pathname }) => pathname).filter((pathname) => isListed(headOf(pathname, dir)));
				const files = sitemap(listed, home);
				for (const [file, xml] of files) writeFileSync(fileURLToPath(new URL(file, dir)), xml);
			},
		},
	};
}
