/** A text in simplified characters of the same offsets, so that one list of words serves both scripts. */
import { ConverterFactory } from 'opencc-js/core';
import TSCharacters from 'opencc-js/dict/TSCharacters';

const convert = ConverterFactory([TSCharacters]);

/** Each character simplified; the text itself where a character would change its length. */
export function simplified(text: string): string {
	const converted = convert(text);
	return converted.length === text.length ? converted : text;
}
