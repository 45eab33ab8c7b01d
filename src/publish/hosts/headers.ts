/** Which headers a host should send with each file of a built site. */
import { POLICY } from '../policy.ts';
import { DATA, FOREVER, NAMED_TYPES, OTHER_TYPE, TYPES } from './file-kinds.ts';

/** HTTP headers of every answer. A `meta` element cannot forbid other sites to frame a page; a header can. */
export const SECURITY: Readonly<Record<string, string>> = {
	'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A year, the longest that caches honour (RFC 9111 sets no limit, RFC 2616 did); asked for again by nobody (RFC 8246). */
export const CACHED_FOREVER = 'public, max-age=31536000, immutable';
/** Kept, and asked for again before each use: a page that has not changed costs no body. */
export const REVALIDATED = 'no-cache';

export const OPEN = { 'Access-Control-Allow-Origin': '*' } as const;

/** The media type of a file, by its path. */
export function typeOf(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return NAMED_TYPES[name] ?? TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? OTHER_TYPE;
}

/** Whether a file's name has a hash of its content. */
export function isForever(path: string): boolean {
	return FOREVER.some((start) => path.startsWith(start));
}

/** The same as a regular expression for a part of an address. */
export function foreverPattern(start: string): string {
	return `/${start.replace(/\./g, '\\.')}`;
}

/** A path of `DATA` as a regular expression for the end of an address, or for a part of it where it is a folder. */
export function dataPattern(path: string): string {
	const escaped = path.replace(/\./g, '\\.').replace(/:[a-z]+/, '[^/]+');
	return `/${escaped}${path.endsWith('/') ? '' : '$'}`;
}

const dataPatterns = DATA.map(({ path }) => new RegExp(dataPattern(path)));

/** Whether pages of other sites may read a file. */
export function isOpen(path: string): boolean {
	return dataPatterns.some((pattern) => pattern.test(`/${path}`));
}

/** @param path below the site's base */
export function headersFor(path: string): Record<string, string> {
	return {
		...SECURITY,
		...(isOpen(path) ? OPEN : {}),
		'Content-Type': typeOf(path),
		'Cache-Control': isForever(path) ? CACHED_FOREVER : REVALIDATED,
	};
}
