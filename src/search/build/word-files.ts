/** Into how many files the lists of characteristic words are divided. Pure. */
import type { Archive } from '../../record/model.ts';
import type { WordFileCounts } from '../shared/characteristic.ts';

/** So many subjects share a file: at most about 60 KB, packed a third of it. */
const SUBJECTS_IN_A_FILE = 64;

export function wordFileCounts({ speakers, seminars }: Pick<Archive, 'speakers' | 'seminars'>): WordFileCounts {
	const files = (subjects: number) => Math.max(1, Math.ceil(subjects / SUBJECTS_IN_A_FILE));
	return { speaker: files(speakers.size), seminar: files(seminars.length), year: 1 };
}
