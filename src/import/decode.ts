/**
 * Decodes a file. The encoding is the one that is named, or declared by a byte order mark or XML declaration. Else UTF-8 is tried; GB18030,
 * Big5 and UTF-16 without a mark are compared by the text that each would give, and a result that is not clear is an error.
 */
import { type Finding, SourceError } from '../formats/shared/transcript.ts';
import { simplified } from '../i18n/simplified.ts';

export interface Decoded {
	text: string;
	/** Its name in the Encoding Standard. */
	encoding: string;
	/** Whether the encoding was guessed. */
	guessed: boolean;
	/** Lines, from 1, with bytes that are invalid in the encoding; they became U+FFFD. */
	malformed: number[];
}

/** How much of a text is looked at to find its encoding: bytes, or characters. */
const SAMPLE_LENGTH = 65_536;
/** A guessed text has at least this share of common characters. */
const LEAST_PLAUSIBILITY = 0.1;
/** The best guess is at least so many times as plausible as the second best. */
const LEAST_LEAD = 1.5;
/** Encodings without a mark of their own. */
const GUESSED_ENCODINGS = ['gb18030', 'big5', 'utf-16le', 'utf-16be'];
/** The most common characters of Chinese texts, simplified. Text in a wrong encoding has rare ones. */
const COMMON = new Set(
	'的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运请谢席会议讨论研',
);

/** The text; null where the bytes are invalid in the encoding. A byte order mark stays. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** The share of common characters among those beyond ASCII; each private, unassigned or control character counts against it. */
function plausibility(text: string): number {
	const sample = simplified(text.slice(0, SAMPLE_LENGTH));
	let common = 0;
	let beyondAscii = 0;
	for (const char of sample) {
		if (char <= '\u007f' || /[\u3000-\u303f\uff00-\uffef]/.test(char)) continue;
		beyondAscii++;
		if (COMMON.has(char)) common++;
		if (/[\p{Co}\p{Cn}\p{Cc}]/u.test(char)) common--;
	}
	return beyondAscii === 0 ? 0 : common / beyondAscii;
}

/**
 * UTF-16 that its NUL bytes show: the high bytes of ASCII characters, line ends and blanks.
 * @param utf8 the text, where the bytes are valid UTF-8 too: then they are UTF-16 only if NULs are many and the text is not less plausible
 */
function utf16ByNulBytes(bytes: Uint8Array, utf8: string | null): string | null {
	const sample = bytes.subarray(0, SAMPLE_LENGTH);
	let even = 0;
	let odd = 0;
	for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 === 0 ? even++ : odd++;
	if (even + odd === 0 || bytes.length % 2 !== 0) return null;
	if (utf8 !== null && (even + odd) * 8 < sample.length) return null;
	const encoding = odd > even ? 'utf-16le' : 'utf-16be';
	const isOneSided = Math.min(even, odd) * 8 <= Math.max(even, odd);
	const text = isOneSided ? decodeStrictly(sample.subarray(0, sample.length & ~1), encoding) : null;
	if (text === null || (utf8 !== null && plausibility(utf8) > plausibility(text))) return null;
	const letters = [...text].filter((char) => /[\p{L}\p{N}\p{P}\p{Z}\n\r\t]/u.test(char)).length;
	return letters / [...text].length > 0.9 ? encoding : null;
}

/** Decodes with a known encoding; invalid bytes become U+FFFD. */
function decodeLeniently(bytes: Uint8Array, encoding: string, guessed: boolean): Decoded {
	const exact = decodeStrictly(bytes, encoding);
	const text = exact ?? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
	const malformed = exact === null ? text.split('\n').flatMap((line, i) => (line.includes('\uFFFD') ? [i + 1] : [])) : [];
	return { text: encoding.startsWith('utf-16') ? text.replace(/^\uFEFF/, '') : text, encoding, guessed, malformed };
}

/** The encoding in a byte order mark or an XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | null {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	return /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? null;
}

/** @throws SourceError where the Encoding Standard has no encoding of this name */
function encodingNamed(name: string): string {
	try {
		return new TextDecoder(name).encoding;
	} catch {
		throw new SourceError(1, `unknown encoding “${name}”: use a name of the Encoding Standard, such as utf-8, utf-16le, gb18030 or big5`);
	}
}

/** Whether there are too many control characters for a text. */
function isBinary(text: string): boolean {
	const sample = text.slice(0, SAMPLE_LENGTH);
	const controls = sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
	return controls > 8 && controls * 50 > sample.length;
}

/** @throws SourceError where no encoding is clearly the best */
function decodeByGuess(bytes: Uint8Array): Decoded {
	const [best, second] = GUESSED_ENCODINGS.flatMap((encoding) => {
		const text = decodeStrictly(bytes, encoding);
		return text === null || isBinary(text) ? [] : [{ text, encoding, score: plausibility(text) }];
	}).sort((a, b) => b.score - a.score);
	if (best === undefined || best.score < LEAST_PLAUSIBILITY || (second !== undefined && best.score < second.score * LEAST_LEAD)) {
		const remedy = 'set it with --encoding (gb18030, big5 …), or save the file as UTF-8';
		throw new SourceError(1, `the encoding is not UTF-8, and not clearly GB18030, Big5 or UTF-16: ${remedy}`);
	}
	return { text: best.text, encoding: best.encoding, guessed: true, malformed: [] };
}

function detect(bytes: Uint8Array): Decoded {
	const utf8 = decodeStrictly(bytes, 'utf-8');
	const utf16 = utf16ByNulBytes(bytes, utf8);
	if (utf16 !== null) return decodeLeniently(bytes, utf16, true);
	return utf8 === null ? decodeByGuess(bytes) : { text: utf8, encoding: 'utf-8', guessed: false, malformed: [] };
}

/**
 * @param named the encoding's name in the Encoding Standard; null to detect it
 * @throws SourceError where the encoding is unknown or not clear, or the file is not a text
 */
export function decode(bytes: Uint8Array, named: string | null): Decoded {
	const certain = named ?? declaredEncoding(bytes);
	const decoded = certain === null ? detect(bytes) : decodeLeniently(bytes, encodingNamed(certain), false);
	if (isBinary(decoded.text))
		throw new SourceError(1, 'this is a binary file, not a text: export the transcript as text, .docx, HTML, Markdown or Akoma Ntoso');
	return decoded;
}

/** What an editor should check about the encoding. */
export function decodingFindings({ encoding, guessed, malformed }: Decoded): Finding[] {
	const findings: Finding[] = [];
	if (guessed)
		findings.push({ line: 1, message: `the encoding was detected as ${encoding}; if the text looks wrong, set it with --encoding` });
	if (encoding !== 'utf-8')
		findings.push({ line: 1, message: `source.txt is the text in UTF-8; the file as received, in ${encoding}, is source.received` });
	if (malformed.length > 0) {
		const lines = malformed.slice(0, 10).join(', ');
		findings.push({
			line: malformed[0] ?? 1,
			message: `bytes that are invalid in ${encoding} became \uFFFD on ${malformed.length} line(s): ${lines}`,
		});
	}
	return findings;
}
