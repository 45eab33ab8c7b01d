/** Astro integration: writes sitemap.xml after the pages are built. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { originalArchive } from '../../content/gateway.ts';
import { isListed } from './listing.ts';
import { sitemap } from './sitemap.ts';

/** Enough for the head of a page; a whole page can have some hundred thousand bytes. */
const HEAD_BYTES = 32_768;

/** One for all pages: a new one for each of an archive's pages takes longer than reading them. */
const buffer = Buffer.alloc(HEAD_BYTES);

/** The beginning of a built page. */
function headOf(pathname: string, dir: URL): string {
	const name = pathname === '404/' ? '404.html' : `${pathname}index.html`;
	const file = openSync(fileURLToPath(new URL(name, dir)), 'r');
	try {
		const length = readSync(file, buffer, 0, HEAD_BYTES, 0);
		return buffer.toString('utf8', 0, length);
	} finally {
		closeSync(file);
	}
}

/** Writes the sitemap of all pages that search engines may list. It needs absolute addresses: a build without SITE has none and says so. */
export function sitemapIntegration(): AstroIntegration {
	let home: string | undefined;
	return {
		name: 'sitemap',
		hooks: {
			'astro:config:done': ({ config }) => {
				home = config.site && new URL(`${config.base.replace(/\/*$/, '')}/`, config.site).href;
			},
			'astro:build:done': ({ dir, pages, logger }) => {
				if (home === undefined) {
					logger.warn('no sitemap.xml and no opensearch.xml: they need the site’s origin, in the environment variable SITE');
					return;
				}
				const listed = pages.map(({ pathname }) => pathname).filter((pathname) => isListed(headOf(pathname, dir)));
				const { seminars, site } = originalArchive();
				const langs = new Map(seminars.map(({ id, lang }) => [id, lang]));
				for (const [file, xml] of sitemap(listed, home, undefined, site.locale, langs))
					writeFileSync(fileURLToPath(new URL(file, dir)), xml);
			},
		},
	};
}
