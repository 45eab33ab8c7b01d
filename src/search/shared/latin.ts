/** Latin letters as names are compared by. Shared by build and browser. */

/** Without accents, in lower case; ü and v are u, blanks, hyphens and apostrophes are nothing. */
export function plainLatin(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/v/g, 'u')
		.replace(/[\s'’·-]/g, '');
}
