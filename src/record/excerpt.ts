/** Cuts a text short, never inside of what a reader sees as one character. Pure; runs in browsers too. */

const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Nearly all characters that readers see are shorter, in UTF-16 units. */
const USUAL_LENGTH = 4;

/** Where the character with a number begins that readers see in a text; -1 where it has fewer. */
function startOf(text: string, number: number): number {
	let count = 0;
	for (const { index } of CHARACTERS.segment(text)) if (count++ === number) return index;
	return -1;
}

/** The beginning of a text, with …… behind it where it is cut. @param most length in characters as readers see them */
export function excerpt(text: string, most: number): string {
	// A character takes one unit at least.
	if (text.length <= most) return text;
	// A segmenter first reads all that it is given, and of a long speech only the beginning is wanted.
	const near = startOf(text.slice(0, (most + 1) * USUAL_LENGTH), most);
	const end = near < 0 ? startOf(text, most) : near;
	return end < 0 ? text : `${text.slice(0, end)}……`;
}

/** The end of a text, with …… before it where it is cut. @param most length in characters as readers see them */
export function excerptOfEnd(text: string, most: number): string {
	const starts = Array.from(CHARACTERS.segment(text), ({ index }) => index);
	return starts.length > most ? `……${text.slice(starts.at(-most))}` : text;
}
