/**
 * Converts a record's text to the other script by OpenCC: characters by their context and by the usage of the record's region, never one
 * word for another (軟體 becomes 软体). Every text keeps its length in UTF-16 units, because marks in it are placed by counting them. For
 * build code only: the dictionaries are large.
 */

import { ConverterFactory } from 'opencc-js/core';
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TSPhrases from 'opencc-js/dict/TSPhrases';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import type { Exception } from './convert.ts';
import { localeOf, type RecordLang } from './locale.ts';

type Pairs = (readonly [from: string, to: string])[];

/**
 * OpenCC's standard has other forms of these characters than the Mainland's list of standard characters (通用規範漢字表, 2013,
 * appendix 1): its forms there are 為, 群 and so on.
 */
const MAINLAND_FORMS = '爲 為|羣 群|峯 峰|牀 床|喫 吃|脣 唇|纔 才|覈 核|祕 秘|糉 粽|癡 痴|皁 皂|鍼 針|麪 麵';

/** The entries whose two sides have the same length in UTF-16 units. The others are characters beyond the basic plane, which stay. */
function sameLength(dictionary: string): Pairs {
	return dictionary
		.split('|')
		.map((entry) => {
			const [from = '', to = ''] = entry.split(' ');
			return [from, to] as const;
		})
		.filter(([from, to]) => from.length === to.length);
}

/** The dictionaries that lead from a region's traditional characters to OpenCC's standard, which the next step expects. */
const TO_STANDARD: Partial<Record<RecordLang, readonly string[]>> = {
	'zh-Hant-TW': [TWVariantsRevPhrases, TWVariantsRev],
	'zh-Hant-HK': [HKVariantsRevPhrases, HKVariantsRev],
};

/**
 * A converter of records in a language to the other script.
 * @param exceptions wordings that OpenCC alone would get wrong; the longest match wins
 */
export function recordConverter(lang: RecordLang, exceptions: readonly Exception[]): (text: string) => string {
	if (localeOf(lang) === 'hans') {
		const own: Pairs = exceptions.map(({ hant, hans }) => [hans, hant]);
		const kept: Pairs = exceptions.map(({ hant }) => [hant, hant]);
		return ConverterFactory([own, sameLength(STPhrases), sameLength(STCharacters)], [kept, sameLength(MAINLAND_FORMS)]);
	}
	const last = [exceptions.map(({ hant, hans }) => [hant, hans] as const), sameLength(TSPhrases), sameLength(TSCharacters)];
	const first = TO_STANDARD[lang]?.map(sameLength);
	const kept: Pairs = exceptions.map(({ hant }) => [hant, hant]);
	return first === undefined ? ConverterFactory(last) : ConverterFactory([kept, ...first], last);
}
