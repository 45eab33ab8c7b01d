/** Astro: the sitemap is written behind the pages, from the pages that were built. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sitemap } from './sitemap.ts';

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
				const files = sitemap(
					pages.map(({ pathname }) => pathname),
					home,
				);
				for (const [file, xml] of files) writeFileSync(fileURLToPath(new URL(file, dir)), xml);
			},
		},
	};
}
