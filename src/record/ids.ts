/** What can be a part of an address, so that no two things of a page have one id. */

/** What every id is made of, as all are parts of addresses. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** First parts of addresses that are not a seminar's. */
const NO_SEMINAR = new Set(['404', 'about', 'hans', 'schema', 'search', 'speakers', 'topics', '_astro']);
/** Second parts of addresses that are not a page's, and ids of the site's own: the whole record on one page has each page's id too. */
const NO_PAGE = new Set(
	'cite full source record bar-q causes collation contents downloads editors key-figures main outline q readings settings topic-table'.split(
		' ',
	),
);
/** Ids that are made: the source's lines and rules, and on the whole record's page each page's anchors. */
const MADE = /^(?:by|line)-|-p\d+(?:-s\d+)?$/;

/** Whether a text is made of lower-case letters, digits and hyphens, as every id here is. */
export function isId(text: string): boolean {
	return ID.test(text);
}

/** Whether a seminar's folder can have this name. */
export function isSeminarId(text: string): boolean {
	return ID.test(text) && !NO_SEMINAR.has(text);
}

/** Whether a page can have this part of an address. */
export function isPageId(text: string): boolean {
	return ID.test(text) && !NO_PAGE.has(text) && !MADE.test(text);
}

/** What an editor is told where a name cannot be an address. */
export const NAMING = {
	seminar: `Rename it: lower-case letters, digits and hyphens; not ${[...NO_SEMINAR].join(', ')}.`,
	page: `Rename the file: lower-case letters, digits and hyphens; with no anchor at its end (-p1), no by- or line- in front, and not ${[...NO_PAGE].join(', ')}.`,
};
