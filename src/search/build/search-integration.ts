/** Astro integration: builds the index after the pages; `npm run dev` serves the index of the last build. */
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveIn, originalArchive } from '../../content/gateway.ts';
import { INDEX_PATH } from '../shared/manifest.ts';
import { buildIndex } from './build-index.ts';
import { catalogOf, indexedPages, simplifiedPages } from './index-content.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

export function searchIndex(): AstroIntegration {
	let built = '';
	let base = '/';
	return {
		name: 'search-index',
		hooks: {
			'astro:config:done': ({ config }) => {
				built = join(fileURLToPath(config.outDir), INDEX_PATH);
				base = `${config.base.replace(/\/$/, '')}/${INDEX_PATH}`;
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const path = new URL(request.url ?? '/', 'http://localhost').pathname;
					const file = join(built, normalize(`/${path.slice(base.length)}`));
					if (!path.startsWith(base) || !existsSync(file)) return next();
					response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
					createReadStream(file).pipe(response);
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const hant = originalArchive();
				const hans = archiveIn('hans');
				const pages = indexedPages(hant);
				const simplified = simplifiedPages(pages, indexedPages(hans));
				const contents = { hant: { pages, catalog: catalogOf(hant, hant) }, hans: { pages: simplified, catalog: catalogOf(hans, hant) } };
				await buildIndex(contents, join(fileURLToPath(dir), INDEX_PATH));
				logger.info(`indexed ${pages.length} pages`);
			},
		},
	};
}
