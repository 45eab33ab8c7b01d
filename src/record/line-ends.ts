/** How lines of a source file join to a paragraph. */

const ENDS_WIDE = /[\p{Script=Han}\p{P}]$/u;
const BEGINS_WIDE = /^[\p{Script=Han}\p{P}]/u;

/**
 * What a line end inside a paragraph becomes: nothing between Chinese characters or punctuation, else a blank.
 * @param before the text before the line end
 * @param after the text behind it
 */
export function lineJoint(before: string, after: string): '' | ' ' {
	// Two UTF-16 units hold any last character.
	return ENDS_WIDE.test(before.slice(-2)) && BEGINS_WIDE.test(after) ? '' : ' ';
}

/** The offset at which each line begins. Only `\n` ends a line. */
export function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}
