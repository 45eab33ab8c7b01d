/** Astro integration: gives code and styles what they have of the content; in development the content is read again when one of its files changes. */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { accentCss } from './accent-css.ts';
import { showProblems, watchContent } from './dev-server.ts';
import { reloadContent } from './gateway.ts';
import { readRootLocale, siteFile } from './root-locale.ts';

/** Shows the anchor of every paragraph and passage; in development only. */
const ANCHOR_NUMBERS = '/src/styles/dev/anchor-numbers.css';

export function contentInAstro(): AstroIntegration {
	return {
		name: 'content',
		hooks: {
			'astro:config:setup': ({ command, updateConfig, addWatchFile, injectScript }) => {
				if (command === 'dev') reloadContent(true);
				const define = { 'import.meta.env.ROOT_LOCALE': JSON.stringify(readRootLocale()) };
				updateConfig({ vite: { define, css: { postcss: { plugins: [accentCss] } } } });
				// Every address depends on it: the development server starts again when the file changes.
				addWatchFile(resolve(siteFile()));
				if (command === 'dev') injectScript('page-ssr', `import '${ANCHOR_NUMBERS}';`);
			},
			'astro:server:setup': ({ server, logger }) => {
				watchContent(server);
				showProblems(server, logger);
			},
		},
	};
}
