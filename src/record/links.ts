/** Which addresses a link in the record's words may have. Any other scheme (`javascript:`, `data:`) could run code. */

const EXTERNAL = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;
/** Browsers read `//host` and `/\host` as an address on another host, and leave out tabs and line ends while they do. */
const INTERNAL = /^(?:#|\/(?![/\\]))[^\s\p{Cc}<>]*$/u;

/** Whether an address leads to the web or to a mailbox: what a link in an imported source may have. */
export function isExternalLink(url: string): boolean {
	return EXTERNAL.test(url);
}

/** Whether a page of the record may have a link to this address: external, or on this site (`/…`, `#…`). */
export function isAllowedLink(url: string): boolean {
	return EXTERNAL.test(url) || INTERNAL.test(url);
}
