/** Astro: the content is checked whole before the first page is built, and read again in development when a file of it changes. */
import { resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { firstDifference } from '../record/verbatim.ts';
import { contentDir } from './files.ts';
import { originalArchive, reloadContent } from './gateway.ts';
import { ContentError } from './problem.ts';

/** Warns where the pages of a seminar differ from its source: an editor may be at work, so it stops no build. */
function warnOfDifferences(logger: AstroIntegrationLogger): void {
	for (const difference of originalArchive().seminars.map(firstDifference)) {
		if (difference === null) continue;
		const { file, line, source, published } = difference;
		logger.warn(
			`${file}:${line}: the page parts from its source\n    source    ${source ?? '(nothing)'}\n    published ${published ?? '(nothing)'}`,
		);
		logger.warn('    → Mend the page, or state the change and its reason in emendations.yaml.');
	}
}

export function checkedContent(): AstroIntegration {
	return {
		name: 'checked-content',
		hooks: {
			'astro:config:setup': ({ command }) => reloadContent(command === 'dev'),
			'astro:server:setup': ({ server }) => {
				const folder = resolve(contentDir());
				server.watcher.add(folder);
				server.watcher.on('all', (_, path) => {
					if (!resolve(path).startsWith(`${folder}/`)) return;
					reloadContent(true);
					// Astro keeps what each route was given; this event of its content collections makes it ask again.
					server.environments.ssr.hot.send('astro:content-changed', {});
					server.environments.client.hot.send({ type: 'full-reload' });
				});
			},
			'astro:build:start': ({ logger }) => {
				try {
					warnOfDifferences(logger);
				} catch (error) {
					if (!(error instanceof ContentError)) throw error;
					logger.error(`the content has ${error.problems.length} problem(s); nothing was built\n${error.message}`);
					process.exit(1);
				}
			},
		},
	};
}
