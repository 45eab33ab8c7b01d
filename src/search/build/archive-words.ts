/** The characteristic words of the archive, found once for all the files that have them: where pages are rendered, or in the index's thread. */
import { archiveIn } from '../../content/gateway.ts';
import { madeOnce } from '../../content/loaded-content.ts';
import { SUBJECT_FACETS, type Subject } from '../shared/characteristic.ts';
import { wordFileOf } from '../shared/word-file.ts';
import { type Characteristic, type CharacteristicWords, characteristicWords } from './characteristic-words.ts';
import { contentIn } from './locale-content.ts';
import { wordFileCounts } from './word-files.ts';
import { keepingWords } from './words-before.ts';

interface SubjectsWords extends Subject, Characteristic {}
/** Name of a file → the subjects in it. */
type WordsByFile = ReadonlyMap<string, SubjectsWords[]>;

/** What `madeOnce` has it as: the build and the code that renders pages are bundled apart. */
const SOURCE = 'source of characteristic words';

function byFile(found: CharacteristicWords): WordsByFile {
	const counts = wordFileCounts(archiveIn('hant'));
	const subjects = SUBJECT_FACETS.flatMap((facet) => [...found[facet]].map(([value, words]) => ({ facet, value, ...words })));
	return Map.groupBy(subjects, (subject) => wordFileOf(subject, counts));
}

/** Where the words are found: here, unless they are found elsewhere. */
interface Source {
	find: () => Promise<CharacteristicWords>;
}

const here: Source = { find: async () => characteristicWords(contentIn('hant').pages, keepingWords()) };

/** Has the words found elsewhere. What goes wrong there is thrown where they are asked for. */
export function takeArchiveWords(find: Source['find']): void {
	madeOnce<Source>(SOURCE, () => ({ find }));
}

/** The subjects of each file; counted in the traditional edition. */
export function archiveWords(): Promise<WordsByFile> {
	const { find } = madeOnce(SOURCE, () => here);
	return madeOnce('characteristic words', () => ({ files: find().then(byFile) })).files;
}
