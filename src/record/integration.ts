/** Astro: the content is checked whole before the first page is built; what is wrong is told with file, line and remedy. */
import type { AstroIntegration } from 'astro';
import { ContentError } from '../problem.ts';
import { loadArchive } from './files.ts';

export function checkedContent(): AstroIntegration {
	return {
		name: 'checked-content',
		hooks: {
			'astro:build:start': ({ logger }) => {
				try {
					loadArchive();
				} catch (error) {
					if (!(error instanceof ContentError)) throw error;
					logger.error(`the content has ${error.problems.length} problem(s); nothing was built\n${error.message}`);
					process.exit(1);
				}
			},
		},
	};
}
