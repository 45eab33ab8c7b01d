/** Pinyin of names, at build, without tones and accents. A query in Latin letters finds a name by it. */
import { pinyin } from 'pinyin-pro';
import { convert } from '../../i18n/convert.ts';
import { plainLatin } from '../shared/latin.ts';

/**
 * The syllables of a Chinese name, separated by blanks.
 * @param romanization the record's own romanization. It is used, word by word, where the dictionary reads the name differently.
 */
export function syllables(name: string, romanization = ''): string {
	const read = pinyin(convert(name, 'hans'), { toneType: 'none', type: 'array', nonZh: 'removed', surname: 'head' }).map(plainLatin);
	if (romanization === '' || plainLatin(romanization) === read.join('')) return read.join(' ');
	return romanization.split(/\s+/).map(plainLatin).join(' ');
}
