/** Names that sound like what was typed, or differ from it by one character or letter. */
import { type FoldTable, fold } from '../shared/fold.ts';
import { isLatin, plainLatin } from '../shared/latin.ts';
import type { Sounds } from '../shared/sounds.ts';
import type { NamedEntry } from './answer-request.ts';

/** In shorter names, one wrong character or letter leaves too little of the name. */
const LEAST_CHARACTERS = 3;
const LEAST_LETTERS = 5;

/** Whether two words are equal but for one letter that is missing, added or another. */
function isOneLetterOff(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1) return false;
	let same = 0;
	while (same < short.length && short[same] === long[same]) same++;
	return short.slice(long.length === short.length ? same + 1 : same) === long.slice(same + 1);
}

/** Sounds that many speakers of Chinese do not tell apart: zh z, ch c, sh s, n l, ng n. */
function looseSound(letters: string): string {
	return letters
		.replace(/([zcs])h/g, '$1')
		.replace(/ng/g, 'n')
		.replace(/l/g, 'n');
}

/** How far letters are from a name's pinyin: 1 by a sound that is easily mistaken, 2 by one letter; null if farther, or not at all. */
function lettersOff(typed: string, roman: string): number | null {
	const whole = roman.replaceAll(' ', '');
	if (typed.length < LEAST_LETTERS || whole.length < LEAST_LETTERS || typed === whole) return null;
	if (looseSound(typed) === looseSound(whole)) return 1;
	return isOneLetterOff(typed, whole) ? 2 : null;
}

/** How far characters are from a name: 1 if all sound alike, 2 if all are the same but one; null if farther, or not at all. */
function charactersOff(typed: readonly string[], name: string, roman: string, sounds: Sounds): number | null {
	const [chars, syllables] = [[...name], roman.split(' ')];
	if (chars.length !== typed.length || chars.length < 2) return null;
	const wrong = [...chars.keys()].filter((i) => chars[i] !== typed[i]);
	if (wrong.length === 0) return null;
	const soundsAlike = (i: number) => sounds[syllables[i] ?? '']?.includes(typed[i] ?? '') === true;
	if (syllables.length === chars.length && wrong.every(soundsAlike)) return 1;
	return wrong.length === 1 && chars.length >= LEAST_CHARACTERS ? 2 : null;
}

/**
 * The names that were perhaps meant, the nearest first.
 * @param text a name as it was typed, in characters or in pinyin
 */
export function similarNames(text: string, names: readonly NamedEntry[], sounds: Sounds, table: FoldTable): string[] {
	const typed = plainLatin(text);
	const chars = [...fold(text, table)];
	const distance = ({ names: [name = ''], roman }: NamedEntry) =>
		isLatin(text) ? lettersOff(typed, roman) : charactersOff(chars, name, roman, sounds);
	return names
		.filter(({ roman }) => roman !== '')
		.flatMap((entry) => {
			const far = distance(entry);
			return far === null ? [] : [{ label: entry.answer.label, far }];
		})
		.sort((a, b) => a.far - b.far)
		.map(({ label }) => label);
}
