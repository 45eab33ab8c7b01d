/** Serves the index of the last build in development. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv, { type RequestHandler } from 'sirv';
import { INDEX_PATH } from '../shared/manifest.ts';

/**
 * Serves a built index in development. A folder or a missing file is passed on.
 * @param folder may be missing, or be written while it is served
 */
export function indexMiddleware(folder: string): RequestHandler {
	return sirv(folder, { dev: true, extensions: [] });
}

/** The same as an Astro integration. */
export function servedIndex(): AstroIntegration {
	let root = '';
	return {
		name: 'served-index',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.outDir);
			},
			'astro:server:setup': ({ server }) => {
				// Astro has already removed the site's base from the address.
				server.middlewares.use(`/${INDEX_PATH}`, indexMiddleware(join(root, INDEX_PATH)));
			},
		},
	};
}
