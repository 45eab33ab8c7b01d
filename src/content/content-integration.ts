/** Astro: the content is checked whole before the first page is built; what is wrong is told with file, line and remedy. */
import type { AstroIntegration } from 'astro';
import { firstDifference } from '../record/verbatim.ts';
import { loadArchive } from './files.ts';
import { ContentError } from './problem.ts';

export function checkedContent(): AstroIntegration {
	return {
		name: 'checked-content',
		hooks: {
			'astro:build:start': ({ logger }) => {
				try {
					for (const difference of loadArchive().seminars.map(firstDifference)) {
						if (difference === null) continue;
						const { file, line, source, published } = difference;
						logger.warn(
							`${file}:${line}: the page parts from its source\n    source    ${source ?? '(nothing)'}\n    published ${published ?? '(nothing)'}`,
						);
						logger.warn('    → Mend the page, or state the change and its reason in emendations.yaml.');
					}
				} catch (error) {
					if (!(error instanceof ContentError)) throw error;
					logger.error(`the content has ${error.problems.length} problem(s); nothing was built\n${error.message}`);
					process.exit(1);
				}
			},
		},
	};
}
