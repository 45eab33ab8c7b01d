/** Bytes as text: the encoding is the one named, declared or shown by the bytes themselves; a guess must be a clear one. */
import { simplified } from '../i18n/simplified.ts';

export interface Decoded {
	text: string;
	/** As the Encoding Standard names it. */
	encoding: string;
	/** Whether the encoding was guessed. */
	guessed: boolean;
	/** Lines with bytes that mean nothing in the encoding; they became U+FFFD. */
	malformed: number[];
}

/** Thrown where bytes are no text in any encoding known, or in the one named. */
export class DecodeError extends Error {}

const HEAD = 65_536;
/** The most frequent characters of Chinese text, simplified. Text decoded with a wrong encoding has rare ones. */
const COMMON = new Set(
	'的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运请谢席会议讨论研'.split(
		'',
	),
);

function attempt(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** The share of frequent characters among the characters beyond ASCII, 0 to 1; 0 if there are none, or many private or unassigned ones. */
function plausibility(text: string): number {
	const sample = simplified(text.slice(0, HEAD));
	let common = 0;
	let beyond = 0;
	for (const char of sample) {
		if (char <= '\u007f' || /[\u3000-\u303f\uff00-\uffef]/.test(char)) continue;
		beyond++;
		if (COMMON.has(char)) common++;
		if (/[\p{Co}\p{Cn}\p{Cc}]/u.test(char)) common--;
	}
	return beyond === 0 ? 0 : common / beyond;
}

/**
 * UTF-16 without a byte order mark shows by its NUL bytes: high bytes of ASCII, line ends and blanks.
 * @param utf8 the text where the bytes are UTF-8 too: then they are UTF-16 only if NULs are many and the words no rarer
 */
function utf16(bytes: Uint8Array, utf8: string | null): string | null {
	const head = bytes.subarray(0, HEAD);
	let even = 0;
	let odd = 0;
	for (let at = 0; at < head.length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
	if (even + odd === 0 || bytes.length % 2 !== 0) return null;
	if (utf8 !== null && (even + odd) * 8 < head.length) return null;
	const encoding = odd > even ? 'utf-16le' : 'utf-16be';
	const text = Math.min(even, odd) * 8 > Math.max(even, odd) ? null : attempt(head.subarray(0, head.length & ~1), encoding);
	if (text === null || (utf8 !== null && plausibility(utf8) > plausibility(text))) return null;
	const letters = [...text].filter((char) => /[\p{L}\p{N}\p{P}\p{Z}\n\r\t]/u.test(char)).length;
	return letters / [...text].length > 0.9 ? encoding : null;
}

function lenient(bytes: Uint8Array, encoding: string, guessed: boolean): Decoded {
	const exact = attempt(bytes, encoding);
	const text = exact ?? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
	const malformed = exact === null ? text.split('\n').flatMap((line, i) => (line.includes('\uFFFD') ? [i + 1] : [])) : [];
	return { text: encoding.startsWith('utf-16') ? text.replace(/^\uFEFF/, '') : text, encoding, guessed, malformed };
}

/** The encoding that a byte order mark or an XML declaration names. */
function declared(bytes: Uint8Array): string | null {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	return /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? null;
}

function knownEncoding(name: string): string {
	try {
		return new TextDecoder(name).encoding;
	} catch {
		throw new DecodeError(`no encoding is called “${name}”: name one of the Encoding Standard, such as utf-8, utf-16le, gb18030 or big5`);
	}
}

/** Too many control characters for a text. */
function binary(text: string): boolean {
	const sample = text.slice(0, HEAD);
	const controls = sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
	return controls > 8 && controls * 50 > sample.length;
}

/**
 * @param named the encoding an editor names; null to find it out
 * @throws DecodeError
 */
export function decode(bytes: Uint8Array, named: string | null): Decoded {
	const certain = named ?? declared(bytes);
	if (certain !== null) return checked(lenient(bytes, knownEncoding(certain), false));
	const utf8 = attempt(bytes, 'utf-8');
	const wide = utf16(bytes, utf8);
	if (wide !== null) return checked(lenient(bytes, wide, true));
	if (utf8 !== null) return checked({ text: utf8, encoding: 'utf-8', guessed: false, malformed: [] });
	const [best, second] = ['gb18030', 'big5']
		.flatMap((encoding) => {
			const text = attempt(bytes, encoding);
			return text === null || binary(text) ? [] : [{ text, encoding, score: plausibility(text) }];
		})
		.sort((a, b) => b.score - a.score);
	if (best === undefined || best.score < 0.1 || (second !== undefined && best.score < second.score * 1.5)) {
		const remedy = 'name the encoding with --encoding (gb18030, big5 …), or save the file as UTF-8';
		throw new DecodeError(`the bytes are no UTF-8 and no clear GB18030, Big5 or UTF-16: ${remedy}`);
	}
	return { ...best, guessed: true, malformed: [] };
}

function checked(decoded: Decoded): Decoded {
	if (binary(decoded.text))
		throw new DecodeError('this is no text but a binary file: export the transcript as text, Markdown or Akoma Ntoso');
	return decoded;
}
