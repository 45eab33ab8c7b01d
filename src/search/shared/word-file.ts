/** Which file has the characteristic words of a subject. */
import { hashOf } from '../../record/wording.ts';
import type { Subject, WordFileCounts } from './characteristic.ts';

/** Name of the file that has a subject, below the folder of words and without its ending. */
export function wordFileOf({ facet, value }: Subject, counts: WordFileCounts): string {
	return `${facet}-${Number.parseInt(hashOf(value), 36) % counts[facet]}`;
}
