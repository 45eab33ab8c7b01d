/** Romanization at build: what a name is found by in Latin letters. Tones and accents are left out. */
import { pinyin } from 'pinyin-pro';
import { convert } from '../../i18n/convert.ts';
import { plainLatin } from '../shared/latin.ts';

/**
 * The syllables of a Chinese name, between blanks.
 * @param romanization as the record gives it: where the dictionary reads the name otherwise, it wins, word by word
 */
export function syllables(name: string, romanization = ''): string {
	const read = pinyin(convert(name, 'hans'), { toneType: 'none', type: 'array', nonZh: 'removed', surname: 'head' }).map(plainLatin);
	if (romanization === '' || plainLatin(romanization) === read.join('')) return read.join(' ');
	return romanization.split(/\s+/).map(plainLatin).join(' ');
}
