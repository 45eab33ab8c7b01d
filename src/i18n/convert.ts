/** Texts in the other locale, by OpenCC. Runs at build only: its dictionaries are large. */
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

/** A text in a script. Markup and addresses in it are ASCII and stay as they are. */
export function convert(text: string, locale: Locale, simplify = toSimplified): string {
	return locale === 'hant' ? text : simplify(text);
}

/** The same data with every text in a script. */
export function convertAll<T>(data: T, locale: Locale, simplify = toSimplified): T {
	if (locale === 'hant') return data;
	const walk = (value: unknown): unknown => {
		if (typeof value === 'string') return simplify(value);
		if (Array.isArray(value)) return value.map(walk);
		if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, walk(entry)]));
		if (value !== null && typeof value === 'object') {
			return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry)]));
		}
		return value;
	};
	return walk(data) as T;
}
