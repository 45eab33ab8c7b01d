/** Simplifies a text character by character, so that offsets stay the same and one list of words serves both scripts. */

import { ConverterFactory } from 'opencc-js/core';
import TSCharacters from 'opencc-js/dict/TSCharacters';

const convert = ConverterFactory([TSCharacters]);

/** The text in simplified characters; the text itself if the conversion would change its length. */
export function simplified(text: string): string {
	const converted = convert(text);
	return converted.length === text.length ? converted : text;
}
