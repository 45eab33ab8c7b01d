/** Where pages differ from their sources. It is no error: an editor may be at work. */
import { firstDifference } from '../record/verbatim.ts';
import { originalArchive } from './gateway.ts';

/**
 * A line or more for each seminar whose pages differ from its source.
 * @throws ContentError with everything that is wrong with the content
 */
export function differencesFromSources(): string[] {
	return originalArchive().seminars.flatMap((seminar) => {
		const difference = firstDifference(seminar);
		if (difference === null) return [];
		const { file, line, source, published } = difference;
		return `${file}:${line}: the page differs from its source\n    source    ${source ?? '(nothing)'}\n    published ${published ?? '(nothing)'}\n    → Correct the page, or add the change and its reason to emendations.yaml.`;
	});
}
