/** Lets Astro bundle the code of the pages, and what browsers load of it. The edge to Astro. */
import { mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { sourceFile } from '../../content/source-file.ts';
import type { Environment } from '../environment.ts';

/** The file of a bundle that renders pages. Astro looks for a name that begins so. */
export const PAGES_ENTRY = 'prerender-entry.mjs';
/** The file of a bundle that builds the site, out of the same modules. */
export const BUILD_ENTRY = 'build-site.mjs';
/** The folder of a bundle with the code of the pages, and the one with what goes into the site as it is. */
export const [PAGES_CODE, SITE_FILES] = ['pages', 'site'];

/** Packages of many small files, and the packages that these need: a few large files load in less time. */
const BUNDLED_PACKAGES =
	/^(zod|yaml|devalue|unified|vfile|remark|mdast|micromark|hast|xast|unist|estree|property-information|stringify-entities|htmlparser2|@rgrove\/parse-xml|fflate)/;

/** Has Astro bundle our own entries, moves the code of the pages out of the site's folder before Astro removes it, and lets it write no page. */
function bundleAlone(folder: string): AstroIntegration {
	let code = '';
	const ownEntries = {
		name: 'own-entries',
		configEnvironment: (name: string) => {
			if (name !== 'prerender') return undefined;
			const input = [sourceFile('publish/bundle/prerender-entry.ts'), sourceFile('publish/build-site.ts')];
			return {
				resolve: { noExternal: [BUNDLED_PACKAGES] },
				// Code that runs out of a bundle may have to make another one: for that it needs the whole of Astro.
				build: { rolldownOptions: { input, external: ['astro'], output: { entryFileNames: '[name].mjs' } } },
			};
		},
		writeBundle: ({ dir }: { dir?: string }, chunks: object) => {
			if (PAGES_ENTRY in chunks && dir !== undefined) code = dir;
		},
	};
	return {
		name: 'bundle-alone',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [ownEntries] } }),
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer({
					name: 'bundle-alone',
					setup: async () => renameSync(code, join(folder, PAGES_CODE)),
					getStaticPaths: async () => [],
					render: async () => new Response(null),
				}),
		},
	};
}

/**
 * Bundles the code.
 * @param folder made anew: `pages/` with the code that builds the site and renders pages, `site/` with scripts, styles and the files of `public/`
 * @param isSilent whether warnings are not printed
 */
export async function makeBundle({ site, base }: Environment, folder: string, isSilent: boolean): Promise<void> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	mkdirSync(folder, { recursive: true });
	const { build } = await import('astro');
	await build({
		...(site ? { site } : {}),
		base,
		outDir: resolve(folder, SITE_FILES),
		integrations: [bundleAlone(folder)],
		// Astro itself would print a line for each step.
		logLevel: isSilent ? 'silent' : 'warn',
	});
}
