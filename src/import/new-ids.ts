/** Ids for new seminars, pages and people: lower-case Latin letters, digits and hyphens, as in their addresses. */
import { pinyin } from 'pinyin-pro';
import { familyNameLength } from '../formats/shared/person-names.ts';
import { simplified } from '../i18n/simplified.ts';

/** Longer ids are cut at a hyphen. */
const MOST_ID_CHARACTERS = 60;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A text as an id: Chinese in Pinyin, one part for each word; other letters and digits as they are. Empty where nothing is left. */
export function slug(text: string): string {
	const parts = [...words.segment(simplified(text.normalize('NFKC')))].map(({ segment }) =>
		/\p{Script=Han}/u.test(segment) ? pinyin(segment, { toneType: 'none', v: true, type: 'array' }).join('') : segment,
	);
	const ascii = parts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const id = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
	if (id.length <= MOST_ID_CHARACTERS) return id;
	const cut = id.lastIndexOf('-', MOST_ID_CHARACTERS);
	return id.slice(0, cut > 0 ? cut : MOST_ID_CHARACTERS);
}

/** The id of a person: family name, then given name: `li-xiaochao`, `ouyang-xiu`. A name that is not Chinese is a slug. */
export function personSlug(name: string): string {
	const folded = simplified(name);
	if (!/^\p{Script=Han}{2,4}$/u.test(folded)) return slug(name);
	const syllables = pinyin(folded, { toneType: 'none', v: true, surname: 'head', type: 'array' });
	const family = familyNameLength(folded);
	return slug(`${syllables.slice(0, family).join('')}-${syllables.slice(family).join('')}`);
}

/** An id that is free: the preferred one, or that one with the first free number from 2 behind it. */
export function freeId(preferred: string, isTaken: (id: string) => boolean): string {
	if (!isTaken(preferred)) return preferred;
	for (let n = 2; ; n++) if (!isTaken(`${preferred}-${n}`)) return `${preferred}-${n}`;
}
