/** What marks an item of an enumeration: 一是, 第一, （一）, 首先. In either script. Pure. */

/** The marker that a text begins with. */
export interface Marker {
	/** Which series it belongs to; the items of an enumeration are marked by one series. */
	series: string;
	/** Its number, from 1; Infinity for a marker of the last item, whatever its number (最後). */
	number: number;
}

const NUMERALS = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');
const N = '(二十|十[一二三四五六七八九]?|[一二三四五六七八九])';

/** Each series: its name, and the pattern of a marker at the head of a text. The numeral is the first group. */
const NUMBERED: [series: string, pattern: RegExp][] = [
	['一是', new RegExp(`^${N}是`)],
	['一要', new RegExp(`^${N}要(?![務务點点素])`)],
	['其一', new RegExp(`^其${N}`)],
	['第一', new RegExp(`^第(?:${N}|(\\d{1,2}))(?:[個个]?方面|[點点條条個个])?[是，、：,:]`)],
	['（一）', new RegExp(`^[（(]${N}[）)]`)],
	['(1)', /^[（(](\d{1,2})[）)]/],
	['①', /^([①-⑳])/],
	// 一、二線城市 is no marker, nor is 1.5億.
	['一、', new RegExp(`^${N}、(?![一二三四五六七八九十])`)],
	['1.', /^(\d{1,2})[、．.](?!\d)/],
];
const ADVERBS: [RegExp, number][] = [
	[/^首先/, 1],
	[/^其次/, 2],
	[/^再(?:次|者)/, 3],
	// “最後，謝謝大家” is no item.
	[/^最[後后](?!.{0,8}[謝谢祝])/, Number.POSITIVE_INFINITY],
];

function numberOf(numeral: string): number {
	if (/\d/.test(numeral)) return Number(numeral);
	const circled = (numeral.codePointAt(0) ?? 0) - 0x245f;
	return circled >= 1 && circled <= 20 ? circled : NUMERALS.indexOf(numeral) + 1;
}

/** What any marker begins with. Few texts do, so that the patterns need not be tried on the others. */
const BEGINS = /^[\s“‘「『]*[一二三四五六七八九十其第（(①-⑳\d首再最]/;

/** The marker at the head of a text, blanks and opening quotation marks left out; null if there is none. */
export function markerAt(text: string): Marker | null {
	if (!BEGINS.test(text)) return null;
	const head = text.replace(/^[\s“‘「『]+/, '');
	for (const [series, pattern] of NUMBERED) {
		const [, numeral, digits] = pattern.exec(head) ?? [];
		if (numeral ?? digits) return { series, number: numberOf(numeral ?? digits ?? '') };
	}
	const adverb = ADVERBS.find(([pattern]) => pattern.test(head));
	return adverb ? { series: '首先', number: adverb[1] } : null;
}

const WORDED = new Set(['一是', '一要', '其一', '第一', '首先']);
/** What a first item of these begins with, behind its mark. */
const WORDED_WITHIN = /[，；：,;:][\s“‘「『]*[一其第首]/;

/**
 * The marker of a first item inside a text, behind a comma, a semicolon or a colon: “我認為，第一，…”. Only words can stand so; null if there
 * is none, or where a quotation begins before it.
 */
export function firstMarkerWithin(text: string): Marker | null {
	if (!WORDED_WITHIN.test(text)) return null;
	for (const { index } of text.matchAll(/[，；：,;:]/g)) {
		if (/[“‘「『（(《]/.test(text.slice(0, index + 2))) return null;
		const marker = markerAt(text.slice(index + 1));
		if (marker?.number === 1 && WORDED.has(marker.series)) return marker;
	}
	return null;
}

const COUNTED =
	/(?:以下|如下|下面|下列|[幾几兩两一二三四五六七八九十\d](?:個|个|點|点|條|条|項|项|方面|件|大|步|層|层|種|种))[^，；。]{0,12}[。．.]$/;

/** Whether a text says that an enumeration follows: it ends with a colon, or with a sentence that counts (“我談三點。”). */
export function announces(text: string): boolean {
	const words = text.trimEnd();
	return /[：:]$/.test(words) || COUNTED.test(words);
}
