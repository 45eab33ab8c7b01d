/** Latin letters in the form in which names are compared. */

/** Removes accents, blanks, hyphens and apostrophes; lower case; ü and v become u. */
export function plainLatin(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/v/g, 'u')
		.replace(/[\s'’·-]/g, '');
}

/** Whether a text is Latin letters alone, as pinyin is. */
export function isLatin(text: string): boolean {
	return /^[a-z]+$/.test(plainLatin(text));
}
