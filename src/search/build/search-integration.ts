/** Astro integration: builds the index after the pages; `npm run dev` serves the index of the last build. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv, { type RequestHandler } from 'sirv';
import { readRootLocale } from '../../content/root-locale.ts';
import { LOCALES, localeFolder } from '../../i18n/locale.ts';
import { INDEX_PATH, MANIFEST_FILE, type Manifest, wholeManifestFile } from '../shared/manifest.ts';
import { buildIndex } from './build-index.ts';
import { contentIn } from './locale-content.ts';
import { withLinks } from './search-page-links.ts';

/**
 * Serves a built index in development. A folder or a missing file is passed on.
 * @param folder may be missing, or be written while it is served
 */
export function indexMiddleware(folder: string): RequestHandler {
	return sirv(folder, { dev: true, extensions: [] });
}

/**
 * Rewrites both search pages with links to what a first search needs.
 * @param root the built site's folder
 */
async function linkSearchPages(root: string, base: string): Promise<void> {
	const read = (path: string) => readFileSync(join(root, path), 'utf8');
	const files = readdirSync(join(root, '_astro')).map((name) => `_astro/${name}`);
	const { scanned, places } = JSON.parse(read(`${INDEX_PATH}${MANIFEST_FILE}`)) as Manifest;
	for (const locale of LOCALES) {
		const path = `${localeFolder(locale, readRootLocale())}search/index.html`;
		const needed = {
			manifest: `${INDEX_PATH}${scanned ? wholeManifestFile(locale) : MANIFEST_FILE}`,
			// Of a large archive it depends on the query what else is needed.
			places: scanned ? null : `${INDEX_PATH}${places}`,
		};
		writeFileSync(join(root, path), await withLinks(read(path), needed, { files, read, base }));
	}
}

/** Builds the index of both locales into the site's folder. */
export function searchIndex(): AstroIntegration {
	let root = '';
	let base = '/';
	/** The index while it is built; resolves to the number of its pages. */
	let building: Promise<number> | undefined;
	return {
		name: 'search-index',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.outDir);
				base = `${config.base.replace(/\/*$/, '')}/`;
			},
			'astro:server:setup': ({ server }) => {
				// Astro has already removed the site's base from the address.
				server.middlewares.use(`/${INDEX_PATH}`, indexMiddleware(join(root, INDEX_PATH)));
			},
			// Astro has emptied the site's folder here. Pagefind works in a process of its own: on its core the index is made while pages are written.
			'astro:build:setup': () => {
				building ??= (async () => {
					const contents = { hant: contentIn('hant'), hans: contentIn('hans') };
					await buildIndex(contents, join(root, INDEX_PATH));
					return contents.hant.pages.length;
				})();
				// What goes wrong is reported when the pages are written; until then it must not end the process.
				building.catch(() => {});
			},
			'astro:build:done': async ({ logger }) => {
				logger.info(`indexed ${await building} pages`);
				await linkSearchPages(root, base);
			},
		},
	};
}
