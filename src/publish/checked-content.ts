/** Reads and checks all content before anything is built of it. */
import { originalArchive } from '../content/gateway.ts';
import { ContentError } from '../content/problem.ts';
import { SetupError } from './setup-error.ts';

/** @throws SetupError with everything that is wrong with the content */
export function checkContent(): void {
	try {
		originalArchive();
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		throw new SetupError(`the content has ${error.problems.length} problem(s); nothing was built\n${error.message}`);
	}
}
