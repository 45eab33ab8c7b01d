/** Astro integration: checks all content before the first page is built; in development, reads it again when one of its files changes. */
import { resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { firstDifference } from '../record/verbatim.ts';
import { accentCss } from './accent-css.ts';
import { contentDir, contentPath } from './files.ts';
import { originalArchive, reloadContent } from './gateway.ts';
import { ContentError } from './problem.ts';
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

/** After a change the content is read again with this delay, in milliseconds. The watcher reports a file at most every 50 ms, so none is missed. */
const RELOAD_DELAY = 100;

/** The stylesheets that import all others, and with them the accent colour. */
const STYLESHEETS = ['src/styles/site.css', 'src/styles/record.css'].map((file) => resolve(file));

/** Reads the content again whenever one of its files is added, changed or removed. */
function watchContent({ watcher, environments }: HookParameters<'astro:server:setup'>['server']): void {
	const folder = resolve(contentDir());
	let timer: NodeJS.Timeout | undefined;
	const reload = () => {
		reloadContent(true);
		const graphs = [environments.ssr.moduleGraph, environments.client.moduleGraph];
		for (const graph of graphs) {
			for (const module of STYLESHEETS.flatMap((file) => [...(graph.getModulesByFile(file) ?? [])])) graph.invalidateModule(module);
		}
		// Astro caches the routes and their props; this event of its content collections clears that cache.
		environments.ssr.hot.send('astro:content-changed', {});
		environments.client.hot.send({ type: 'full-reload' });
	};
	watcher.add(folder);
	watcher.on('all', (_, file) => {
		if (contentPath(folder, resolve(file)) === null) return;
		clearTimeout(timer);
		timer = setTimeout(reload, RELOAD_DELAY);
	});
}

export function checkedContent(): AstroIntegration {
	return {
		name: 'checked-content',
		hooks: {
			'astro:config:setup': ({ command, updateConfig, addWatchFile }) => {
				reloadContent(command === 'dev');
				const define = { 'import.meta.env.ROOT_LOCALE': JSON.stringify(readRootLocale()) };
				updateConfig({ vite: { define, css: { postcss: { plugins: [accentCss] } } } });
				// Every address depends on it: the development server starts again when the file changes.
				addWatchFile(resolve(siteFile()));
			},
			'astro:server:setup': ({ server }) => watchContent(server),
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
		},
	};
}
