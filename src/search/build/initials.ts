/** The initials under which names are listed: letters, rows of kana, numbers of strokes. */
import { syllables } from './romanize.ts';

export interface Initial {
	/** A part of an address: `w`, `kana-ka`, `7`; `other` where the name begins with none of these. */
	id: string;
	/** As readers see it: `W`, `か`, `7`. */
	label: string;
}

/** First kana of each row of the gojūon table, with its romanization. Voiced and small kana sort between their row's first and the next row's. */
const KANA_ROWS = [
	['あ', 'a'],
	['か', 'ka'],
	['さ', 'sa'],
	['た', 'ta'],
	['な', 'na'],
	['は', 'ha'],
	['ま', 'ma'],
	['や', 'ya'],
	['ら', 'ra'],
	['わ', 'wa'],
] as const;
const OTHER: Initial = { id: 'other', label: '#' };
/** More strokes than this no character in use has. */
const MOST_STROKES = 48;

const kanaOrder = new Intl.Collator('ja', { sensitivity: 'base' });
const strokeOrder = new Intl.Collator('zh-u-co-stroke');
/** In CLDR's collation by strokes, U+FDD0 with U+2800 + n sorts before every character of n strokes and behind those of fewer (UTS 35, part 5, index characters). */
const strokeMarks = Array.from({ length: MOST_STROKES }, (_, i) => `\u{FDD0}${String.fromCharCode(0x2801 + i)}`);

function letter(text: string): Initial | undefined {
	const [first = ''] = text.normalize('NFKD').toLowerCase();
	return /[a-z]/.test(first) ? { id: first, label: first.toUpperCase() } : undefined;
}

/** The initial of a name as it is read: of its romanization, its row of kana, or its Latin letter. */
export function initialOf(name: string, romanization?: string): Initial {
	const [first = ''] = name.normalize('NFKC');
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) {
		const [label, id] = KANA_ROWS.findLast(([kana]) => kanaOrder.compare(kana, first) <= 0) ?? KANA_ROWS[0];
		return { id: `kana-${id}`, label };
	}
	return (/\p{Script=Han}/u.test(first) ? letter(syllables(name, romanization)) : letter(first)) ?? OTHER;
}

/** The number of strokes of a name's first character; undefined where it is not a Chinese one. */
export function strokesOf(name: string): number | undefined {
	const [first = ''] = name;
	if (!/\p{Script=Han}/u.test(first)) return undefined;
	const strokes = strokeMarks.findLastIndex((mark) => strokeOrder.compare(mark, first) <= 0) + 1;
	return strokes > 0 ? strokes : undefined;
}

/** What sorts names as they are read. */
export function readingOf(name: string, romanization?: string): string {
	return syllables(name, romanization) || name;
}
