/** Whether search engines may list a page. The page's head declares it, and the sitemap reads it from there: the two cannot differ. */

/** The `meta` element of a page that search engines must not list. */
export const NOT_LISTED = { name: 'robots', content: 'noindex' } as const;

const WRITTEN = `<meta name="${NOT_LISTED.name}" content="${NOT_LISTED.content}">`;

/** @param html a built page, or enough of its beginning to hold its head */
export function isListed(html: string): boolean {
	const end = html.indexOf('</head>');
	return !html.slice(0, end < 0 ? undefined : end).includes(WRITTEN);
}
