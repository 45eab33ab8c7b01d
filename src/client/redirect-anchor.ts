/** At an address that repeats another page: redirects to it, and to the same anchor. An anchor of the whole record begins with its page's id. */
const target = document.querySelector<HTMLAnchorElement>('[data-lead]');
if (target) {
	const prefix = target.dataset['lead'] ?? '';
	const id = location.hash.slice(1);
	location.replace(`${target.href}${id === '' ? '' : `#${id.startsWith(prefix) ? id.slice(prefix.length) : id}`}`);
}
