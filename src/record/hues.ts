/** Colours of speakers. */

/** How many colours `tokens.css` has for speakers. */
const HUES = 12;

/** The number of a speaker's colour, 1 to 12. @param order the speaker's place, from 0, in the order of first words in a seminar */
export function hueAt(order: number): number {
	return (order % HUES) + 1;
}
