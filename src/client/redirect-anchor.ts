/** At an address that repeats another page: redirects to it, and to the same anchor. An anchor of the whole record begins with its page’s id. */
const lead = document.querySelector<HTMLAnchorElement>('[data-lead]');
if (lead) {
	const prefix = lead.dataset['lead'] ?? '';
	const anchor = location.hash.slice(1);
	location.replace(`${lead.href}${anchor === '' ? '' : `#${anchor.startsWith(prefix) ? anchor.slice(prefix.length) : anchor}`}`);
}
