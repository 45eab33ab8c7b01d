/** Astro integration: builds the index after the pages; `npm run dev` serves the index of the last build. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv, { type RequestHandler } from 'sirv';
import { INDEX_PATH } from '../shared/manifest.ts';
import { buildIndex } from './build-index.ts';
import { contentIn } from './locale-content.ts';

/**
 * Serves a built index in development. A folder or a missing file is passed on.
 * @param folder may be missing, or be written while it is served
 */
export function indexMiddleware(folder: string): RequestHandler {
	return sirv(folder, { dev: true, extensions: [] });
}

/** Builds the index of both locales into the site's folder. */
export function searchIndex(): AstroIntegration {
	let built = '';
	/** The index while it is built; resolves to the number of its pages. */
	let building: Promise<number> | undefined;
	return {
		name: 'search-index',
		hooks: {
			'astro:config:done': ({ config }) => {
				built = join(fileURLToPath(config.outDir), INDEX_PATH);
			},
			'astro:server:setup': ({ server }) => {
				// Astro has already removed the site's base from the address.
				server.middlewares.use(`/${INDEX_PATH}`, indexMiddleware(built));
			},
			// Astro has emptied the site's folder here. Pagefind works in a process of its own: on its core the index is made while pages are written.
			'astro:build:setup': () => {
				building ??= (async () => {
					const contents = { hant: contentIn('hant'), hans: contentIn('hans') };
					await buildIndex(contents, built);
					return contents.hant.pages.length;
				})();
				// What goes wrong is reported when the pages are written; until then it must not end the process.
				building.catch(() => {});
			},
			'astro:build:done': async ({ logger }) => {
				logger.info(`indexed ${await building} pages`);
			},
		},
	};
}
