/** Finds a seminar's title, day and address in a source and its file name. */
import { pinyin } from 'pinyin-pro';
import { simplified } from '../../i18n/simplified.ts';
import { familyLength } from './person-names.ts';
import type { Line } from './source-lines.ts';

/** No title is longer: the first line of a text without one is its first paragraph. */
const TITLE_LENGTH = 80;
const ADDRESS_LENGTH = 60;

/** Whether a text's first line can be its title: short, and no sentence. */
export function isTitle(line: string): boolean {
	return line.length <= TITLE_LENGTH && !/[。！？!?；;…：:，,]$/u.test(line) && !/。/u.test(line) && /[\p{L}\p{N}]/u.test(line);
}

const WESTERN = /(?<!\d)((?:19|20)\d\d)\s*(?:[-/.．]|年)\s*(0?[1-9]|1[0-2])\s*(?:[-/.．]|月)\s*(0?[1-9]|[12]\d|3[01])(?!\d)/u;
/** The Republic's calendar, year 1 = 1912, by its name only: 民國109年6月1日. */
const REPUBLIC = /民[國国]\s*(\d{1,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;

/** The first day that a text names, as YYYY-MM-DD. */
export function dateIn(text: string): string | null {
	const western = WESTERN.exec(text);
	const republic = western ? null : REPUBLIC.exec(text);
	const found = western ?? republic;
	if (!found) return null;
	const year = Number(found[1]) + (republic ? 1911 : 0);
	const day = `${year}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`;
	return Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day ? null : day;
}

/** The first day that some lines name. */
export function findDate(lines: readonly Line[]): { text: string; line: number } | null {
	for (const { text, number } of lines) {
		const date = dateIn(text.slice(0, 2000));
		if (date !== null) return { text: date, line: number };
	}
	return null;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A wording as part of an address: Chinese in Pinyin word by word, other letters and digits as they are. */
export function slug(wording: string): string {
	const parts = [...words.segment(simplified(wording.normalize('NFKC')))].map(({ segment }) =>
		/\p{Script=Han}/u.test(segment) ? pinyin(segment, { toneType: 'none', v: true, type: 'array' }).join('') : segment,
	);
	const ascii = parts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const hyphened = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
	if (hyphened.length <= ADDRESS_LENGTH) return hyphened;
	return hyphened.slice(0, hyphened.lastIndexOf('-', ADDRESS_LENGTH) > 0 ? hyphened.lastIndexOf('-', ADDRESS_LENGTH) : ADDRESS_LENGTH);
}

/** The id of a person: family name, then given name: `li-xiaochao`, `ouyang-xiu`. Roles and other names as one word each. */
export function personSlug(name: string, role: boolean): string {
	const folded = simplified(name);
	if (role || !/^\p{Script=Han}{2,4}$/u.test(folded)) return slug(name);
	const syllables = pinyin(folded, { toneType: 'none', v: true, surname: 'head', type: 'array' });
	const family = familyLength(folded);
	return slug(`${syllables.slice(0, family).join('')}-${syllables.slice(family).join('')}`);
}

/** An id that is not taken: the one wished for, or with the first free number appended. */
export function freeId(wish: string, taken: (id: string) => boolean): string {
	if (!taken(wish)) return wish;
	for (let n = 2; ; n++) if (!taken(`${wish}-${n}`)) return `${wish}-${n}`;
}
