/** Simplifies a text character by character, so that offsets stay the same and one list of words serves both scripts. */

import { ConverterFactory } from 'opencc-js/core';
import TSCharacters from 'opencc-js/dict/TSCharacters';

const convert = ConverterFactory([TSCharacters]);

/** Characters of two code units, and descriptions of characters (⿰金馬), which OpenCC leaves as they are. */
const UNUSUAL = /[\uD800-\uDFFF\u2FF0-\u2FFF]/;
const CODE_UNITS = 0x10000;
/** No character: half of one. */
const LONGER = 0xd800;

/** Code unit → the simplified one; `LONGER` where it has two. Long texts are converted several times as fast by it as by OpenCC's search tree. */
function unitTable(): Uint16Array {
	const table = Uint16Array.from({ length: CODE_UNITS }, (_, unit) => unit);
	for (const entry of TSCharacters.split('|')) {
		const [from = '', to = ''] = entry.split(' ');
		if (from.length === 1) table[from.charCodeAt(0)] = to.length === 1 ? to.charCodeAt(0) : LONGER;
	}
	return table;
}

const TABLE = unitTable();
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text in simplified characters; the text itself if the conversion would change its length. */
export function simplified(text: string): string {
	if (UNUSUAL.test(text)) {
		const converted = convert(text);
		return converted.length === text.length ? converted : text;
	}
	const units = new Uint16Array(text.length);
	for (let i = 0; i < text.length; i++) {
		const unit = TABLE[text.charCodeAt(i)] ?? LONGER;
		if (unit === LONGER) return text;
		units[i] = unit;
	}
	return DECODER.decode(units);
}
