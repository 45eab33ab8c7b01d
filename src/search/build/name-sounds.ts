/** The characters that sound like those of the archive's names, at build: a name that was typed by ear is offered (name-suggestions.ts). */
import { pinyin } from 'pinyin-pro';
import { plainLatin } from '../shared/latin.ts';
import type { Sounds } from '../shared/sounds.ts';

/** The rows and cells of the Chinese characters in GB 2312-80, as bytes of its usual encoding: all simplified characters in daily use. */
const ROWS = [0xb0, 0xf7] as const;
const CELLS = [0xa1, 0xfe] as const;

function commonCharacters(): string[] {
	const bytes: number[] = [];
	for (let row = ROWS[0]; row <= ROWS[1]; row++) for (let cell = CELLS[0]; cell <= CELLS[1]; cell++) bytes.push(row, cell);
	return [...new TextDecoder('gb2312').decode(Uint8Array.from(bytes))].filter((char) => /\p{Script=Han}/u.test(char));
}

/** The common characters of each syllable without tones, all their readings counted. */
export function commonSounds(): Sounds {
	const sounds: Sounds = {};
	for (const char of commonCharacters()) {
		const readings = pinyin(char, { toneType: 'none', type: 'array', multiple: true }).map(plainLatin);
		for (const reading of new Set(readings)) sounds[reading] = (sounds[reading] ?? '') + char;
	}
	return sounds;
}

/**
 * The sounds of some syllables alone.
 * @param syllables without tones
 * @param common `commonSounds`, where it is known already
 */
export function soundsOf(syllables: ReadonlySet<string>, common = commonSounds()): Sounds {
	return Object.fromEntries(Object.entries(common).filter(([syllable]) => syllables.has(syllable)));
}
