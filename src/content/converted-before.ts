/** Seminars that an earlier build converted to the other script: reading one back takes a fraction of the time. */
import type { ConvertSeminar, SeminarTexts } from '../record/localize.ts';
import { keptJson } from './kept-results.ts';
import { withOneCopy } from './one-copy.ts';
import type { TextHashes } from './seminar-hashes.ts';

/** The code that converts, and the versions of the dictionaries. */
const MADE_BY = ['src/i18n/*.ts', 'src/record/localize.ts', 'package-lock.json'];

/** Makes a function that converts a seminar as it is told, and keeps what it has converted. */
export function keepingConversion(hashes: TextHashes): ConvertSeminar {
	const slotOf = keptJson('converted-seminars', MADE_BY);
	return (texts, locale, convert) => {
		const slot = slotOf(hashes.converted(texts.id, locale));
		const known = slot.read() as SeminarTexts | null;
		const converted = known ?? convert(texts);
		if (known === null) slot.keep(converted);
		return withOneCopy(converted);
	};
}
