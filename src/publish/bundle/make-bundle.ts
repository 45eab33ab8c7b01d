/** Lets Astro bundle the code of the pages, and what browsers load of it. The edge to Astro. */
import { mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Environment } from '../environment.ts';

/** The file of a bundle that a build imports. Astro looks for a name that begins so. */
export const ENTRY = 'prerender-entry.mjs';
/** The folder of a bundle with the code of the pages, and the one with what goes into the site as it is. */
export const [PAGES_CODE, SITE_FILES] = ['pages', 'site'];

const ENTRY_SOURCE = fileURLToPath(new URL('./prerender-entry.ts', import.meta.url));

/** Has Astro bundle our own entry, moves the code of the pages out of the site's folder before Astro removes it, and lets it write no page. */
function bundleAlone(folder: string): AstroIntegration {
	let code = '';
	const ownEntry = {
		name: 'prerender-entry',
		configEnvironment: (name: string) =>
			name === 'prerender' ? { build: { rolldownOptions: { input: ENTRY_SOURCE, output: { entryFileNames: ENTRY } } } } : undefined,
		writeBundle: ({ dir }: { dir?: string }, chunks: object) => {
			if (ENTRY in chunks && dir !== undefined) code = dir;
		},
	};
	return {
		name: 'bundle-alone',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [ownEntry] } }),
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
 * @param folder made anew: `pages/` with the code that renders pages, `site/` with scripts, styles and the files of `public/`
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
