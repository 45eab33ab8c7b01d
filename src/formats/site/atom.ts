/** A feed in Atom (RFC 4287): elements and dates as the standard wants them. What a feed lists, feeds.ts says. Pure. */
import { x } from 'xastscript';
import { permanentUrn } from '../shared/seminar-metadata.ts';
import { multiline, xmlDocument } from '../xml/write.ts';

export const ATOM_TYPE = 'application/atom+xml';

export interface AtomEntry {
	/** Names it for ever: the entry's id is made from it. */
	name: string;
	title: string;
	/** YYYY-MM-DD */
	date: string;
	author: string;
	summary: string | undefined;
	/** What it leads to, by path below the site's base. The first is the page that it stands for. */
	links: [{ type: string; path: string }, ...{ type: string; path: string }[]];
}

export interface AtomFeed {
	/** Names it for ever: the feed's id is made from it. */
	name: string;
	title: string;
	author: string;
	/** Paths of the feed and of its page, below the site's base. */
	path: string;
	page: string;
	/** The newest first. */
	entries: readonly AtomEntry[];
}

/** A date as Atom needs it, with a time. */
const moment = (date: string): string => `${date}T00:00:00Z`;

/**
 * @param lang BCP 47 tag of the locale; ids depend on it and on the names, not on addresses
 * @param urlOf the address of a path below the site's base and locale; absolute where the site's origin is known
 * @returns an XML document
 */
export function atomFeed(feed: AtomFeed, lang: string, urlOf: (path: string) => string): string {
	const entry = ({ name, title, date, author, summary, links }: AtomEntry) =>
		multiline('entry', {}, [
			x('id', permanentUrn(`${lang} ${name}`)),
			x('title', title),
			...links.map(({ type, path }) => x('link', { rel: 'alternate', type, href: urlOf(path) })),
			x('published', moment(date)),
			x('updated', moment(date)),
			x('author', [x('name', author)]),
			...(summary === undefined ? [] : [x('summary', summary)]),
		]);
	const root = multiline('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
		x('id', permanentUrn(`${lang} ${feed.name}`)),
		x('title', feed.title),
		x('link', { rel: 'self', type: ATOM_TYPE, href: urlOf(feed.path) }),
		x('link', { rel: 'alternate', type: 'text/html', href: urlOf(feed.page) }),
		x('updated', moment(feed.entries[0]?.date ?? '1970-01-01')),
		x('author', [x('name', feed.author)]),
		...feed.entries.map(entry),
	]);
	return xmlDocument(root);
}
