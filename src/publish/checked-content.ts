/** Reads and checks all content before anything is built of it. */
import { differencesFromSources } from '../content/differences.ts';
import { ContentError } from '../content/problem.ts';
import { SetupError } from './setup-error.ts';

/**
 * @param warn prints where a page differs from its source
 * @throws SetupError with everything that is wrong with the content
 */
export function checkContent(warn: (text: string) => void): void {
	try {
		for (const difference of differencesFromSources()) warn(difference);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		throw new SetupError(`the content has ${error.problems.length} problem(s); nothing was built\n${error.message}`);
	}
}
