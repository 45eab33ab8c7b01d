/** Cuts a paragraph into passages by the rule in passages.md; the comments name its sections. Pure. */

const PAIRS = new Map(
	['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '()', '[]', '【】', '〔〕', '«»'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const CLOSERS = new Set(PAIRS.values());
const QUOTES = new Set(['“', '‘', '「', '『']);
const FINAL = /[。！？｡!?.]/;
const WIDE_FINAL = /[。！？｡]/;
const CONTINUES = /[，、；：,;:—…。！？｡]/;
const BLANK = /\s/;
const HAN = /\p{Script=Han}/u;
const ABBREVIATION =
	/(?:^|[\s(“‘「])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Vol|Fig|Sec|Art|vs|etc|cf|al|Inc|Ltd|Co|Corp|Jr|Sr|approx|pp|(?:\p{L}\.)*\p{L})$/u;
const LIST_NUMBER = /^\s*\d*$/;

/** The first offset from `at` on whose character does not pass `test`. */
function skip(text: string, at: number, test: (mark: string) => boolean): number {
	let end = at;
	while (end < text.length && test(text.charAt(end))) end++;
	return end;
}

/** Section 2: the pairs of brackets and quotation marks of a text. A mark without a partner counts for nothing. */
interface Pairs {
	/** How many pairs are open at each offset. */
	depth: Int32Array;
	/** Offset of a closing mark → offset of its opening mark. */
	opening: Map<number, number>;
}

function pairsOf(text: string): Pairs {
	const depth = new Int32Array(text.length + 2);
	const opening = new Map<number, number>();
	const open: { closer: string; at: number }[] = [];
	for (let at = 0; at < text.length; at++) {
		const mark = text.charAt(at);
		const closer = PAIRS.get(mark);
		if (closer !== undefined) open.push({ closer, at });
		if (!CLOSERS.has(mark)) continue;
		const partner = open.findLastIndex((one) => one.closer === mark);
		const opened = open.splice(partner < 0 ? open.length : partner)[0];
		if (opened === undefined) continue;
		opening.set(at, opened.at);
		depth[opened.at + 1] = (depth[opened.at + 1] ?? 0) + 1;
		depth[at + 1] = (depth[at + 1] ?? 0) - 1;
	}
	for (let at = 1; at < depth.length; at++) depth[at] = (depth[at] ?? 0) + (depth[at - 1] ?? 0);
	return { depth, opening };
}

/** Section 2: whether a pair whose last words end in `mark` ends the sentence that starts at `start`. */
function pairEnds(text: string, opened: number, mark: string, start: number): boolean {
	if (text.slice(start, opened).trim() === '') return !QUOTES.has(text.charAt(opened)) || /[。｡]/.test(mark);
	if (!QUOTES.has(text.charAt(opened))) return false;
	return /[。｡]/.test(mark) || /[：:]\s*$/.test(text.slice(start, opened));
}

/** Section 3: whether half-width marks end a sentence; `before` is the sentence up to them. */
function endsHalfWidth(marks: string, before: string, next: string): boolean {
	const spaced = next === '' || BLANK.test(next);
	if (/[!?]/.test(marks)) return spaced || HAN.test(next);
	return spaced && marks === '.' && !ABBREVIATION.test(before) && !LIST_NUMBER.test(before);
}

/** Sections 1 to 3: the offset behind each sentence. */
function sentenceEnds(text: string, { depth, opening }: Pairs): number[] {
	const ends: number[] = [];
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		if (!FINAL.test(text.charAt(at))) continue;
		const behindMarks = skip(text, at, (mark) => FINAL.test(mark));
		const behindClosers = skip(text, behindMarks, (mark) => CLOSERS.has(mark));
		const marks = text.slice(at, behindMarks);
		const next = text.charAt(behindClosers);
		const before = text.slice(start, at);
		const opened = behindClosers > behindMarks ? opening.get(behindClosers - 1) : undefined;
		at = behindMarks - 1;
		if ((depth[behindClosers] ?? 0) > 0 || CONTINUES.test(next)) continue;
		if (opened !== undefined && next !== '' && !pairEnds(text, opened, marks.slice(-1), start)) continue;
		if (!WIDE_FINAL.test(marks) && !endsHalfWidth(marks, before, next)) continue;
		start = skip(text, behindClosers, (mark) => BLANK.test(mark));
		ends.push(start);
		at = start - 1;
	}
	return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

const NUMERALS = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');
/** Section 4: each series' pattern for the marker of an item, from its Chinese and its Arabic number. */
const SERIES: ((chinese: string, arabic: number) => string)[] = [
	(chinese) => `${chinese}是`,
	(chinese) => `${chinese}要`,
	(chinese) => `其${chinese}`,
	(chinese) => `第${chinese}(?=[是，、：,:])`,
	(chinese) => `[（(]${chinese}[）)]`,
	(_, arabic) => `[（(]${arabic}[）)]`,
	(_, arabic) => String.fromCodePoint(0x245f + arabic),
];
/** The numeral of the first item must not be the end of a word such as 統一. */
const STANDS_ALONE = '(?<![統统唯之第萬万單单同專专如劃划合歸归不逐均每初一二三四五六七八九十百千])';
/** Every other marker follows a comma, a semicolon or a colon. */
const BEHIND_PAUSE = '(?<=[，；：,;:]\\s*)';

/** Section 4: the offsets between `start` and `end` at which the items of one sentence begin. */
function itemStarts(text: string, start: number, end: number, depth: Int32Array): number[] {
	const sentence = text.slice(start, end);
	const outside = (match: RegExpExecArray) => depth[start + match.index] === 0;
	for (const marker of SERIES) {
		const starts: number[] = [];
		for (const [at, numeral] of NUMERALS.entries()) {
			const guard = at === 0 ? STANDS_ALONE : BEHIND_PAUSE;
			const previous = starts.at(-1) ?? -1;
			const found = [...sentence.matchAll(new RegExp(guard + marker(numeral, at + 1), 'g'))].find(
				(match) => match.index > previous && outside(match),
			);
			if (found === undefined) break;
			starts.push(found.index);
		}
		if (starts.length > 1) return starts.map((at) => start + at);
	}
	return [];
}

/**
 * The passages of a paragraph's text.
 * @param text the paragraph, without markup
 * @returns offsets in UTF-16 units, ascending: where each passage ends; the last is `text.length`. Empty for an empty text.
 */
export function passageEnds(text: string): number[] {
	if (text === '') return [];
	const pairs = pairsOf(text);
	const ends = sentenceEnds(text, pairs);
	const items = ends.flatMap((end, i) => itemStarts(text, ends[i - 1] ?? 0, end, pairs.depth));
	return [...new Set([...ends, ...items])].filter((at) => at > 0).sort((a, b) => a - b);
}
