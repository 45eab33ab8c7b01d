/** Whether search engines may list a page. The page's head declares it, and the sitemap reads it from there: the two cannot differ. */

/** The `meta` element of a page that search engines must not list. */
export const NOT_LISTED = { name: 'robots', content: 'noindex' } as const;

const WRITTEN = `<meta name="${NOT_LISTED.name}" content="${NOT_LISTED.content}">`;

/** Enough for the head of a page; a whole page can have some hundred thousand bytes. */
export const HEAD_BYTES = 32_768;

/** @param html a built page, or enough of its beginning to hold its head */
export function isListed(html: string): boolean {
	const end = html.indexOf('</head>');
	return !html.slice(0, end < 0 ? undefined : end).includes(WRITTEN);
}

/** @param bytes a built page, or so much of its beginning as its head can have. Its markup is ASCII; to decode the words between takes longer. */
export function isListedPage(bytes: Buffer): boolean {
	return isListed(bytes.toString('latin1', 0, HEAD_BYTES));
}
