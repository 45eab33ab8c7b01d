/**
 * Astro integration: `astro build` by itself writes a whole site as well. `npm run build` has Astro only bundle the code; it also checks the site,
 * and renders only what has changed.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { differencesFromSources } from '../content/differences.ts';
import { listedIn } from '../formats/site/write-sitemap.ts';
import { type BuiltSite, beginBesidePages } from './beside-pages.ts';
import { checkContent } from './checked-content.ts';

export function wholeSite(): AstroIntegration {
	let built: BuiltSite;
	return {
		name: 'whole-site',
		hooks: {
			'astro:config:done': ({ config: { outDir, base, site } }) => {
				built = { dir: fileURLToPath(outDir), base: `${base.replace(/\/*$/, '')}/`, site };
			},
			'astro:build:start': () => checkContent(),
			'astro:build:done': async ({ pages, logger }) => {
				// Astro has written none where it was to bundle the code.
				if (pages.length === 0) return;
				const warn = (text: string) => logger.warn(text);
				for (const difference of differencesFromSources()) warn(difference);
				const endBesidePages = await beginBesidePages(built, warn);
				const paths = pages.map(({ pathname }) => pathname);
				await endBesidePages(listedIn(built.dir, paths));
			},
		},
	};
}
