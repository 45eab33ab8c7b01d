/** Cuts a text short, never inside of what a reader sees as one character. Pure; runs in browsers too. */

const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The beginning of a text, with …… behind it where it is cut. @param most length in characters as readers see them */
export function excerpt(text: string, most: number): string {
	let count = 0;
	for (const { index } of CHARACTERS.segment(text)) {
		if (count === most) return `${text.slice(0, index)}……`;
		count++;
	}
	return text;
}

/** The end of a text, with …… before it where it is cut. @param most length in characters as readers see them */
export function excerptOfEnd(text: string, most: number): string {
	const starts = Array.from(CHARACTERS.segment(text), ({ index }) => index);
	return starts.length > most ? `……${text.slice(starts.at(-most))}` : text;
}
