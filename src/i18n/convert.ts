/** Converts texts to simplified script by OpenCC. For build code only: its dictionaries are large. */

import { ConverterFactory } from 'opencc-js/core';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TSPhrases from 'opencc-js/dict/TSPhrases';
import type { Locale } from './locale.ts';

/** A wording that OpenCC alone would get wrong, and its simplified form; both of one length. */
export interface Exception {
	hant: string;
	hans: string;
}

/** A converter to simplified script: the exceptions, else OpenCC's phrases, else its characters; the longest match wins. */
export function simplifier(exceptions: readonly Exception[] = []): (text: string) => string {
	return ConverterFactory([exceptions.map(({ hant, hans }) => [hant, hans] as const), TSPhrases, TSCharacters]);
}

const toSimplified = simplifier();

/** A text in a locale. Markup and addresses in it are ASCII and stay as they are. */
export function convert(text: string, locale: Locale, simplify = toSimplified): string {
	return locale === 'hant' ? text : simplify(text);
}

/** First code point of the Unicode private use area: no text contains it. */
const PRIVATE_USE = 0xe000;

/**
 * A text that takes arguments, with its own words converted. The arguments are inserted as they are: a name, say, may already be
 * converted in its own way. So the text must do nothing with them but insert them. One that is undefined leaves the text's default.
 */
function convertFunction(text: (...args: (string | undefined)[]) => string, simplify: (text: string) => string) {
	return (...args: unknown[]) => {
		const placeholder = (i: number) => String.fromCodePoint(PRIVATE_USE + i);
		const converted = simplify(text(...args.map((arg, i) => (arg === undefined ? undefined : placeholder(i)))));
		return args.reduce<string>((result, arg, i) => result.replaceAll(placeholder(i), () => String(arg)), converted);
	};
}

/** The same data with every text in a locale; a function that gives a text gives the converted one. */
export function convertAll<T>(data: T, locale: Locale, simplify = toSimplified): T {
	return locale === 'hant' ? data : mapTexts(data, simplify);
}

/** The same data with every text converted, those that functions give included. */
export function mapTexts<T>(data: T, convertText: (text: string) => string): T {
	const walk = (value: unknown): unknown => {
		if (typeof value === 'string') return convertText(value);
		if (typeof value === 'function') return convertFunction(value as Parameters<typeof convertFunction>[0], convertText);
		if (Array.isArray(value)) return value.map(walk);
		if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, walk(entry)]));
		if (value !== null && typeof value === 'object') {
			return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry)]));
		}
		return value;
	};
	return walk(data) as T;
}
