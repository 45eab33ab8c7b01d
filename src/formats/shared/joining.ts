/** What the inline content of every format has in common. */

const SAFE = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;
const JOINS = /[\p{Script=Han}\p{P}]/u;

/** Whether a link to this address is kept: no other scheme leads anywhere that is safe. */
export function isSafeLink(url: string): boolean {
	return SAFE.test(url);
}

/** What a line end in the source is in the words: nothing between Chinese characters and punctuation, as in an MDX page, else a blank. */
export function joint(before: string, after: string): '' | ' ' {
	return JOINS.test(before.at(-1) ?? '') && JOINS.test(after.charAt(0)) ? '' : ' ';
}
