/** Whether a file is sent as its kind wants. Pure. */
import { OTHER_TYPE } from '../hosts/file-kinds.ts';
import { isForever, isOpen, SECURITY, typeOf } from '../hosts/headers.ts';
import type { Answer } from './ask.ts';
import type { Finding, Level } from './finding.ts';

/** Other names of the same type (RFC 9239, RFC 7303, IANA). */
const SAME_TYPES: Readonly<Record<string, string>> = {
	'application/javascript': 'text/javascript',
	'text/xml': 'application/xml',
	'image/vnd.microsoft.icon': 'image/x-icon',
};
/** Browsers refuse these under another type. */
const MUST_BE = new Set(['text/html', 'text/css', 'text/javascript', 'image/svg+xml', 'image/png']);
/** Shorter texts need not be packed. */
const PACKED_FROM_BYTES = 1400;
const PACKABLE = /^text\/|json|xml|javascript|bibtex|research-info/;
/** A month: a cache that keeps a file so long keeps it for good. */
const LONG_SECONDS = 30 * 24 * 3600;
/** A host may keep pages for some minutes (GitHub Pages: ten); from an hour on, readers get another build's pages. */
const SHORT_SECONDS = 3600;

function essence(type: string): string {
	const name = type.replace(/;.*$/, '').trim().toLowerCase();
	return SAME_TYPES[name] ?? name;
}

/** How long a cache may use a file without asking, in seconds; 0 where it must ask. */
function freshFor(cacheControl: string): number {
	if (/no-cache|no-store/.test(cacheControl)) return 0;
	return Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? 0);
}

function typeFindings(path: string, sent: string): [level: Level, what: string][] {
	const wanted = typeOf(path);
	const [is, must] = [essence(sent), essence(wanted)];
	if (must === OTHER_TYPE) return [];
	if (is !== must) return [[MUST_BE.has(must) ? 'fault' : 'warning', `is sent as ${is || 'nothing'}, not as ${must}`]];
	const charset = /charset=["']?([\w-]+)/i.exec(sent)?.[1]?.toLowerCase();
	if (charset !== undefined && charset !== 'utf-8') return [['fault', `is sent as ${charset}, not as UTF-8`]];
	// Pages, styles and scripts say it themselves, or take it from the page.
	if (charset === undefined && wanted.includes('charset') && !MUST_BE.has(must)) return [['warning', 'is sent without charset=utf-8']];
	return [];
}

function cacheFindings(path: string, cacheControl: string): [level: Level, what: string][] {
	const fresh = freshFor(cacheControl);
	if (isForever(path)) return fresh >= LONG_SECONDS ? [] : [['warning', 'never changes, and is not kept for long (Cache-Control)']];
	if (fresh >= LONG_SECONDS || cacheControl.includes('immutable'))
		return [['fault', 'is kept for long, though it changes (Cache-Control)']];
	if (fresh >= SHORT_SECONDS) return [['warning', 'is kept for an hour or longer, though it changes (Cache-Control)']];
	return [];
}

/** What is wrong with the headers of a file that was found. */
export function headerFindings({ path, headers, body }: Answer): Finding[] {
	const sent = (name: string): string => headers.get(name) ?? '';
	const found = [...typeFindings(path, sent('content-type')), ...cacheFindings(path, sent('cache-control'))];
	if (PACKABLE.test(typeOf(path)) && body.length >= PACKED_FROM_BYTES && sent('content-encoding') === '') {
		found.push(['warning', 'is sent unpacked (Content-Encoding)']);
	}
	if (isOpen(path) && sent('access-control-allow-origin') !== '*') {
		found.push(['warning', 'is closed to pages of other sites (Access-Control-Allow-Origin)']);
	}
	if (typeOf(path).startsWith('text/html')) {
		for (const name of Object.keys(SECURITY)) if (sent(name) === '') found.push(['warning', `is sent without ${name}`]);
	}
	return found.map(([level, what]) => ({ level, check: 'header', what, path }));
}
