/** Which ids seminars and pages can have: ids are parts of addresses, and no two elements of a page may have the same. */

/** Lower-case letters, digits and single hyphens: the form of every id. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Addresses that the site uses itself, beside the seminars. */
const RESERVED_SEMINARS = new Set([
	'404',
	'about',
	'data',
	'hans',
	'hant',
	'offline',
	'schema',
	'search',
	'speakers',
	'topics',
	'years',
	'_astro',
]);
/**
 * Addresses that every seminar uses itself, and element ids of the site: the page with the whole record has the id of each page on it.
 * `constructor` is a property of every object, so it cannot be a key of the ledger.
 */
const RESERVED_PAGES = new Set(
	'cite editions full source record bar-q causes collation contents downloads editors key-figures main outline q reading-editions readings settings topic-table constructor'.split(
		' ',
	),
);
/** Generated element ids: lines and emendations on the source's page, and each page's anchors on the page with the whole record. */
const GENERATED = /^(?:by|line)-|-p\d+(?:-s\d+)?$/;

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
	return ID.test(text);
}

/** Whether a seminar's folder can have this name. */
export function isSeminarId(text: string): boolean {
	return ID.test(text) && !RESERVED_SEMINARS.has(text);
}

/** Whether a page can have this id. */
export function isPageId(text: string): boolean {
	return ID.test(text) && !RESERVED_PAGES.has(text) && !GENERATED.test(text);
}

/** What an editor has to do if a name cannot be an id. */
export const NAMING_REMEDY = {
	seminar: `Rename the folder: lower-case letters, digits and hyphens; not ${[...RESERVED_SEMINARS].join(', ')}.`,
	page: `Rename the file: lower-case letters, digits and hyphens; no anchor (-p1) at the end, no by- or line- at the beginning; not ${[...RESERVED_PAGES].join(', ')}.`,
};
