/** The link with which a reader reports an error: a mail, or a form on the web, with its text filled in. Pure; runs in browsers too. */

/**
 * @param contact an address that begins with `mailto:`, or with `https:` for a form that takes `title` and `body` as most trackers do
 * @param title one line
 * @param body the text to begin with
 */
export function reportLink(contact: string, title: string, body: string): string {
	const [titleField, bodyField] = contact.startsWith('mailto:') ? ['subject', 'body'] : ['title', 'body'];
	const query = `${titleField}=${encodeURIComponent(title)}&${bodyField}=${encodeURIComponent(body)}`;
	return `${contact}${contact.includes('?') ? '&' : '?'}${query}`;
}

/** The same link with another address in its text. */
export function withAddress(link: string, former: string, address: string): string {
	return link.replace(encodeURIComponent(former), () => encodeURIComponent(address));
}
