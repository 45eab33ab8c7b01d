/**
 * Astro integration: checks all content before the first page is built, and after the last one clears what builds have kept and use no more. In
 * development it reads the content again when one of its files changes.
 */
import { resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { firstDifference } from '../record/verbatim.ts';
import { accentCss } from './accent-css.ts';
import { showProblems, watchContent } from './dev-server.ts';
import { originalArchive, reloadContent } from './gateway.ts';
import { ContentError } from './problem.ts';
import { pruneKept } from './prune-kept.ts';
import { readRootLocale, siteFile } from './root-locale.ts';

/** Warns if the pages of a seminar differ from its source. It is no error: an editor may be at work. */
function warnOfDifferences(logger: AstroIntegrationLogger): void {
	for (const difference of originalArchive().seminars.map(firstDifference)) {
		if (difference === null) continue;
		const { file, line, source, published } = difference;
		logger.warn(
			`${file}:${line}: the page differs from its source\n    source    ${source ?? '(nothing)'}\n    published ${published ?? '(nothing)'}`,
		);
		logger.warn('    → Correct the page, or add the change and its reason to emendations.yaml.');
	}
}

/** Shows the anchor of every paragraph and passage; in development only. */
const ANCHOR_NUMBERS = '/src/styles/dev/anchor-numbers.css';

export function checkedContent(): AstroIntegration {
	return {
		name: 'checked-content',
		hooks: {
			'astro:config:setup': ({ command, updateConfig, addWatchFile, injectScript }) => {
				reloadContent(command === 'dev');
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
			'astro:build:start': ({ logger }) => {
				try {
					warnOfDifferences(logger);
				} catch (error) {
					if (!(error instanceof ContentError)) throw error;
					// Not by Astro's logger: the editor must see it in a silent build, too.
					console.error(`the content has ${error.problems.length} problem(s); nothing was built\n${error.message}`);
					process.exit(1);
				}
			},
			// After the build, when all that it needs counts as used.
			'astro:build:done': () => pruneKept(),
		},
	};
}
