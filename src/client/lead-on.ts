/** At an address whose page is another one's: goes there, to the same anchor. An anchor of the whole record begins with its page's id. */
const link = document.querySelector<HTMLAnchorElement>('[data-lead]');
if (link) {
	const prefix = link.dataset['lead'] ?? '';
	const anchor = location.hash.slice(1);
	location.replace(`${link.href}${anchor === '' ? '' : `#${anchor.startsWith(prefix) ? anchor.slice(prefix.length) : anchor}`}`);
}
