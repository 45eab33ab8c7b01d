/** The sounds of common characters as an earlier build found them: looking 6,763 characters up takes a tenth of a second. */
import { keptJson } from '../../content/kept-results.ts';
import type { Sounds } from '../shared/sounds.ts';
import { commonSounds } from './name-sounds.ts';

/** Does what `commonSounds` does, and keeps it. */
export function keptSounds(): Sounds {
	const slot = keptJson('tables', ['src/search/build/name-sounds.ts', 'src/search/shared/latin.ts', 'package-lock.json'])('sounds');
	const known = slot.read() as Sounds | null;
	if (known !== null) return known;
	const found = commonSounds();
	slot.keep(found);
	return found;
}
