/** Whether search engines may list a page: said in its head, and read from there by the sitemap, so that both agree. */

/** The `meta` element of a page that asks search engines not to list it. */
export const NOT_LISTED = { name: 'robots', content: 'noindex' } as const;

const WRITTEN = `<meta name="${NOT_LISTED.name}" content="${NOT_LISTED.content}">`;

/** @param html a built page, or enough of its beginning to hold its head */
export function isListed(html: string): boolean {
	const end = html.indexOf('</head>');
	return !html.slice(0, end < 0 ? undefined : end).includes(WRITTEN);
}
