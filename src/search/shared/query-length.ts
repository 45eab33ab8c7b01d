/** How long a query may be. Fields stop there by themselves; addresses can have more. */

/** In UTF-16 units, as `maxlength` counts. The longest sentence of a record has some hundred characters. */
export const MOST_QUERY_LENGTH = 1000;

/** A query without what is too long; a character of two units is not cut in half. */
export function cutQuery(text: string): string {
	return text.length > MOST_QUERY_LENGTH ? text.slice(0, MOST_QUERY_LENGTH).replace(/[\ud800-\udbff]$/, '') : text;
}
